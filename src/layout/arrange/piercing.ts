import type { EdgeFacts } from "./edge-facts.ts";
import type { Raster } from "./raster.ts";

/** First columns, first rows, widths and heights of the arrangement that was accepted last. */
export type Accepted = readonly [x: Int32Array, y: Int32Array, width: Int32Array, height: Int32Array];

/** Where anything moved, and the groups that did. */
export interface Stir extends CellBounds {
  readonly groups: readonly number[];
}

/** First and last columns and rows. */
export interface CellBounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function stirOf({ hierarchy, x, y }: Raster, [oldX, oldY]: Accepted, moved: Int32Array, count: number): Stir {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const groups: number[] = [];
  for (let i = 0; i < count; i++) {
    const element = moved[i] as number;
    if (element > hierarchy.root) groups.push(element);
    if (element >= hierarchy.root) continue;
    left = Math.min(left, x[element] as number, oldX[element] as number);
    right = Math.max(right, x[element] as number, oldX[element] as number);
    top = Math.min(top, y[element] as number, oldY[element] as number);
    bottom = Math.max(bottom, y[element] as number, oldY[element] as number);
  }
  return { left, right, top, bottom, groups };
}

export function boundsOf(edge: number, { x, y }: Raster, { from, to }: EdgeFacts): CellBounds {
  const a = from[edge] as number;
  const b = to[edge] as number;
  return {
    left: Math.min(x[a] as number, x[b] as number),
    right: Math.max(x[a] as number, x[b] as number),
    top: Math.min(y[a] as number, y[b] as number),
    bottom: Math.max(y[a] as number, y[b] as number),
  };
}

/** How many groups that hold neither end the straight way leads through, from one side to the other. */
export function countForeign(edge: number, raster: Raster, facts: EdgeFacts): number {
  const bounds = boundsOf(edge, raster, facts);
  let count = 0;
  for (const group of facts.foreign[edge] as Int32Array) count += leadsThrough(bounds, raster, group);
  return count;
}

export function leadsThrough(bounds: CellBounds, { x, y, width, height }: Raster, group: number): number {
  return pierces(bounds, x[group] as number, y[group] as number, width[group] as number, height[group] as number);
}

export function leadsThroughAccepted(bounds: CellBounds, [x, y, width, height]: Accepted, group: number): number {
  return pierces(bounds, x[group] as number, y[group] as number, width[group] as number, height[group] as number);
}

function pierces(
  { left, right, top, bottom }: CellBounds,
  x: number,
  y: number,
  width: number,
  height: number,
): number {
  const x2 = x + width;
  const y2 = y + height;
  return (x <= left && x2 > right ? y <= bottom && y2 > top : y <= top && y2 > bottom && x <= right && x2 > left)
    ? 1
    : 0;
}
