import { wayUp } from "../hierarchy.ts";
import { boxOf, type Grid, type LineBox } from "./grid.ts";
import type { Occupancy } from "./occupancy.ts";
import type { Patience } from "./patience.ts";
import type { Heading, Port } from "./ports.ts";
import { Queue } from "./queue.ts";
import type { Way } from "./ways.ts";

// What a way costs beside its length, in px of detour.
export const bendCost = 45;
export const crossingCost = 60;
/** By px, for running through a group that holds neither end, and for entering it at all. */
const foreignCost = 0.7;
const enterForeignCost = 40;
/** For sharing a line with another edge, where nothing else is left; and where so many have to that it makes no difference. */
const sharedCost = 400;
const sharedCostIfHopeless = 40;

/** How many lines around its ends an edge may make use of before it looks farther: about two cells. */
const nearby = 40;

const impatientGreed = 30;

/** A state at which an edge can run into the way of another, heading as it arrives. */
export interface Join {
  /** What it costs to end there, in px of detour. */
  readonly cost: number;
  /** The way of the other, and the index of its state there. */
  readonly way: Way;
  readonly index: number;
}

/** Two elements to join, and where an edge may meet them. */
export interface Task {
  readonly from: number;
  readonly to: number;
  readonly starts: readonly Port[];
  readonly goals: readonly Port[];
  /** By state: where the edge may run into another instead of going all the way. */
  readonly joins: ReadonlyMap<number, Join>;
}

/**
 * Finds the cheapest way from one element to another by A* (Hart, Nilsson and
 * Raphael, A Formal Basis for the Heuristic Determination of Minimum Cost
 * Paths, 1968).
 *
 * A state is `point * 4 + heading`: being at a point and about to leave it that way.
 */
export class Router {
  readonly #occupancy: Occupancy;
  readonly #grid: Grid;
  #share = false;
  #greed: number;
  #isHopeless = false;
  readonly #patience: Patience;
  readonly #queue = new Queue();
  // Buffers for one search; what carries an older stamp is from an earlier one.
  readonly #cost: Float64Array;
  readonly #came: Int32Array;
  readonly #seen: Int32Array;
  readonly #done: Int32Array;
  readonly #goal: Int32Array;
  readonly #goalCost: Float64Array;
  #stamp = 0;

  constructor(grid: Grid, occupancy: Occupancy, patience: Patience) {
    const states = grid.width * grid.height * 4;
    this.#grid = grid;
    this.#patience = patience;
    this.#greed = patience.greed;
    this.#occupancy = occupancy;
    this.#cost = new Float64Array(states);
    this.#came = new Int32Array(states);
    this.#seen = new Int32Array(states);
    this.#done = new Int32Array(states);
    this.#goal = new Int32Array(states);
    this.#goalCost = new Float64Array(states);
  }

  /** The states of the cheapest way from a start to a goal, first near both, then anywhere. */
  find(task: Task): number[] | undefined {
    const { left, reserve } = this.#patience;
    if (left < -reserve) return undefined;
    if (left < 0) this.#greed = impatientGreed;
    const search = this.#searchFor(task);
    return this.#findWithin(task, search) ?? this.#findWithin(task, { ...search, window: this.#everywhere() });
  }

  /** Whether so many edges have no way that there is no point in looking for others. */
  get isHopeless(): boolean {
    return this.#isHopeless;
  }

  /** Takes note of how many edges have found no way so far. */
  miss(edges: number): void {
    const { left, reserve, mostMissing = Infinity } = this.#patience;
    if (left >= 0 || edges <= mostMissing) return;
    this.#isHopeless = true;
    this.#patience.left = Math.min(left, -reserve - 1);
  }

  /** A way that may run over lines of others, where there is no other. */
  findShared(task: Task): number[] | undefined {
    const greed = this.#greed;
    this.#share = true;
    this.#greed = impatientGreed;
    const way = this.#findWithin(task, { ...this.#searchFor(task), window: this.#everywhere() });
    this.#share = false;
    this.#greed = greed;
    return way;
  }

  #searchFor({ from, to, joins }: Task): Search {
    const { hierarchy } = this.#grid.raster;
    const groups = [from, to].filter((end) => end > hierarchy.root);
    const isForeign = new Uint8Array(hierarchy.count).fill(1);
    for (const own of [...wayUp(hierarchy, from), ...wayUp(hierarchy, to)]) isForeign[own] = 0;
    for (const group of groups) isForeign[group] = 1;
    return {
      isForeign,
      closed: groups.map((group) => boxOf(this.#grid, group)),
      target: this.#boxAround(boxOf(this.#grid, to), joins.keys()),
      window: this.#around(boxOf(this.#grid, from), boxOf(this.#grid, to)),
    };
  }

  #findWithin({ starts, goals, joins }: Task, search: Search): number[] | undefined {
    this.#stamp += 1;
    this.#queue.clear();
    for (const { point, heading, cost } of goals) {
      if (!this.#occupancy.isFree(point) && !this.#share) continue;
      const state = point * 4 + ((heading + 2) & 3);
      this.#goal[state] = this.#stamp;
      this.#goalCost[state] = cost;
    }
    for (const [state, { cost }] of joins) {
      this.#goal[state] = this.#stamp;
      this.#goalCost[state] = cost;
    }
    for (const { point, heading, cost } of starts) {
      if (this.#occupancy.isFree(point) || this.#share) this.#offer(point * 4 + heading, cost, -1, search.target);
    }
    while (!this.#queue.isEmpty) {
      const state = this.#queue.pop();
      if (this.#done[state] === this.#stamp) continue;
      this.#done[state] = this.#stamp;
      this.#patience.left -= 1;
      const join = joins.get(state);
      if (this.#goal[state] === this.#stamp && this.#came[state] !== -1 && (!join || this.#hasArrived(state))) {
        const way = this.#wayTo(state);
        return join ? [...way.slice(0, -1), ...join.way.slice(join.index)] : way;
      }
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
    const isTaken = this.#occupancy.isTaken(stretch, isHorizontal);
    if (isTaken && !this.#share) return;
    const length = isHorizontal
      ? Math.abs((x[column] as number) - (x[oldColumn] as number))
      : Math.abs((y[row] as number) - (y[oldRow] as number));
    let cost = (this.#cost[state] as number) + length + (isTaken ? this.#sharedCost : 0);
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

  get #sharedCost(): number {
    return this.#isHopeless ? sharedCostIfHopeless : sharedCost;
  }

  /** Whether a state was reached straight on: who only turns there, over a line of another, may be about to turn back on it. */
  #hasArrived(state: number): boolean {
    return ((this.#came[state] as number) & 3) === (state & 3);
  }

  /** Goes on from a point: straight, across another edge if need be, or round a corner. */
  #leave(point: number, heading: Heading, cost: number, from: number, target: LineBox): void {
    const occupancy = this.#occupancy;
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
    this.#queue.push(cost + this.#greed * this.#leastToGo(state, target), state);
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

  /** The smallest box around another and some states. */
  #boxAround(box: LineBox, states: Iterable<number>): LineBox {
    const { width } = this.#grid;
    let { left, right, top, bottom } = box;
    for (const state of states) {
      const [column, row] = [(state >> 2) % width, Math.floor((state >> 2) / width)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    }
    return { left, right, top, bottom };
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
  /** Around everything at which the way may end. */
  readonly target: LineBox;
  /** The lines between which the way is looked for. */
  readonly window: LineBox;
}
