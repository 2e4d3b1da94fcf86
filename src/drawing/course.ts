import type { Point } from "../geometry.ts";
import type { EdgeFigure } from "./drawing.ts";
import { type Branch, type Share, sharesOf } from "./shares.ts";

/** An edge, as far as it decides what is drawn of it. */
type Route = Pick<EdgeFigure, "from" | "to" | "points" | "arrow" | "look">;

/** What is drawn of a route, and where others part from it. */
export type Course = Pick<EdgeFigure, "line" | "junctions">;

/**
 * Finds the trunks of hubs: edges with a common end that run together and then
 * part.
 *
 *     api ───●─── store        One draws the trunk, the other its own branch;
 *            └─── cache        a dot shows where they part.
 *
 * Those that look different are all drawn whole.
 */
export function withCourses<Edge extends Route>(edges: readonly Edge[]): readonly (Edge & Course)[] {
  const starts = trunksOf(edges.map(fromStart));
  const ends = trunksOf(edges.map(fromEnd));
  const junctions: Point[][] = edges.map(() => []);
  const lines = edges.map(({ points }, index) => {
    const [start, end] = [starts[index], ends[index]];
    if ((start?.length ?? 0) + (end?.length ?? 0) >= lengthOf(points)) return points;
    for (const trunk of [start, end]) if (trunk) addPoint(trunk.until, junctions[trunk.other]);
    return without(without(points, start).toReversed(), end).toReversed();
  });
  return edges.map((edge, index) => ({
    ...edge,
    line: lines[index] ?? edge.points,
    junctions: junctions[index] ?? [],
  }));
}

/** A route from one of its ends. */
interface RouteFrom extends Branch {
  readonly look: string;
}

function fromStart({ points, look, from, arrow }: Route): RouteFrom {
  return { points, key: from, look: JSON.stringify([look, arrow === "both"]) };
}

function fromEnd({ points, look, to, arrow }: Route): RouteFrom {
  return { points: points.toReversed(), key: to, look: JSON.stringify([look, arrow !== "none"]) };
}

interface Trunk extends Share {
  /** Whether nobody can tell which of the two is drawn there. */
  readonly isAlike: boolean;
}

/** What each has in common with one that looks like it, or else with any. */
function trunksOf(routes: readonly RouteFrom[]): readonly (Trunk | undefined)[] {
  const shares = sharesOf(routes);
  const alike = sharesOf(routes.map(({ points, key, look }) => ({ points, key: `${key} ${look}` })));
  return shares.map((share, index) => {
    const best = alike[index];
    if (best) return { ...best, isAlike: true };
    return share && { ...share, isAlike: false };
  });
}

/** Of a route of horizontal and vertical stretches, px. */
function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, { x, y }, index) => {
    const before = points[index];
    return before ? sum + Math.abs(x - before.x) + Math.abs(y - before.y) : sum;
  }, 0);
}

/** A route without the stretch at its start that another draws. */
function without(points: readonly Point[], trunk: Trunk | undefined): readonly Point[] {
  return trunk?.isAlike ? [trunk.until, ...points.slice(trunk.count)] : points;
}

function addPoint({ x, y }: Point, points: Point[] = []): void {
  if (!points.some((point) => point.x === x && point.y === y)) points.push({ x, y });
}
