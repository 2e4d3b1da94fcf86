import { bottom, contains, overlaps, type Rect, right } from "../../geometry.ts";

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

/** What two rectangles that overlap have in common. */
export function commonOf(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return { x, y, width: Math.min(right(a), right(b)) - x, height: Math.min(bottom(a), bottom(b)) - y };
}
