import type { Extent, Obstacle } from "./obstacle.ts";
import { around } from "./view.ts";

/** Where most things see fewer strips than this, a thing that sees more is as quickly shown everything. */
const mostStrips = 12;

/** Numbers from the highest to the lowest, then -1. */
interface Countdown {
  next(): number;
}

/** What stands behind each of some things, which are in order: what a thing cannot see is left out as far as that is soon told. */
export class Backdrop {
  readonly #inOrder: readonly Obstacle[];
  readonly #lines: Strips;
  readonly #seen: Strips;

  constructor(inOrder: readonly Obstacle[]) {
    this.#inOrder = inOrder;
    this.#lines = new Strips(inOrder.map(({ lines }) => lines));
    this.#seen = new Strips(inOrder.map(({ seen }) => seen));
  }

  /** The numbers of those before a thing, the nearest first. */
  behind(index: number): Countdown {
    const { lines, seen } = this.#inOrder[index] as Obstacle;
    const strips = [...(lines ? this.#lines.over(lines) : []), ...(seen ? this.#seen.over(around(seen)) : [])];
    return strips.length > mostStrips ? new All(index) : new InStrips(strips, index);
  }
}

/** The other axis cut into strips, and the numbers of the things that lie in each, in order. */
class Strips {
  readonly #start: number;
  readonly #width: number;
  readonly #strips: readonly number[][];

  constructor(extents: readonly (Extent | undefined)[]) {
    let [start, end] = [Infinity, -Infinity];
    for (const extent of extents) {
      if (!extent) continue;
      start = Math.min(start, extent.from);
      end = Math.max(end, extent.to);
    }
    const count = Math.ceil(2 * Math.sqrt(extents.length));
    this.#start = start;
    this.#width = Math.max(1, (end - start) / count);
    this.#strips = Array.from({ length: count }, () => []);
    for (const [index, extent] of extents.entries()) {
      for (const strip of extent ? this.over(extent) : []) strip.push(index);
    }
  }

  /** The strips in which something lies. */
  over({ from, to }: Extent): readonly number[][] {
    return this.#strips.slice(this.#at(from), this.#at(to) + 1);
  }

  #at(place: number): number {
    return Math.max(0, Math.min(Math.floor((place - this.#start) / this.#width), this.#strips.length - 1));
  }
}

class All implements Countdown {
  #at: number;

  constructor(below: number) {
    this.#at = below;
  }

  next(): number {
    this.#at -= 1;
    return this.#at;
  }
}

class InStrips implements Countdown {
  readonly #strips: readonly (readonly number[])[];
  /** By strip, where in it the next number stands, and which that is; -1: none. */
  readonly #at: number[];
  readonly #next: number[];

  constructor(strips: readonly (readonly number[])[], below: number) {
    this.#strips = strips;
    this.#at = strips.map((strip) => lastBelow(strip, below));
    this.#next = strips.map((_, strip) => this.#read(strip));
  }

  next(): number {
    const next = this.#next;
    let highest = -1;
    for (let i = 0; i < next.length; i++) if ((next[i] as number) > highest) highest = next[i] as number;
    if (highest < 0) return -1;
    // A thing lies in several strips.
    for (let i = 0; i < next.length; i++) {
      if (next[i] !== highest) continue;
      this.#at[i] = (this.#at[i] as number) - 1;
      next[i] = this.#read(i);
    }
    return highest;
  }

  #read(strip: number): number {
    const at = this.#at[strip] as number;
    return at < 0 ? -1 : ((this.#strips[strip] as readonly number[])[at] as number);
  }
}

/** The index of the last of some ascending numbers that is below a limit; -1: none. */
function lastBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
