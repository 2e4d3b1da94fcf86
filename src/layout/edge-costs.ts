import type { StraightLines } from "./crossings.ts";
import type { EdgeFacts } from "./edge-facts.ts";
import type { Raster } from "./raster.ts";
import { unit, weight } from "./weights.ts";

/** An edge that points backwards by more than this many pitches is no worse for it. */
const farBack = 1.5;

/** What is wrong with each edge by itself, kept from one arrangement to the next. */
export class EdgeCosts implements StraightLines {
  readonly x1: Int32Array;
  readonly y1: Int32Array;
  readonly x2: Int32Array;
  readonly y2: Int32Array;
  /** The edges whose ends moved in what was tried last. */
  changed: number[] = [];
  readonly #facts: EdgeFacts;
  /** Of length and direction; of bends; of groups that it leads through: by edge, and all in all. */
  readonly #length: Float64Array;
  readonly #bends: Float64Array;
  readonly #foreign: Int32Array;
  #total = 0;
  #triedTotal = 0;
  // What the arrays above held before the last try, to be put back.
  readonly #undo: Undo;
  readonly #isChanged: Uint8Array;
  #cells = new Int32Array(1024);

  constructor(facts: EdgeFacts) {
    const numbers = () => new Float64Array(facts.count);
    this.#facts = facts;
    const places = () => new Int32Array(facts.count);
    this.x1 = places();
    this.y1 = places();
    this.x2 = places();
    this.y2 = places();
    this.#length = numbers();
    this.#bends = numbers();
    this.#foreign = new Int32Array(facts.count);
    this.#undo = new Undo([this.x1, this.y1, this.x2, this.y2, this.#length, this.#bends, this.#foreign], facts.count);
    this.#isChanged = new Uint8Array(facts.count);
  }

  /** The cost of all edges after the first `count` of `moved` have moved from where `accepted` says they were. */
  try(raster: Raster, accepted: Accepted, moved: Int32Array, count: number): number {
    this.#undo.begin();
    this.#occupy(raster);
    this.#findChanged(moved, count);
    this.#triedTotal = this.#total;
    for (const edge of this.changed) this.#renew(raster, edge);
    if (this.changed.length < this.#facts.count) {
      const stir = stirOf(raster, accepted, moved, count);
      for (let edge = 0; edge < this.#facts.count; edge++) {
        if (this.#isChanged[edge] === 0) this.#touch(raster, accepted, edge, stir);
      }
    }
    for (const edge of this.changed) this.#isChanged[edge] = 0;
    return this.#triedTotal;
  }

  accept(): void {
    this.#total = this.#triedTotal;
  }

  reject(): void {
    this.#undo.back();
  }

  #occupy({ hierarchy, columns, rows, x, y }: Raster): void {
    const count = columns * rows;
    if (this.#cells.length < count) this.#cells = new Int32Array(2 * count);
    this.#cells.fill(-1, 0, count);
    for (let node = 0; node < hierarchy.nodeCount; node++) {
      this.#cells[(y[node] as number) * columns + (x[node] as number)] = node;
    }
  }

  #findChanged(moved: Int32Array, count: number): void {
    this.changed = [];
    for (let i = 0; i < count; i++) {
      for (const edge of this.#facts.edgesAt[moved[i] as number] as Int32Array) {
        if (this.#isChanged[edge] !== 0) continue;
        this.#isChanged[edge] = 1;
        this.changed.push(edge);
      }
    }
  }

  /** Everything about an edge whose ends have moved. */
  #renew(raster: Raster, edge: number): void {
    this.#undo.save(edge);
    this.#triedTotal -= this.#costOf(edge);
    const { x, y, width, height } = raster;
    const a = this.#facts.from[edge] as number;
    const b = this.#facts.to[edge] as number;
    join(this.x1, this.x2, edge, x[a] as number, width[a] as number, x[b] as number, width[b] as number);
    join(this.y1, this.y2, edge, y[a] as number, height[a] as number, y[b] as number, height[b] as number);
    this.#length[edge] = this.#lengthCost(edge);
    this.#bends[edge] = bendCost(edge, raster, this.#cells, this.#facts);
    this.#foreign[edge] = countForeign(edge, raster, this.#facts);
    this.#triedTotal += this.#costOf(edge);
  }

  /** What may have changed about an edge whose ends stayed: what stands in its way, and which groups it leads through. */
  #touch(raster: Raster, accepted: Accepted, edge: number, { left, right, top, bottom, groups }: Stir): void {
    const bounds = boundsOf(edge, raster, this.#facts);
    const isInTheWay = bounds.left <= right && bounds.right >= left && bounds.top <= bottom && bounds.bottom >= top;
    if (!isInTheWay && groups.length === 0) return;
    const bends = isInTheWay ? bendCost(edge, raster, this.#cells, this.#facts) : (this.#bends[edge] as number);
    let foreign = this.#foreign[edge] as number;
    for (const group of groups) {
      if (this.#facts.isForeign(edge, group)) {
        foreign += leadsThrough(bounds, raster, group) - leadsThroughAccepted(bounds, accepted, group);
      }
    }
    if (bends === this.#bends[edge] && foreign === this.#foreign[edge]) return;
    this.#undo.save(edge);
    this.#triedTotal -= this.#costOf(edge);
    this.#bends[edge] = bends;
    this.#foreign[edge] = foreign;
    this.#triedTotal += this.#costOf(edge);
  }

  #costOf(edge: number): number {
    return (
      (this.#length[edge] as number) +
      (this.#bends[edge] as number) +
      weight.foreignGroup * (this.#foreign[edge] as number)
    );
  }

  #lengthCost(edge: number): number {
    const { left, right, up, down } = this.#facts;
    const dx = (this.x2[edge] as number) - (this.x1[edge] as number);
    const dy = (this.y2[edge] as number) - (this.y1[edge] as number);
    const across = (Math.abs(dx) * unit.column) / 2;
    const along = (Math.abs(dy) * unit.row) / 2;
    const length = across + along;
    const aside = across === 0 || along === 0 ? 1 : 0.6;
    return (
      length +
      weight.longEdge * length * length +
      aside * Math.min(farBack, across) * ((dx < 0 ? left : right)[edge] as number) +
      aside * Math.min(farBack, along) * ((dy < 0 ? up : down)[edge] as number)
    );
  }
}

/** First columns, first rows, widths and heights of the arrangement that was accepted last. */
export type Accepted = readonly [x: Int32Array, y: Int32Array, width: Int32Array, height: Int32Array];

/** On one axis, in half cells: the nearest places of two ranges of cells, the middle of what they share if they overlap. */
function join(
  first: Int32Array,
  second: Int32Array,
  edge: number,
  a: number,
  aExtent: number,
  b: number,
  bExtent: number,
): void {
  const aEnd = a + aExtent - 1;
  const bEnd = b + bExtent - 1;
  const low = Math.max(a, b);
  const high = Math.min(aEnd, bEnd);
  first[edge] = low <= high ? low + high : 2 * (aEnd < b ? aEnd : a);
  second[edge] = low <= high ? low + high : 2 * (bEnd < a ? bEnd : b);
}

/** Where anything moved, and the groups that did. */
interface Stir extends CellBounds {
  readonly groups: readonly number[];
}

/** First and last columns and rows. */
interface CellBounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function stirOf({ hierarchy, x, y }: Raster, [oldX, oldY]: Accepted, moved: Int32Array, count: number): Stir {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const groups: number[] = [];
  for (let i = 0; i < count; i++) {
    const element = moved[i] as number;
    if (element > hierarchy.root) groups.push(element);
    if (element >= hierarchy.root) continue;
    left = Math.min(left, x[element] as number, oldX[element] as number);
    right = Math.max(right, x[element] as number, oldX[element] as number);
    top = Math.min(top, y[element] as number, oldY[element] as number);
    bottom = Math.max(bottom, y[element] as number, oldY[element] as number);
  }
  return { left, right, top, bottom, groups };
}

function boundsOf(edge: number, { x, y }: Raster, { from, to }: EdgeFacts): CellBounds {
  const a = from[edge] as number;
  const b = to[edge] as number;
  return {
    left: Math.min(x[a] as number, x[b] as number),
    right: Math.max(x[a] as number, x[b] as number),
    top: Math.min(y[a] as number, y[b] as number),
    bottom: Math.max(y[a] as number, y[b] as number),
  };
}

/** How many groups that hold neither end the straight way leads through, from one side to the other. */
function countForeign(edge: number, raster: Raster, facts: EdgeFacts): number {
  const bounds = boundsOf(edge, raster, facts);
  let count = 0;
  for (const group of facts.foreign[edge] as Int32Array) count += leadsThrough(bounds, raster, group);
  return count;
}

function leadsThrough(bounds: CellBounds, { x, y, width, height }: Raster, group: number): number {
  return pierces(bounds, x[group] as number, y[group] as number, width[group] as number, height[group] as number);
}

function leadsThroughAccepted(bounds: CellBounds, [x, y, width, height]: Accepted, group: number): number {
  return pierces(bounds, x[group] as number, y[group] as number, width[group] as number, height[group] as number);
}

function pierces(
  { left, right, top, bottom }: CellBounds,
  x: number,
  y: number,
  width: number,
  height: number,
): number {
  const x2 = x + width;
  const y2 = y + height;
  return (x <= left && x2 > right ? y <= bottom && y2 > top : y <= top && y2 > bottom && x <= right && x2 > left)
    ? 1
    : 0;
}

/** What the bends will cost that a route needs at least, and a straight one that is not free. */
function bendCost(edge: number, raster: Raster, cells: Int32Array, facts: EdgeFacts): number {
  const { x, y, columns, hierarchy } = raster;
  const from = facts.from[edge] as number;
  const to = facts.to[edge] as number;
  if (from >= hierarchy.root || to >= hierarchy.root) return groupBendCost(raster, from, to);
  const fromX = x[from] as number;
  const fromY = y[from] as number;
  const toX = x[to] as number;
  const toY = y[to] as number;
  if (fromY === toY) return isFree(cells, fromY * columns, 1, fromX, toX) ? 0 : weight.blocked + 2 * weight.bend;
  if (fromX === toX) {
    const over = entersOverHeader(raster, facts, fromY < toY ? to : from, fromY < toY ? from : to)
      ? 2 * weight.bend
      : 0;
    return over + (isFree(cells, fromX, columns, fromY, toY) ? 0 : weight.blocked + 2 * weight.bend);
  }
  const firstAcross =
    cells[fromY * columns + toX] === -1 &&
    isFree(cells, fromY * columns, 1, fromX, toX) &&
    isFree(cells, toX, columns, fromY, toY);
  if (firstAcross) return weight.bend;
  const firstDown =
    cells[toY * columns + fromX] === -1 &&
    isFree(cells, fromX, columns, fromY, toY) &&
    isFree(cells, toY * columns, 1, fromX, toX);
  return firstDown ? weight.bend : 2 * weight.bend;
}

/** Whether the cells strictly between two of a row or column are empty. */
function isFree(cells: Int32Array, base: number, step: number, a: number, b: number): boolean {
  const last = Math.max(a, b);
  for (let at = Math.min(a, b) + 1; at < last; at++) if (cells[base + at * step] !== -1) return false;
  return true;
}

function groupBendCost({ x, y, width, height }: Raster, from: number, to: number): number {
  const sharesColumn =
    Math.max(x[from] as number, x[to] as number) <
    Math.min((x[from] as number) + (width[from] as number), (x[to] as number) + (width[to] as number));
  const sharesRow =
    Math.max(y[from] as number, y[to] as number) <
    Math.min((y[from] as number) + (height[from] as number), (y[to] as number) + (height[to] as number));
  return sharesColumn || sharesRow ? 0 : weight.bend;
}

/** Whether an edge that drops straight down on a node runs into the header of a group around it: headers stand on the left. */
function entersOverHeader({ hierarchy, x }: Raster, { around }: EdgeFacts, node: number, other: number): boolean {
  const others = around[other] as Int32Array;
  for (const group of around[node] as Int32Array) {
    if (others.includes(group)) return false;
    if (x[group] === x[node] && group > hierarchy.root) return true;
  }
  return false;
}

/** What some arrays held at some indices, once for each, since the last `begin`. */
class Undo {
  readonly #arrays: readonly (Float64Array | Int32Array)[];
  readonly #values: Float64Array;
  readonly #indices: Int32Array;
  #count = 0;

  constructor(arrays: readonly (Float64Array | Int32Array)[], length: number) {
    this.#arrays = arrays;
    this.#indices = new Int32Array(length);
    this.#values = new Float64Array(length * arrays.length);
  }

  begin(): void {
    this.#count = 0;
  }

  save(index: number): void {
    this.#indices[this.#count] = index;
    let at = this.#count * this.#arrays.length;
    for (const array of this.#arrays) this.#values[at++] = array[index] as number;
    this.#count += 1;
  }

  back(): void {
    let at = 0;
    for (let i = 0; i < this.#count; i++) {
      const index = this.#indices[i] as number;
      for (const array of this.#arrays) array[index] = this.#values[at++] as number;
    }
    this.#count = 0;
  }
}
