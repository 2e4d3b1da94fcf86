import { center, commonOf } from "../../geometry.ts";
import { areOver, isIn } from "./overlap.ts";
import { type Box, isAround, type Picture } from "./picture.ts";
import type { Finding } from "./quality.ts";

/** Finds nodes and groups over each other, or out of the group that they are in. */
export function* boxFindings({ nodes, groups, boxes }: Picture): Generator<Finding> {
  const all = [...nodes, ...groups];
  const order = new Map(all.map((box, index) => [box, index]));
  for (const [index, box] of all.entries()) {
    for (const { box: other } of boxes.near([box.bounds])) {
      const isLater = (order.get(other) ?? 0) > index;
      if (!isLater || !areOver(box.bounds, other.bounds) || isAround(box, other) || isAround(other, box)) continue;
      const measure = box.isGroup || other.isGroup ? "groupOverlap" : "nodeOverlap";
      yield { measure, ids: [box.id, other.id], at: center(commonOf(box.bounds, other.bounds)) };
    }
    const holder = holderOf(box);
    if (holder && !holds(holder, box))
      yield { measure: "containment", ids: [box.id, holder.id], at: center(box.bounds) };
  }
}

/** The group that a box must be in: of one on a border, the group around that. */
function holderOf({ parent, isOnBorder }: Box): Box | undefined {
  return isOnBorder ? parent?.parent : parent;
}

function holds({ bounds }: Box, inner: Box): boolean {
  return isIn(bounds, inner.bounds) && (!inner.label || isIn(bounds, inner.label));
}
