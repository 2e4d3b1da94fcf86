import { type Grid, nodeBox } from "./grid.ts";
import type { Occupancy } from "./occupancy.ts";
import type { Heading } from "./ports.ts";
import type { Way, Ways } from "./ways.ts";

/** What arrives or leaves at one port: an edge, or several that share a line there. */
interface End {
  readonly edges: readonly number[];
  /** Whether they start there. */
  readonly isStart: boolean;
  /** Counted along the side from 0. */
  readonly port: number;
}

/**
 * Moves the ends of edges along the sides of nodes until they stand even on both sides of the middle.
 *
 *     ┌───┐            ┌───┐
 *     │   │            │   ├──
 *     │   ├──    to    │   │
 *     │   ├──          │   ├──
 *     └───┘            └───┘
 *
 * Nothing else moves: an end stays where it is when its edge would run into
 * another or cross one more. Straight edges stay where they are, unless the
 * two sides that they join have no others. A side of which one end cannot move
 * is left as it was.
 */
export function evenEnds(grid: Grid, ways: Ways): void {
  const sides = sidesOf(grid, ways);
  const sideAt = new Map(sides.flatMap((side) => side.points.map((point) => [point, side] as const)));
  for (const side of sides) {
    const before = side.ends.map((end) => end.edges.map((edge) => ways.all[edge] as Way));
    if (spreadSide(grid, ways, side, isBundle(side, sideAt, ways.all))) continue;
    for (const [index, { edges }] of side.ends.entries()) ways.replace(edges, () => before[index]);
  }
}

/** The points of one side of a node at which edges can be attached, in order, and what is. */
interface Side {
  readonly points: readonly number[];
  readonly ends: readonly End[];
}

function sidesOf(grid: Grid, ways: Ways): Side[] {
  const { hierarchy } = grid.raster;
  const sides: Side[] = [];
  const endsAt = endsByPoint(ways);
  for (let node = 0; node < hierarchy.nodeCount; node++) {
    for (const points of sidePoints(grid, node)) {
      const ends = points.flatMap((point, port) => (endsAt.get(point) ?? []).map((end) => ({ ...end, port })));
      // Unrelated edges at one point share a line because there was no other way.
      const isSingle = new Set(ends.map(({ port }) => port)).size === ends.length;
      if (ends.length > 0 && isSingle) sides.push({ points, ends });
    }
  }
  return sides;
}

function endsByPoint({ all, nets }: Ways): Map<number, Omit<End, "port">[]> {
  const ends = new Map<number, { edges: number[]; isStart: boolean }[]>();
  for (const [edge, way] of all.entries()) {
    if (!way) continue;
    for (const isStart of [true, false]) {
      const point = (way.at(isStart ? 0 : -1) as number) >> 2;
      const others = ends.get(point) ?? [];
      const mates = others.find((end) => nets[edge] && nets[end.edges[0] ?? -1] === nets[edge]);
      if (mates) mates.edges.push(edge);
      else ends.set(point, [...others, { edges: [edge], isStart }]);
    }
  }
  return ends;
}

/** The ports of a node's right, left, upper and lower side. */
function sidePoints({ raster, lines, width }: Grid, node: number): number[][] {
  const { left, right, top, bottom } = nodeBox(raster, lines, node);
  const columns = lines.columns.cells[raster.x[node] ?? -1]?.ports ?? [];
  const rows = lines.rows.cells[raster.y[node] ?? -1]?.ports ?? [];
  return [
    ...[right, left].map((column) => rows.map((row) => row * width + column)),
    ...[top, bottom].map((row) => columns.map((column) => row * width + column)),
  ];
}

/** Whether all ends of a side are those of straight edges to one other side, which has no further ends. */
function isBundle({ ends }: Side, sideAt: ReadonlyMap<number, Side>, all: Ways["all"]): boolean {
  const [first] = ends;
  const way = all[first?.edges[0] ?? -1];
  if (!first || !way) return false;
  const other = sideAt.get((way.at(first.isStart ? -1 : 0) as number) >> 2);
  const edges = ends.flatMap((end) => end.edges);
  return (
    other?.ends.length === ends.length &&
    other.ends.every((end) => end.edges.every((edge) => edges.includes(edge))) &&
    edges.every((edge) => isStraight(all[edge] ?? []))
  );
}

const isStraight = (way: Way): boolean => way.every((state) => ((state ^ (way[0] as number)) & 1) === 0);

/** Whether all ends of a side got where they belong. */
function spreadSide(grid: Grid, ways: Ways, { points, ends }: Side, moveStraight: boolean): boolean {
  const goals = evenPorts(ends.length, points.length);
  const waiting = new Set(ends.keys());
  for (const [index, { port }] of ends.entries()) if (goals[index] === port) waiting.delete(index);
  // One that is moved may clear the port for the next.
  for (let round = 0; round < ends.length && waiting.size > 0; round++) {
    for (const index of waiting) {
      const goal = points[goals[index] ?? -1];
      const end = ends[index];
      if (goal !== undefined && end && moveEnd(grid, ways, end, { goal, moveStraight })) waiting.delete(index);
    }
  }
  return waiting.size === 0;
}

/** Ports for a number of ends, about the middle one, which an even number leaves free; none for too many. */
function evenPorts(ends: number, ports: number): number[] {
  const isEven = ends % 2 === 0;
  if (ends + (isEven ? 1 : 0) > ports) return [];
  const [middle, half] = [ports >> 1, ends >> 1];
  return Array.from({ length: ends }, (_, index) => middle - half + index + (isEven && index >= half ? 1 : 0));
}

interface Move {
  /** The point to which the end is to go. */
  readonly goal: number;
  /** Whether a straight edge may go there as a whole. */
  readonly moveStraight: boolean;
}

/** Moves all edges of an end at once; whether there was room. */
function moveEnd(grid: Grid, ways: Ways, { edges, isStart }: End, { goal, moveStraight }: Move): boolean {
  const old = edges.map((edge) => ways.all[edge] as Way);
  const moved = old.flatMap((way) => {
    const points = way.map((state) => state >> 2);
    const shifted = movedTo(isStart ? points : points.toReversed(), { goal, moveStraight }, grid.width);
    return shifted ? [wayOver(isStart ? shifted : shifted.toReversed(), grid.width)] : [];
  });
  if (moved.length < old.length) return false;
  return ways.replace(edges, () => {
    const crossings = moved.map((way) => crossingsOn(way, grid, ways.occupancy));
    const isWorse = crossings.some((count, index) => !(count <= crossingsOn(old[index] ?? [], grid, ways.occupancy)));
    return isWorse ? undefined : moved;
  });
}

/** The same points with the first stretch moved aside; none when that would take or turn a bend. */
function movedTo(points: readonly number[], { goal, moveStraight }: Move, width: number): number[] | undefined {
  const [first = 0, second = 0] = points;
  const shift = goal - first;
  const corner = endOfStretch(points, 0);
  if (corner === points.length - 1) return moveStraight ? points.map((point) => point + shift) : undefined;
  const next = endOfStretch(points, corner);
  const [turn = 0, after = 0] = [points[corner], points[next]];
  const start = turn + shift;
  const direction = Math.sign(after - start);
  if (direction !== Math.sign(after - turn)) return undefined;
  const step = direction * (Math.abs(second - first) === width ? 1 : width);
  const between = Array.from({ length: (after - start) / step }, (_, index) => start + index * step);
  return [...points.slice(0, corner).map((point) => point + shift), ...between, ...points.slice(next)];
}

/** The index of the point at which the straight stretch from a point on ends. */
function endOfStretch(points: readonly number[], from: number): number {
  const step = (points[from + 1] ?? 0) - (points[from] ?? 0);
  let index = from + 1;
  while (index < points.length - 1 && (points[index + 1] ?? 0) - (points[index] ?? 0) === step) index += 1;
  return index;
}

/** The states of a way over neighbouring points. */
function wayOver(points: readonly number[], width: number): Way {
  const headings = points.slice(1).map((point, index): Heading => {
    const step = point - (points[index] ?? point);
    return step === 1 ? 0 : step === width ? 1 : step === -1 ? 2 : 3;
  });
  return points.map((point, index) => point * 4 + (headings[index] ?? headings.at(-1) ?? 0));
}

/** How many edges a way crosses; not a number where it is blocked or another edge is in its way. */
function crossingsOn(way: Way, { blockedRight, blockedDown }: Grid, occupancy: Occupancy): number {
  let count = 0;
  for (const [index, state] of way.entries()) {
    const [before, after] = [way[index - 1], way[index + 1]];
    const point = state >> 2;
    if (before === undefined || after === undefined) {
      if (!occupancy.isEmpty(point)) return Number.NaN;
    } else if (((before ^ state) & 1) === 0) {
      const crossing = occupancy.crossingAt(point, (state & 1) === 0);
      if (crossing < 0) return Number.NaN;
      count += crossing;
    } else if (!occupancy.isEmpty(point)) return Number.NaN;
    if (before === undefined) continue;
    const stretch = Math.min(before >> 2, point);
    const isHorizontal = (before & 1) === 0;
    if ((isHorizontal ? blockedRight : blockedDown)[stretch] === 1) return Number.NaN;
    if (occupancy.isTaken(stretch, isHorizontal)) return Number.NaN;
  }
  return count;
}
