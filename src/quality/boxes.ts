import { center, contains, overlaps, type Rect } from "../geometry.ts";
import { type Box, isAround, type Picture } from "./picture.ts";
import type { Finding } from "./quality.ts";

/** px by which lines may touch. */
const touch = 1;

/** Finds nodes and groups over each other, or out of the group that they are in. */
export function* boxFindings({ nodes, groups, boxes }: Picture): Generator<Finding> {
  const all = [...nodes, ...groups];
  const order = new Map(all.map((box, index) => [box, index]));
  for (const [index, box] of all.entries()) {
    for (const { box: other } of boxes.near([box.bounds])) {
      const isLater = (order.get(other) ?? 0) > index;
      if (!isLater || !overlaps(box.bounds, other.bounds, touch) || isAround(box, other) || isAround(other, box))
        continue;
      const measure = box.isGroup || other.isGroup ? "groupOverlap" : "nodeOverlap";
      yield { measure, ids: [box.id, other.id], at: center(commonOf(box.bounds, other.bounds)) };
    }
    const holder = holderOf(box);
    if (holder && !holds(holder, box))
      yield { measure: "containment", ids: [box.id, holder.id], at: center(box.bounds) };
  }
}

/** What two rectangles that overlap have in common. */
export function commonOf(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}

/** The group that a box must be in: of one on a border, the group around that. */
function holderOf({ parent, isOnBorder }: Box): Box | undefined {
  return isOnBorder ? parent?.parent : parent;
}

function holds({ bounds }: Box, inner: Box): boolean {
  return contains(bounds, inner.bounds, touch) && (!inner.label || contains(bounds, inner.label, touch));
}
