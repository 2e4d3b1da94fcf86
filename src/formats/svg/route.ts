import { type Point, rounded } from "../../geometry.ts";

/** A route whose first and last stretches are shorter by `start` and `end` px, as far as they are long enough. */
export function shortened(points: readonly Point[], start: number, end: number): readonly Point[] {
  const route = [...points];
  const [first, second] = route;
  if (first && second) route[0] = towards(first, second, start);
  const [last, beforeLast] = [route.at(-1), route.at(-2)];
  if (last && beforeLast) route[route.length - 1] = towards(last, beforeLast, end);
  return route;
}

/** The point `distance` px from `from` on the way to `to`, at most `to` itself. */
export function towards(from: Point, to: Point, distance: number): Point {
  const length = distanceBetween(from, to);
  const share = length === 0 ? 0 : Math.min(1, distance / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** The path along a route. Corners are rounded by `radius` px, less where a stretch is too short for that. */
export function roundedPath(points: readonly Point[], radius: number): string {
  return points.map((point, index) => cornerAt(point, points[index - 1], points[index + 1], radius)).join("");
}

function cornerAt(point: Point, before: Point | undefined, after: Point | undefined, radius: number): string {
  if (!before) return `M${at(point)}`;
  if (!after || isStraight(before, point, after)) return `L${at(point)}`;
  // Half a stretch is left to the corner at its other end.
  const room = Math.min(radius, distanceBetween(before, point) / 2, distanceBetween(point, after) / 2);
  return `L${at(towards(point, before, room))}Q${at(point)} ${at(towards(point, after, room))}`;
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  return Math.abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) < 1e-6;
}

export function distanceBetween(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

/** A point as paths have it. */
export function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
