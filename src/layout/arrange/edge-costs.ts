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
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
  /** The first `changedCount` are the edges whose ends moved in what was tried last. */
  readonly changed: Int32Array;
  changedCount = 0;
  readonly #facts: EdgeFacts;
  /** Of length and direction; of the way, which are its bends and groups that it leads through: by edge, and all in all. */
  readonly #length: Float64Array;
  readonly #bends: Float64Array;
  readonly #foreign: Float64Array;
  #lengths = 0;
  #ways = 0;
  #triedLengths = 0;
  #triedWays = 0;
  // What the arrays above held before the last try, to be put back.
  readonly #undoLengths: Undo;
  readonly #undoWays: Undo;
  readonly #isChanged: Uint8Array;
  #cells = new Int32Array(1024);

  constructor(facts: EdgeFacts) {
    const numbers = () => new Float64Array(facts.count);
    this.#facts = facts;
    this.x1 = numbers();
    this.y1 = numbers();
    this.x2 = numbers();
    this.y2 = numbers();
    this.changed = new Int32Array(facts.count);
    this.#length = numbers();
    this.#bends = numbers();
    this.#foreign = numbers();
    this.#undoLengths = new Undo([this.x1, this.y1, this.x2, this.y2, this.#length], facts.count);
    this.#undoWays = new Undo([this.#bends, this.#foreign], facts.count);
    this.#isChanged = new Uint8Array(facts.count);
  }

  /** What the lengths and directions of all edges cost after the first `count` of `moved` have moved. */
  tryLengths(raster: Raster, moved: Int32Array, count: number): number {
    this.#undoLengths.begin();
    this.#undoWays.begin();
    this.#findChanged(moved, count);
    this.#triedLengths = this.#lengths;
    for (let i = 0; i < this.changedCount; i++) this.#renew(raster, this.changed[i] as number);
    return this.#triedLengths;
  }

  /** What the ways of all edges cost after the same, which `accepted` does not know of. */
  tryWays(raster: Raster, accepted: Accepted, moved: Int32Array, count: number): number {
    this.#occupy(raster);
    this.#triedWays = this.#ways;
    for (let i = 0; i < this.changedCount; i++) this.#renewWay(raster, this.changed[i] as number);
    if (this.changedCount < this.#facts.count) this.#touchOthers(raster, accepted, moved, count);
    return this.#triedWays;
  }

  accept(): void {
    this.#lengths = this.#triedLengths;
    this.#ways = this.#triedWays;
  }

  reject(): void {
    this.#undoLengths.back();
    this.#undoWays.back();
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
    for (let i = 0; i < this.changedCount; i++) this.#isChanged[this.changed[i] as number] = 0;
    this.changedCount = 0;
    for (let i = 0; i < count; i++) {
      const edges = this.#facts.edgesAt[moved[i] as number] as Int32Array;
      for (let at = 0; at < edges.length; at++) {
        const edge = edges[at] as number;
        if (this.#isChanged[edge] !== 0) continue;
        this.#isChanged[edge] = 1;
        this.changed[this.changedCount++] = edge;
      }
    }
  }

  /** Where an edge lies whose ends have moved, and how long it is. */
  #renew(raster: Raster, edge: number): void {
    this.#undoLengths.save(edge);
    this.#triedLengths -= this.#length[edge] as number;
    const { x, y, width, height } = raster;
    const a = this.#facts.from[edge] as number;
    const b = this.#facts.to[edge] as number;
    join(this.x1, this.x2, edge, x[a] as number, width[a] as number, x[b] as number, width[b] as number);
    join(this.y1, this.y2, edge, y[a] as number, height[a] as number, y[b] as number, height[b] as number);
    const length = this.#lengthCost(edge);
    this.#length[edge] = length;
    this.#triedLengths += length;
  }

  #renewWay(raster: Raster, edge: number): void {
    const bends = bendCost(edge, raster, this.#cells, this.#facts);
    this.#setWay(edge, bends, countForeign(edge, raster, this.#facts));
  }

  #touchOthers(raster: Raster, accepted: Accepted, moved: Int32Array, count: number): void {
    const stir = stirOf(raster, accepted, moved, count);
    for (let edge = 0; edge < this.#facts.count; edge++) {
      if (this.#isChanged[edge] === 0) this.#touch(raster, accepted, edge, stir);
    }
  }

  /** What may have changed about an edge whose ends stayed: what stands in its way, and which groups it leads through. */
  #touch(raster: Raster, accepted: Accepted, edge: number, { left, right, top, bottom, groups }: Stir): void {
    const bounds = boundsOf(edge, raster, this.#facts);
    const isInTheWay = bounds.left <= right && bounds.right >= left && bounds.top <= bottom && bounds.bottom >= top;
    if (!isInTheWay && groups.length === 0) return;
    let foreign = this.#foreign[edge] as number;
    let isEntered = false;
    for (const group of groups) {
      if (!this.#facts.isForeign(edge, group)) isEntered = true;
      else foreign += leadsThrough(bounds, raster, group) - leadsThroughAccepted(bounds, accepted, group);
    }
    // One that drops straight down may run into a header that was not there.
    const mayHaveBent = isInTheWay || (isEntered && bounds.left === bounds.right);
    const bends = mayHaveBent ? bendCost(edge, raster, this.#cells, this.#facts) : (this.#bends[edge] as number);
    this.#setWay(edge, bends, foreign);
  }

  #setWay(edge: number, bends: number, foreign: number): void {
    const bendsBefore = this.#bends[edge] as number;
    const foreignBefore = this.#foreign[edge] as number;
    if (bends === bendsBefore && foreign === foreignBefore) return;
    this.#undoWays.save(edge);
    this.#bends[edge] = bends;
    this.#foreign[edge] = foreign;
    this.#triedWays += bends - bendsBefore + weight.foreignGroup * (foreign - foreignBefore);
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
  first: Float64Array,
  second: Float64Array,
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
