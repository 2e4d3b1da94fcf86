import { type Hierarchy, wayUp } from "../hierarchy.ts";
import type { Raster } from "./raster.ts";

/** What one overlay is to hold and to leave out, by number. */
export interface OverlayScope {
  readonly members: readonly number[];
  /** Groups that are around a member: an outline may cross their borders. */
  readonly around: readonly number[];
  /** Nodes and groups that no outline may hold, not even a part of. */
  readonly foreign: readonly number[];
}

/** By overlay. */
export function overlayScopesOf(hierarchy: Hierarchy): readonly OverlayScope[] {
  return hierarchy.graph.overlays.map(({ overlay }) => scopeOf(hierarchy, overlay.members));
}

function scopeOf(hierarchy: Hierarchy, ids: readonly string[]): OverlayScope {
  const { root, count, indexOf } = hierarchy;
  const members = ids.flatMap((id) => indexOf.get(id) ?? []);
  const isMember = new Set(members);
  const around = new Set(members.flatMap((member) => wayUp(hierarchy, member).slice(1)));
  const elements = Array.from({ length: count }, (_, element) => element).filter((element) => element !== root);
  return {
    members,
    around: [...around].filter((group) => group !== root),
    foreign: elements.filter(
      (element) => !around.has(element) && !wayUp(hierarchy, element).some((outer) => isMember.has(outer)),
    ),
  };
}

/** How much the outline of an overlay is in the way of others: what it would hold beside its members. */
export interface Sprawl {
  readonly foreign: number;
  /** Columns and rows together. */
  readonly extent: number;
}

/** How an overlay would sprawl with one outline around all of its members. */
export function sprawlOf({ x, y, width, height }: Raster, { members, foreign }: OverlayScope): Sprawl {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (const member of members) {
    const [x1, y1] = [x[member] as number, y[member] as number];
    left = Math.min(left, x1);
    top = Math.min(top, y1);
    right = Math.max(right, x1 + (width[member] as number));
    bottom = Math.max(bottom, y1 + (height[member] as number));
  }
  let count = 0;
  for (const element of foreign) {
    const [x1, y1] = [x[element] as number, y[element] as number];
    if (x1 >= right || y1 >= bottom || x1 + (width[element] as number) <= left) continue;
    if (y1 + (height[element] as number) > top) count += 1;
  }
  return { foreign: count, extent: right - left + bottom - top };
}
