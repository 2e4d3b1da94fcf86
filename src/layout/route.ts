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

/** How many lines around its ends an edge may make use of before it looks farther: about two cells. */
const nearby = 40;

/** Edges are routed this often: later rounds see where all the others run. */
const rounds = (edges: number): number => (edges > 400 ? 1 : 2);

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
 * A way for every edge: short, with few bends and crossings, through no node, label or header.
 *
 * A* over points and headings. A stretch of a line belongs to one edge, a point
 * at which an edge turns to that edge; elsewhere two edges may cross at a right
 * angle. Short edges choose first. An edge that finds no way is left out
 * unless `share` lets it run along others.
 */
export class Routing {
  readonly grid: Grid;
  readonly #router: Router;
  readonly #order: readonly number[];
  readonly #paths: (readonly number[] | undefined)[];

  constructor(grid: Grid, { share }: { readonly share: boolean }) {
    const { ends } = grid.raster.hierarchy;
    this.grid = grid;
    this.#router = new Router(grid, share);
    this.#order = byLength(grid);
    this.#paths = ends.map(() => undefined);
    for (let round = 0; round < rounds(ends.length); round++) this.#route(this.#order, noWishes);
  }

  get isComplete(): boolean {
    return this.#paths.every((path) => path !== undefined);
  }

  /** By edge. */
  get routes(): (Route | undefined)[] {
    return this.#paths.map((path) => path && cornersOf(path, this.grid.width));
  }

  /** Routes the edges again that are wished for otherwise; one that then finds no way stays where it is. */
  fulfil(wishes: Wishes): void {
    const isConcerned = (edge: number) => wishes.wide.has(edge) || wishes.across.has(edge) || wishes.along.has(edge);
    this.#route(this.#order.filter(isConcerned), wishes);
  }

  #route(edges: readonly number[], wishes: Wishes): void {
    const { ends, graph } = this.grid.raster.hierarchy;
    for (const edge of edges) {
      const old = this.#paths[edge];
      const { exit, enter } = graph.edges[edge]?.edge ?? {};
      if (old) this.#router.occupancy.mark(old, -1);
      const [from, to] = ends[edge] ?? [0, 0];
      const choice = {
        isWide: wishes.wide.has(edge),
        only: wishes.across.has(edge) ? "across" : wishes.along.has(edge) ? "along" : undefined,
      } as const;
      const starts = portsOf(this.grid, from, { ...choice, side: exit ?? (from === to ? "right" : undefined) });
      const goals = portsOf(this.grid, to, { ...choice, side: enter ?? (from === to ? "top" : undefined) });
      const path = this.#router.find({ from, to, starts, goals }) ?? old;
      if (path) this.#router.occupancy.mark(path, 1);
      this.#paths[edge] = path;
    }
  }
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
  readonly #goal: Int32Array;
  readonly #goalCost: Float64Array;
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
    this.#goal = new Int32Array(states);
    this.#goalCost = new Float64Array(states);
  }

  /** The states of the cheapest way from a start to a goal, first near both, then anywhere. */
  find(task: Task): number[] | undefined {
    const search = this.#searchFor(task);
    return this.#findWithin(task, search) ?? this.#findWithin(task, { ...search, window: this.#everywhere() });
  }

  #searchFor({ from, to }: Task): Search {
    const { hierarchy } = this.#grid.raster;
    const own = new Set([...wayUp(hierarchy, from), ...wayUp(hierarchy, to)]);
    const groups = [from, to].filter((end) => end > hierarchy.root);
    for (const group of groups) own.delete(group);
    return {
      isForeign: Uint8Array.from({ length: hierarchy.count }, (_, group) => (own.has(group) ? 0 : 1)),
      closed: groups.map((group) => this.#boxOf(group)),
      target: this.#boxOf(to),
      window: this.#around(this.#boxOf(from), this.#boxOf(to)),
    };
  }

  #findWithin({ starts, goals }: Task, search: Search): number[] | undefined {
    this.#stamp += 1;
    this.#queue.clear();
    for (const { point, heading, cost } of goals) {
      if (!this.occupancy.isFree(point) && !this.#share) continue;
      const state = point * 4 + ((heading + 2) & 3);
      this.#goal[state] = this.#stamp;
      this.#goalCost[state] = cost;
    }
    for (const { point, heading, cost } of starts) {
      if (this.occupancy.isFree(point) || this.#share) this.#offer(point * 4 + heading, cost, -1, search.target);
    }
    while (!this.#queue.isEmpty) {
      const state = this.#queue.pop();
      if (this.#done[state] === this.#stamp) continue;
      this.#done[state] = this.#stamp;
      if (this.#goal[state] === this.#stamp && this.#came[state] !== -1) return this.#wayTo(state);
      this.#expand(state, search);
    }
    return undefined;
  }

  #expand(state: number, { isForeign, closed, target, window }: Search): void {
    const { width, x, y, region, blockedRight, blockedDown } = this.#grid;
    const heading = (state & 3) as Heading;
    const point = state >> 2;
    const oldRow = Math.floor(point / width);
    const oldColumn = point - oldRow * width;
    const column = oldColumn + (heading === 0 ? 1 : heading === 2 ? -1 : 0);
    const row = oldRow + (heading === 1 ? 1 : heading === 3 ? -1 : 0);
    if (column < window.left || row < window.top || column > window.right || row > window.bottom) return;
    const next = row * width + column;
    const isHorizontal = (heading & 1) === 0;
    const stretch = point < next ? point : next;
    if ((isHorizontal ? blockedRight : blockedDown)[stretch] === 1) return;
    const isTaken = this.occupancy.isTaken(stretch, isHorizontal);
    if (isTaken && !this.#share) return;
    const length = isHorizontal
      ? Math.abs((x[column] as number) - (x[oldColumn] as number))
      : Math.abs((y[row] as number) - (y[oldRow] as number));
    let cost = (this.#cost[state] as number) + length + (isTaken ? sharedCost : 0);
    const around = region[next] as number;
    if (isForeign[around] === 1) {
      cost += length * foreignCost;
      if (region[point] !== around) cost += enterForeignCost;
    }
    const arrival = next * 4 + heading;
    if (this.#goal[arrival] === this.#stamp) {
      this.#offer(arrival, cost + (this.#goalCost[arrival] as number), state, target);
      return;
    }
    for (const { left, right, top, bottom } of closed) {
      if (column >= left && column <= right && row >= top && row <= bottom) return;
    }
    this.#leave(next, heading, cost, state, target);
  }

  /** Goes on from a point: straight, across another edge if need be, or round a corner. */
  #leave(point: number, heading: Heading, cost: number, from: number, target: LineBox): void {
    const { occupancy } = this;
    const crossing = occupancy.crossingAt(point, (heading & 1) === 0);
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
    this.#queue.push(cost + this.#leastToGo(state, target), state);
  }

  /** Never more than any way costs: the distance, and the bends without which it cannot be covered. */
  #leastToGo(state: number, { left, right, top, bottom }: LineBox): number {
    const { width, x, y } = this.#grid;
    const point = state >> 2;
    const row = Math.floor(point / width);
    const px = x[point - row * width] as number;
    const py = y[row] as number;
    const toLeft = px - (x[right] as number);
    const toRight = (x[left] as number) - px;
    const toTop = py - (y[bottom] as number);
    const toBottom = (y[top] as number) - py;
    const across = toLeft > toRight ? toLeft : toRight;
    const along = toTop > toBottom ? toTop : toBottom;
    const heading = state & 3;
    if (across <= 0) return along <= 0 ? 0 : along + ((heading & 1) === 0 ? bendCost : 0);
    if (along <= 0) return across + ((heading & 1) === 1 ? bendCost : 0);
    return across + along + bendCost;
  }

  #wayTo(goal: number): number[] {
    const way: number[] = [];
    for (let state = goal; state !== -1; state = this.#came[state] ?? -1) way.push(state);
    return way.reverse();
  }

  #boxOf(element: number): LineBox {
    return boxOfElement(this.#grid.raster, this.#grid.lines, element);
  }

  #everywhere(): LineBox {
    return { left: 0, right: this.#grid.width - 1, top: 0, bottom: this.#grid.height - 1 };
  }

  #around(a: LineBox, b: LineBox): LineBox {
    const [columns, rows] = [Math.abs(a.left - b.left), Math.abs(a.top - b.top)];
    return {
      left: Math.max(0, Math.min(a.left, b.left) - nearby - columns / 4),
      right: Math.min(this.#grid.width - 1, Math.max(a.right, b.right) + nearby + columns / 4),
      top: Math.max(0, Math.min(a.top, b.top) - nearby - rows / 4),
      bottom: Math.min(this.#grid.height - 1, Math.max(a.bottom, b.bottom) + nearby + rows / 4),
    };
  }
}

interface Search {
  /** By group. */
  readonly isForeign: Uint8Array;
  /** The groups at which the edge ends: it must not run through them. */
  readonly closed: readonly LineBox[];
  readonly target: LineBox;
  /** The lines between which the way is looked for. */
  readonly window: LineBox;
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
