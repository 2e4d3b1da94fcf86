import type { Hop } from "../../drawing/drawing.ts";
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

/** The path along a route, in arches over what it hops. Corners are rounded by `radius` px, less where a stretch is too short for that. */
export function roundedPath(points: readonly Point[], radius: number, hops: readonly Hop[]): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]];
      return before ? hopsBetween(before, point, hops) + cornerAt(point, before, after, radius) : `M${at(point)}`;
    })
    .join("");
}

function cornerAt(point: Point, before: Point, after: Point | undefined, radius: number): string {
  const room = after ? cornerRoom(before, point, after, radius) : 0;
  if (!after || room === 0) return `L${at(point)}`;
  return `L${at(towards(point, before, room))}Q${at(point)} ${at(towards(point, after, room))}`;
}

/** How far before and after a corner its rounding begins and ends. */
function cornerRoom(before: Point, point: Point, after: Point, radius: number): number {
  if (isStraight(before, point, after)) return 0;
  // Half a stretch is left to the corner at its other end.
  return Math.min(radius, distanceBetween(before, point) / 2, distanceBetween(point, after) / 2);
}

function hopsBetween(a: Point, b: Point, hops: readonly Hop[]): string {
  const isBetween = ({ x, y }: Point) => y === a.y && y === b.y && Math.min(a.x, b.x) < x && x < Math.max(a.x, b.x);
  return hops
    .filter(({ start }) => isBetween(start))
    .map(hopOf)
    .join("");
}

function hopOf({ start, end, height }: Hop): string {
  const arc = `A${height} ${height} 0 0 ${end.x > start.x ? 1 : 0} `;
  const y = start.y - height;
  const [up, down] = [towards(start, end, height), towards(end, start, height)];
  const along = up.x === down.x ? "" : `L${at({ x: down.x, y })}`;
  return `L${at(start)}${arc}${at({ x: up.x, y })}${along}${arc}${at(end)}`;
}

/** How much shorter a rounded corner is than a sharp one, and an arch longer than its chord, for each px of its radius. */
const cornerSaving = 0.377;
const archExcess = Math.PI - 2;

/** How long such a path along horizontal and vertical stretches is, px. */
export function pathLength(points: readonly Point[], radius: number, hops: readonly Hop[]): number {
  const arches = hops.reduce((sum, { height }) => sum + archExcess * height, 0);
  return points.slice(1).reduce((sum, point, index) => {
    const [before = point, after] = [points[index], points[index + 2]];
    const corner = after ? cornerSaving * cornerRoom(before, point, after, radius) : 0;
    return sum + distanceBetween(before, point) - corner;
  }, arches);
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
