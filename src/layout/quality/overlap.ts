import { contains, overlaps, type Rect } from "../../geometry.ts";

/** px by which borders may lie over each other: they have a width, and places are rounded. */
const touch = 1;

/** px that sums of fractions may be wrong by. */
export const rounding = 1e-6;

/** Whether two rectangles do more than touch. */
export function areOver(a: Rect, b: Rect): boolean {
  return overlaps(a, b, touch - rounding);
}

/** Whether nothing of `inner` sticks out that could be seen. */
export function isIn(outer: Rect, inner: Rect): boolean {
  return contains(outer, inner, touch);
}
