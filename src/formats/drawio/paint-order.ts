import type { EdgeFigure, Hop } from "../../drawing/drawing.ts";
import type { Point } from "../../geometry.ts";

/**
 * Edges in the order in which they have to be painted: draw.io lets each line
 * leap over those before it, and where lines leap, it is the horizontal ones.
 * Otherwise those with labels come last, so that no line crosses one.
 */
export function inPaintOrder(edges: readonly EdgeFigure[]): readonly EdgeFigure[] {
  const ranks = ranksOf(edges);
  const rankOf = (edge: EdgeFigure) => ranks.get(edge) ?? 0;
  const labelled = (edge: EdgeFigure) => (edge.label || edge.number ? 1 : 0);
  return edges.toSorted((a, b) => rankOf(a) - rankOf(b) || labelled(a) - labelled(b));
}

/** Lines can leap over one another in a ring; after so many rounds it is left at that. */
const mostRounds = 8;

/** How many lines are below each, one on another. */
function ranksOf(edges: readonly EdgeFigure[]): ReadonlyMap<EdgeFigure, number> {
  const ranks = new Map<EdgeFigure, number>();
  const leaps = leapsOf(edges);
  for (let round = 0; round < mostRounds; round += 1) {
    let changed = false;
    for (const { over, edge } of leaps) {
      const least = (ranks.get(over) ?? 0) + 1;
      if ((ranks.get(edge) ?? 0) >= least) continue;
      ranks.set(edge, least);
      changed = true;
    }
    if (!changed) break;
  }
  return ranks;
}

interface Leap {
  readonly edge: EdgeFigure;
  readonly over: EdgeFigure;
}

/** Who leaps over whom; not only what is drawn of an edge counts, as draw.io draws all of each. */
function leapsOf(edges: readonly EdgeFigure[]): readonly Leap[] {
  const hops = edges.flatMap((edge) => edge.hops);
  if (hops.length === 0) return [];
  const stretches = edges.flatMap(stretchesOf);
  const across = groupedBy(
    stretches.filter(({ a, b }) => a.x === b.x),
    ({ a }) => columnOf(a),
  );
  const along = groupedBy(
    stretches.filter(({ a, b }) => a.y === b.y),
    ({ a }) => a.y,
  );
  return hops.flatMap((hop) => {
    const over = columnsOf(hop).flatMap((column) => across.get(column) ?? []);
    const crossed = over.filter((stretch) => isCrossed(stretch, hop));
    const leaping = (along.get(hop.start.y) ?? []).filter((stretch) => hasOnIt(stretch, hop));
    return leaping.flatMap(({ edge }) => crossed.map((other) => ({ edge, over: other.edge })));
  });
}

/** Of the columns in which stretches are looked for, px. */
const columnWidth = 64;

function columnOf({ x }: Point): number {
  return Math.floor(x / columnWidth);
}

function columnsOf({ start, end }: Hop): readonly number[] {
  const [first, last] = [Math.min(columnOf(start), columnOf(end)), Math.max(columnOf(start), columnOf(end))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function groupedBy(
  stretches: readonly Stretch[],
  keyOf: (stretch: Stretch) => number,
): ReadonlyMap<number, readonly Stretch[]> {
  const groups = new Map<number, Stretch[]>();
  for (const stretch of stretches) {
    const group = groups.get(keyOf(stretch));
    if (group) group.push(stretch);
    else groups.set(keyOf(stretch), [stretch]);
  }
  return groups;
}

interface Stretch {
  readonly edge: EdgeFigure;
  readonly a: Point;
  readonly b: Point;
}

function stretchesOf(edge: EdgeFigure): readonly Stretch[] {
  return edge.points.slice(1).map((b, index) => ({ edge, a: edge.points[index] ?? b, b }));
}

function isCrossed({ a, b }: Stretch, { start, end }: Hop): boolean {
  return isBetween(a.x, start.x, end.x) && isBetween(start.y, a.y, b.y);
}

function hasOnIt({ a, b }: Stretch, { start, end }: Hop): boolean {
  return a.y === start.y && isBetween(start.x, a.x, b.x) && isBetween(end.x, a.x, b.x);
}

function isBetween(value: number, a: number, b: number): boolean {
  return Math.min(a, b) <= value && value <= Math.max(a, b);
}
