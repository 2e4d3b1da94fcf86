import type { Point } from "../../geometry.ts";

/** A way with only the points at which it turns, so that each stretch is as long as can be. */
export function straightened(points: readonly Point[]): Point[] {
  const way: Point[] = [];
  for (const point of points) {
    const [before, last] = [way.at(-2), way.at(-1)];
    if (last && isSame(last.x, point.x) && isSame(last.y, point.y)) continue;
    if (before && last && isOnLine(before, last, point)) way.pop();
    way.push(point);
  }
  return way;
}

/** What is less apart is one place: ELK's sums differ in their last digits. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;

function isOnLine(a: Point, b: Point, c: Point): boolean {
  return (isSame(a.x, b.x) && isSame(b.x, c.x)) || (isSame(a.y, b.y) && isSame(b.y, c.y));
}
