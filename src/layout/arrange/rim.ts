import type { Direction } from "../../model/architecture.ts";
import { isAside } from "../../model/support.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Raster } from "./raster.ts";

/**
 * What belongs at the rim: monitoring, security and delivery, which stand
 * beside what an architecture does. A group does where all that is in it does.
 */
export function asideOf({ graph, count, root, children, inwardsOut, parent }: Hierarchy): readonly number[] {
  const is = new Uint8Array(count);
  for (const [node, { node: element }] of graph.nodes.entries()) is[node] = isAside(element.type) ? 1 : 0;
  for (const group of inwardsOut) {
    const inside = children[group] ?? [];
    is[group] = group !== root && inside.length > 0 && inside.every((child) => is[child] === 1) ? 1 : 0;
  }
  return Array.from({ length: count }, (_, element) => element).filter(
    (element) => is[element] === 1 && is[parent[element] as number] !== 1,
  );
}

/** Farther inside than this is no worse. */
const deepest = 2;

/** How many rows or columns separate an element from the rim of the group around it, the side at which the flow starts left out. */
export function depthOf({ hierarchy, x, y, width, height }: Raster, element: number): number {
  const around = hierarchy.parent[element] as number;
  const left = (x[element] as number) - (x[around] as number);
  const top = (y[element] as number) - (y[around] as number);
  const right = (width[around] as number) - left - (width[element] as number);
  const bottom = (height[around] as number) - top - (height[element] as number);
  return Math.min(deepest, farthest[hierarchy.graph.direction](left, right, top, bottom));
}

const farthest: Readonly<Record<Direction, (left: number, right: number, top: number, bottom: number) => number>> = {
  right: (_, right, top, bottom) => Math.min(right, top, bottom),
  left: (left, _, top, bottom) => Math.min(left, top, bottom),
  down: (left, right, _, bottom) => Math.min(left, right, bottom),
  up: (left, right, top) => Math.min(left, right, top),
};
