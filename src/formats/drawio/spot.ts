import type { Point } from "../../geometry.ts";
import { fine, type Spot } from "./cell.ts";

/** The spot of an edge that is at `place` as long as the edge runs along `points`. */
export function spotAt(place: Point, points: readonly Point[]): Spot {
  const length = lengthUntil(points, points.length - 1);
  let best = { distance: Infinity, run: 0 };
  for (const [index, end] of points.entries()) {
    const start = points[index - 1];
    if (!start) continue;
    const nearest = { x: between(place.x, start.x, end.x), y: between(place.y, start.y, end.y) };
    const distance = distanceOf(nearest, place);
    if (distance < best.distance) best = { distance, run: lengthUntil(points, index - 1) + distanceOf(start, nearest) };
  }
  const along = Number(fine(length === 0 ? 0 : (2 * best.run) / length - 1));
  const { x, y } = pointAlong(points, ((along + 1) / 2) * length);
  return { along, offset: { x: place.x - x, y: place.y - y } };
}

/** The point of a route `run` px from its start. */
function pointAlong(points: readonly Point[], run: number): Point {
  let rest = run;
  for (const [index, end] of points.entries()) {
    const start = points[index - 1];
    if (!start) continue;
    const length = distanceOf(start, end);
    const share = length === 0 ? 0 : rest / length;
    if (share <= 1) return { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share };
    rest -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

function lengthUntil(points: readonly Point[], last: number): number {
  let length = 0;
  for (let index = 1; index <= last; index += 1) length += distanceOf(points[index - 1], points[index]);
  return length;
}

/** Of two points on a horizontal or vertical stretch, or the detour between others, px. */
function distanceOf(a: Point = { x: 0, y: 0 }, b: Point = a): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

/** The nearest to `value` of what lies between two numbers. */
function between(value: number, a: number, b: number): number {
  return Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
}
