import type { Point, Rect } from "../../geometry.ts";

/** A straight piece of an edge, between two of its points. */
export interface Stretch {
  readonly edge: number;
  /** Counted along the edge from 0. */
  readonly index: number;
  readonly isVertical: boolean;
  readonly from: Point;
  readonly to: Point;
}

export function stretchesOf(points: readonly Point[], edge: number): Stretch[] {
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { edge, index, isVertical: Math.abs(from.x - to.x) < Math.abs(from.y - to.y), from, to };
  });
}

export const lengthOf = ({ from, to }: Stretch): number => Math.abs(from.x - to.x) + Math.abs(from.y - to.y);

/** The stretch as a rectangle without width or without height. */
export function rectOf({ from, to }: Stretch): Rect {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}
