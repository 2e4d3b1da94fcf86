import { type Grid, groupBox, type LineBox } from "./grid.ts";
import { wayUp } from "./hierarchy.ts";
import { Occupancy } from "./occupancy.ts";
import { type Heading, type Port, portsOf } from "./ports.ts";
import { Queue } from "./queue.ts";

/** The points of the grid at which an edge starts, turns and ends. */
export type Route = readonly number[];

// What a way costs beside its length, in px of detour.
const bendCost = 45;
const crossingCost = 60;
/** By px, for running through a group that holds neither end, and for entering it at all. */
const foreignCost = 0.7;
const enterForeignCost = 40;
/** For sharing a line with another edge, where nothing else is left. */
const sharedCost = 400;

/** Edges are routed this often: later rounds see where all the others run. */
const rounds = (edges: number): number => (edges > 400 ? 1 : 2);

export interface RoutingOptions {
  /** Lets edges run along others where there is no way of their own. */
  readonly share: boolean;
  readonly wishes: Wishes;
}

/** What labels that found no room ask of the routes; edges by number. */
export interface Wishes {
  /** Edges that are to keep a distance from each other where they meet a node. */
  readonly wide: ReadonlySet<number>;
  /** Edges that are to meet nodes from the side only, and from above or below only. */
  readonly across: ReadonlySet<number>;
  readonly along: ReadonlySet<number>;
}

export const noWishes: Wishes = { wide: new Set(), across: new Set(), along: new Set() };

/**
 * Finds a way for every edge: short, with few bends and crossings, through no node, label or header.
 *
 * A* over points and headings. A stretch of a line belongs to one edge, a point
 * at which an edge turns to that edge; elsewhere two edges may cross at a right
 * angle. Short edges choose first. An edge that finds no way is left out
 * unless `share` lets it run along others.
 */
export function routesOf(grid: Grid, { share, wishes }: RoutingOptions): (Route | undefined)[] {
  const router = new Router(grid, share);
  const { ends, graph } = grid.raster.hierarchy;
  const order = byLength(grid);
  const paths: (readonly number[] | undefined)[] = ends.map(() => undefined);
  for (let round = 0; round < rounds(ends.length); round++) {
    for (const edge of order) {
      const old = paths[edge];
      const { exit, enter } = graph.edges[edge]?.edge ?? {};
      if (old) router.occupancy.mark(old, -1);
      const [from, to] = ends[edge] ?? [0, 0];
      const choice = {
        isWide: wishes.wide.has(edge),
        only: wishes.across.has(edge) ? "across" : wishes.along.has(edge) ? "along" : undefined,
      } as const;
      const starts = portsOf(grid, from, { ...choice, side: exit ?? (from === to ? "right" : undefined) });
      const goals = portsOf(grid, to, { ...choice, side: enter ?? (from === to ? "top" : undefined) });
      const path = router.find({ from, to, starts, goals }) ?? old;
      if (path) router.occupancy.mark(path, 1);
      paths[edge] = path;
    }
  }
  return paths.map((path) => path && cornersOf(path, grid.width));
}

function byLength({ raster, lines, x, y }: Grid): number[] {
  const { hierarchy } = raster;
  const distance = hierarchy.ends.map(([from, to]) => {
    const [a, b] = [boxOf(from), boxOf(to)];
    const gap = (values: Float64Array, [a1, a2]: [number, number], [b1, b2]: [number, number]) =>
      Math.max(0, (values[b1] ?? 0) - (values[a2] ?? 0), (values[a1] ?? 0) - (values[b2] ?? 0));
    return gap(x, [a.left, a.right], [b.left, b.right]) + gap(y, [a.top, a.bottom], [b.top, b.bottom]);
  });
  function boxOf(element: number): LineBox {
    return boxOfElement(raster, lines, element);
  }
  return hierarchy.ends.map((_, edge) => edge).sort((a, b) => (distance[a] ?? 0) - (distance[b] ?? 0) || a - b);
}

function boxOfElement(raster: Grid["raster"], lines: Grid["lines"], element: number): LineBox {
  if (element > raster.hierarchy.root) return groupBox(raster, lines, element);
  const column = lines.columns.cells[raster.x[element] ?? -1];
  const row = lines.rows.cells[raster.y[element] ?? -1];
  return { left: column?.start ?? 0, right: column?.end ?? 0, top: row?.start ?? 0, bottom: row?.label ?? 0 };
}

interface Task {
  readonly from: number;
  readonly to: number;
  readonly starts: readonly Port[];
  readonly goals: readonly Port[];
}

/** A state is `point * 4 + heading`: being at a point and about to leave it that way. */
class Router {
  readonly occupancy: Occupancy;
  readonly #grid: Grid;
  readonly #share: boolean;
  readonly #queue = new Queue();
  // Buffers for one search; what carries an older stamp is from an earlier one.
  readonly #cost: Float64Array;
  readonly #came: Int32Array;
  readonly #seen: Int32Array;
  readonly #done: Int32Array;
  #stamp = 0;

  constructor(grid: Grid, share: boolean) {
    const states = grid.width * grid.height * 4;
    this.#grid = grid;
    this.#share = share;
    this.occupancy = new Occupancy(grid);
    this.#cost = new Float64Array(states);
    this.#came = new Int32Array(states);
    this.#seen = new Int32Array(states);
    this.#done = new Int32Array(states);
  }

  /** The states of the cheapest way from a start to a goal. */
  find({ from, to, starts, goals }: Task): number[] | undefined {
    this.#stamp += 1;
    this.#queue.clear();
    const { hierarchy } = this.#grid.raster;
    const own = new Set([...wayUp(hierarchy, from), ...wayUp(hierarchy, to)]);
    own.delete(from > hierarchy.root ? from : -1);
    own.delete(to > hierarchy.root ? to : -1);
    const isForeign = Uint8Array.from({ length: hierarchy.count }, (_, group) => (own.has(group) ? 0 : 1));
    const closed = [from, to].filter((end) => end > hierarchy.root).map((end) => this.#boxOf(end));
    const goalCost = this.#goals(goals);
    const target = this.#boxOf(to);
    for (const { point, heading, cost } of starts) {
      if (this.occupancy.isFree(point) || this.#share) this.#offer(point * 4 + heading, cost, -1, target);
    }
    while (!this.#queue.isEmpty) {
      const state = this.#queue.pop();
      if (this.#done[state] === this.#stamp) continue;
      this.#done[state] = this.#stamp;
      if (goalCost.has(state) && this.#came[state] !== -1) return this.#wayTo(state);
      this.#expand(state, { isForeign, closed, goalCost, target });
    }
    return undefined;
  }

  /** By state in which an edge arrives: what the port costs. */
  #goals(goals: readonly Port[]): Map<number, number> {
    const costs = new Map<number, number>();
    for (const { point, heading, cost } of goals) {
      if (this.occupancy.isFree(point) || this.#share) costs.set(point * 4 + ((heading + 2) & 3), cost);
    }
    return costs;
  }

  #expand(state: number, search: Search): void {
    const { width, height, x, y, region } = this.#grid;
    const heading = (state & 3) as Heading;
    const point = state >> 2;
    const column = (point % width) + (heading === 0 ? 1 : heading === 2 ? -1 : 0);
    const row = Math.floor(point / width) + (heading === 1 ? 1 : heading === 3 ? -1 : 0);
    if (column < 0 || row < 0 || column >= width || row >= height) return;
    const next = row * width + column;
    const isHorizontal = (heading & 1) === 0;
    const stretch = Math.min(point, next);
    const { blockedRight, blockedDown } = this.#grid;
    if ((isHorizontal ? blockedRight : blockedDown)[stretch] === 1) return;
    const isTaken = this.occupancy.isTaken(stretch, isHorizontal);
    if (isTaken && !this.#share) return;
    const length = isHorizontal
      ? Math.abs((x[next % width] as number) - (x[point % width] as number))
      : Math.abs((y[row] as number) - (y[Math.floor(point / width)] as number));
    let cost = (this.#cost[state] as number) + length + (isTaken ? sharedCost : 0);
    const around = region[next] as number;
    if (search.isForeign[around] === 1) {
      cost += length * foreignCost;
      if (region[point] !== around) cost += enterForeignCost;
    }
    const goal = search.goalCost.get(next * 4 + heading);
    if (goal !== undefined) {
      this.#offer(next * 4 + heading, cost + goal, state, search.target);
      return;
    }
    for (const { left, right, top, bottom } of search.closed) {
      if (column >= left && column <= right && row >= top && row <= bottom) return;
    }
    this.#leave(next, heading, cost, state, search.target);
  }

  /** Goes on from a point: straight, across another edge if need be, or round a corner. */
  #leave(point: number, heading: Heading, cost: number, from: number, target: LineBox): void {
    const { occupancy } = this;
    const isHorizontal = (heading & 1) === 0;
    const crossing = occupancy.crossingAt(point, isHorizontal);
    if (crossing >= 0 || this.#share) {
      this.#offer(point * 4 + heading, cost + Math.max(0, crossing) * crossingCost, from, target);
    }
    if (!occupancy.isEmpty(point) && !this.#share) return;
    this.#offer(point * 4 + ((heading + 1) & 3), cost + bendCost, from, target);
    this.#offer(point * 4 + ((heading + 3) & 3), cost + bendCost, from, target);
  }

  #offer(state: number, cost: number, from: number, target: LineBox): void {
    if (this.#seen[state] === this.#stamp && (this.#cost[state] as number) <= cost) return;
    this.#seen[state] = this.#stamp;
    this.#cost[state] = cost;
    this.#came[state] = from;
    this.#queue.push(cost + this.#distance(state >> 2, target), state);
  }

  /** Never more than the length of any way. */
  #distance(point: number, { left, right, top, bottom }: LineBox): number {
    const { width, x, y } = this.#grid;
    const px = x[point % width] as number;
    const py = y[Math.floor(point / width)] as number;
    const dx = Math.max(0, (x[left] as number) - px, px - (x[right] as number));
    const dy = Math.max(0, (y[top] as number) - py, py - (y[bottom] as number));
    return dx + dy;
  }

  #wayTo(goal: number): number[] {
    const way: number[] = [];
    for (let state = goal; state !== -1; state = this.#came[state] ?? -1) way.push(state);
    return way.reverse();
  }

  #boxOf(element: number): LineBox {
    return boxOfElement(this.#grid.raster, this.#grid.lines, element);
  }
}

interface Search {
  /** By group. */
  readonly isForeign: Uint8Array;
  /** The groups at which the edge ends: it must not run through them. */
  readonly closed: readonly LineBox[];
  readonly goalCost: ReadonlyMap<number, number>;
  readonly target: LineBox;
}

/** Only the points at which something happens. */
function cornersOf(path: readonly number[], width: number): Route {
  const points = path.map((state) => state >> 2);
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    const isStraightAcross = Math.floor(before / width) === Math.floor(after / width);
    const isStraightDown = before % width === after % width;
    return !isStraightAcross && !isStraightDown;
  });
}
