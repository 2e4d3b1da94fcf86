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
      const before = points[index - 1];
      return before ? hopsBetween(before, point, hops) + cornerAt(points, index, radius) : `M${at(point)}`;
    })
    .join("");
}

function cornerAt(points: readonly Point[], index: number, radius: number): string {
  const [before, point, after] = [points[index - 1], points[index], points[index + 1]];
  if (!point) return "";
  const room = cornerRoom(points, index, radius);
  if (!before || !after || room === 0) return `L${at(point)}`;
  return `L${at(towards(point, before, room))}Q${at(point)} ${at(towards(point, after, room))}`;
}

/** How far before and after a point of a route the rounding of its corner begins and ends. */
export function cornerRoom(points: readonly Point[], index: number, radius: number): number {
  const [before, point, after] = [points[index - 1], points[index], points[index + 1]];
  if (!before || !point || !after || isStraight(before, point, after)) return 0;
  // Half a stretch is left to the corner at its other end, if there is one.
  const shareBefore = index > 1 ? 0.5 : 1;
  const shareAfter = index + 2 < points.length ? 0.5 : 1;
  return Math.min(radius, distanceBetween(before, point) * shareBefore, distanceBetween(point, after) * shareAfter);
}

function hopsBetween(a: Point, b: Point, hops: readonly Hop[]): string {
  return hops
    .filter((hop) => isBetween(a, b, hop))
    .map((hop) => `L${archOf(hop)}`)
    .join("");
}

/** Whether the arch of a hop stands on the stretch from `a` to `b`. */
export function isBetween(a: Point, b: Point, { start: { x, y } }: Hop): boolean {
  return y === a.y && y === b.y && Math.min(a.x, b.x) < x && x < Math.max(a.x, b.x);
}

/** The path of the arches alone. */
export function archPath(hops: readonly Hop[]): string {
  return hops.map((hop) => `M${archOf(hop)}`).join("");
}

function archOf({ start, end, height }: Hop): string {
  const arc = `A${height} ${height} 0 0 ${end.x > start.x ? 1 : 0} `;
  const y = start.y - height;
  const [up, down] = [towards(start, end, height), towards(end, start, height)];
  const along = up.x === down.x ? "" : `L${at({ x: down.x, y })}`;
  return `${at(start)}${arc}${at({ x: up.x, y })}${along}${arc}${at(end)}`;
}

/** How much shorter a rounded corner is than a sharp one, and an arch longer than its chord, for each px of its radius. */
const cornerSaving = 0.377;
const archExcess = Math.PI - 2;

/** How long such a path along horizontal and vertical stretches is, px. */
export function pathLength(points: readonly Point[], radius: number, hops: readonly Hop[]): number {
  return points.slice(1).reduce((sum, point, index) => {
    const before = points[index] ?? point;
    const heights = hops.reduce((all, hop) => (isBetween(before, point, hop) ? all + hop.height : all), 0);
    const saving = cornerSaving * cornerRoom(points, index + 1, radius);
    return sum + distanceBetween(before, point) + archExcess * heights - saving;
  }, 0);
}

/** Whether there is no corner at `b`. */
export function isStraight(a: Point, b: Point, c: Point): boolean {
  return Math.abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) < 1e-6;
}

export function distanceBetween(a: Point, b: Point): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

/** A point as paths have it. */
export function at({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}
