import type { Grid } from "./grid.ts";
import { nodeBox } from "./grid.ts";
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
 *     │   ├─┐          │   ├─┐
 *     │   │ │    to    │   │ │
 *     │   ├─│┐         │   │ │
 *     │   │ ││         │   ├─│┐
 *     └───┘ ││         └───┘ ││
 *
 * Nothing else moves: an end stays where it is when its edge would run into
 * another or cross one more, and a straight edge stays straight. A side of
 * which one end cannot move is left as it was.
 */
export function evenEnds(grid: Grid, ways: Ways): void {
  for (const side of sidesOf(grid, ways)) {
    const before = side.ends.map((end) => end.edges.map((edge) => ways.all[edge] as Way));
    if (spreadSide(grid, ways, side)) continue;
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
      // More than one at a point, and they share a line because there was no other way.
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

/** Whether all ends of a side got where they belong. */
function spreadSide(grid: Grid, ways: Ways, { points, ends }: Side): boolean {
  const goals = evenPorts(ends.length, points.length);
  const waiting = new Set(ends.keys());
  for (const [index, { port }] of ends.entries()) if (goals[index] === port) waiting.delete(index);
  // One that is moved may clear the port for the next.
  for (let round = 0; round < ends.length && waiting.size > 0; round++) {
    for (const index of waiting) {
      const goal = points[goals[index] ?? -1];
      const end = ends[index];
      if (goal !== undefined && end && moveEnd(grid, ways, end, goal)) waiting.delete(index);
    }
  }
  return waiting.size === 0;
}

/** Ports for a number of ends, next to each other about the middle one, which an even number leaves free; none for too many. */
function evenPorts(ends: number, ports: number): number[] {
  const isEven = ends % 2 === 0;
  if (ends + (isEven ? 1 : 0) > ports) return [];
  const [middle, half] = [ports >> 1, ends >> 1];
  return Array.from({ length: ends }, (_, index) => middle - half + index + (isEven && index >= half ? 1 : 0));
}

function moveEnd(grid: Grid, ways: Ways, { edges, isStart }: End, goal: number): boolean {
  const old = edges.map((edge) => ways.all[edge] as Way);
  const moved = old.map((way) => {
    const points = way.map((state) => state >> 2);
    const shifted = withFirstAt(isStart ? points : points.toReversed(), goal, grid.width);
    return shifted && wayOver(isStart ? shifted : shifted.toReversed(), grid.width);
  });
  if (!moved.every((way) => way !== undefined)) return false;
  return ways.replace(edges, () => {
    const crossings = moved.map((way) => crossingsOn(way, grid, ways.occupancy));
    const isWorse = crossings.some((count, index) => !(count <= crossingsOn(old[index] ?? [], grid, ways.occupancy)));
    return isWorse ? undefined : moved;
  });
}

/** The same points with the first stretch moved aside; none when that would take or turn a bend. */
function withFirstAt(points: readonly number[], goal: number, width: number): number[] | undefined {
  const [first = 0, second = 0] = points;
  const along = second - first;
  const corner = points.findIndex((point, index) => index > 0 && (points[index + 1] ?? point) - point !== along);
  const next = points.findIndex(
    (point, index) =>
      index > corner && (points[index + 1] ?? Infinity) - point !== (points[corner + 1] ?? 0) - (points[corner] ?? 0),
  );
  const [turn, after] = [points[corner], points[next]];
  if (turn === undefined || after === undefined || corner === points.length - 1) return undefined;
  const start = turn + goal - first;
  const isTurned = Math.sign(after - start) !== Math.sign(after - turn);
  if (isTurned) return undefined;
  const step = Math.sign(after - start) * (Math.abs(along) >= width ? 1 : width);
  const across = Array.from({ length: (after - start) / step }, (_, index) => start + index * step);
  return [...points.slice(0, corner).map((point) => point + goal - first), ...across, ...points.slice(next)];
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
