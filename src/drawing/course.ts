import type { Point } from "../geometry.ts";
import type { EdgeFigure } from "./drawing.ts";

/** An edge, as far as it decides what is drawn of it. */
type Route = Pick<EdgeFigure, "from" | "to" | "points" | "arrow" | "look">;

/** What is drawn of a route, and where other routes meet it. */
export type Course = Pick<EdgeFigure, "line" | "junctions">;

/** The stretch at one end of a route that it has in common with one before it. */
interface Share {
  /** The index of the other route. */
  readonly other: number;
  /** Where they part, seen from the end that they have in common. */
  readonly until: Point;
  /** How many points of the route come before that. */
  readonly count: number;
  /** Of the stretch, px. */
  readonly length: number;
  /** Whether nobody can tell which of the two is drawn there. */
  readonly isAlike: boolean;
}

/**
 * Finds the trunks of hubs: edges with a common end that run together and then
 * part.
 *
 *     api ───●─── store        One draws the trunk, the other its own branch;
 *            └─── cache        a dot shows where they part.
 */
export function withCourses<Edge extends Route>(routes: readonly Edge[]): readonly (Edge & Course)[] {
  const starts = sharesOf(routes.map(fromStart));
  const ends = sharesOf(routes.map(fromEnd));
  const junctions: Point[][] = routes.map(() => []);
  const lines = routes.map(({ points }, index) => {
    const [start, end] = [starts[index], ends[index]];
    if ((start?.length ?? 0) + (end?.length ?? 0) >= lengthOf(points)) return points;
    for (const share of [start, end]) if (share) addPoint(share.until, junctions[share.other]);
    return without(without(points, start).toReversed(), end).toReversed();
  });
  return routes.map((route, index) => ({
    ...route,
    line: lines[index] ?? route.points,
    junctions: junctions[index] ?? [],
  }));
}

/** A route from the end that may be in common. */
interface Branch extends Pick<Route, "points" | "look"> {
  readonly end: string;
  readonly isHead: boolean;
}

function fromStart({ points, look, from, arrow }: Route): Branch {
  return { points, look, end: from, isHead: arrow === "both" };
}

function fromEnd({ points, look, to, arrow }: Route): Branch {
  return { points: points.toReversed(), look, end: to, isHead: arrow !== "none" };
}

/** For each route, the longest stretch that it has in common with one before it, rather with one that looks like it. */
function sharesOf(branches: readonly Branch[]): readonly (Share | undefined)[] {
  const looks = branches.map(({ look, isHead }) => JSON.stringify([look, isHead]));
  const sameStart = new Map<string, number[]>();
  return branches.map(({ end, points }, index) => {
    const key = `${points[0]?.x} ${points[0]?.y} ${end}`;
    const before = sameStart.get(key) ?? [];
    let best: Share | undefined;
    for (const other of before) {
      const isAlike = looks[other] === looks[index];
      const share = shareOf(points, branches[other]?.points ?? []);
      if (share && (!best || isBetter({ ...share, isAlike }, best))) best = { ...share, other, isAlike };
    }
    sameStart.set(key, [...before, index]);
    return best;
  });
}

function isBetter(a: Pick<Share, "isAlike" | "length">, b: Share): boolean {
  return a.isAlike === b.isAlike ? a.length > b.length : a.isAlike;
}

/** How far a route runs along another from their common start; none when it parts at once or not at all. */
function shareOf(
  route: readonly Point[],
  other: readonly Point[],
): Pick<Share, "until" | "count" | "length"> | undefined {
  let until = route[0];
  let length = 0;
  let [count, otherCount] = [1, 1];
  while (until) {
    const [next, otherNext] = [route[count], other[otherCount]];
    if (!next || !otherNext || !sameDirection(until, next, otherNext)) break;
    const [distance, otherDistance] = [lengthOf([until, next]), lengthOf([until, otherNext])];
    if (distance <= otherDistance) count += 1;
    if (otherDistance <= distance) otherCount += 1;
    until = distance <= otherDistance ? next : otherNext;
    length += Math.min(distance, otherDistance);
  }
  return until && length > 0 && count < route.length ? { until, count, length } : undefined;
}

function sameDirection(from: Point, a: Point, b: Point): boolean {
  return Math.sign(a.x - from.x) === Math.sign(b.x - from.x) && Math.sign(a.y - from.y) === Math.sign(b.y - from.y);
}

/** Of a route of horizontal and vertical stretches, px. */
function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, { x, y }, index) => {
    const before = points[index];
    return before ? sum + Math.abs(x - before.x) + Math.abs(y - before.y) : sum;
  }, 0);
}

/** A route without the stretch at its start that another draws. */
function without(points: readonly Point[], share: Share | undefined): readonly Point[] {
  return share?.isAlike ? [share.until, ...points.slice(share.count)] : points;
}

function addPoint({ x, y }: Point, points: Point[] = []): void {
  if (!points.some((point) => point.x === x && point.y === y)) points.push({ x, y });
}
