import { bendCost } from "./bends.ts";
import type { StraightLines } from "./crossings.ts";
import type { EdgeFacts } from "./edge-facts.ts";
import {
  type Accepted,
  boundsOf,
  countForeign,
  leadsThrough,
  leadsThroughAccepted,
  type Stir,
  stirOf,
} from "./piercing.ts";
import type { Raster } from "./raster.ts";
import { Undo } from "./undo.ts";
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
