import type { Raster } from "./raster.ts";

/** So many arrangements are remembered, of which a later one takes the place of an earlier one: a power of two. */
const places = 1 << 16;

/**
 * What arrangements cost that were tried before: a search comes by many of them again.
 *
 * Each is known by two sums of numbers that its elements and their places give (Zobrist, A New Hashing Method with
 * Application for Game Playing, 1970), which follow a change by what it moved.
 */
export class KnownCosts {
  readonly #costs = new Float64Array(places);
  /** The sums of what is remembered in each place; 0 and 0 where nothing is. */
  readonly #keys = new Int32Array(2 * places);
  /** By element, what it gives to each sum in the arrangement that was accepted last. */
  readonly #ofElements: readonly [Int32Array, Int32Array];
  // Of the arrangement that was accepted last, and of that asked for.
  #sum = 0;
  #otherSum = 0;
  #triedSum = 0;
  #otherTriedSum = 0;

  constructor(count: number) {
    this.#ofElements = [new Int32Array(count), new Int32Array(count)];
  }

  /** The least that an arrangement can cost, of which the first `count` of `moved` stand elsewhere than in the last one accepted. */
  leastOf(raster: Raster, moved: Int32Array, count: number): number {
    const [numbers, others] = this.#ofElements;
    let [sum, otherSum] = [this.#sum, this.#otherSum];
    for (let i = 0; i < count; i++) {
      const element = moved[i] as number;
      const number = numberOf(raster, element);
      sum = (sum + number - (numbers[element] as number)) | 0;
      otherSum = (otherSum + scattered(number) - (others[element] as number)) | 0;
    }
    this.#triedSum = sum;
    this.#otherTriedSum = otherSum;
    const place = this.#place;
    const isKnown = this.#keys[2 * place] === sum && this.#keys[2 * place + 1] === otherSum;
    return isKnown ? (this.#costs[place] as number) : -Infinity;
  }

  /** Remembers what the arrangement that was asked for last costs at least. */
  keep(cost: number): void {
    const place = this.#place;
    this.#keys[2 * place] = this.#triedSum;
    this.#keys[2 * place + 1] = this.#otherTriedSum;
    this.#costs[place] = cost;
  }

  /** Takes the arrangement that was asked for last. */
  accept(raster: Raster, moved: Int32Array, count: number): void {
    const [numbers, others] = this.#ofElements;
    for (let i = 0; i < count; i++) {
      const element = moved[i] as number;
      const number = numberOf(raster, element);
      numbers[element] = number;
      others[element] = scattered(number);
    }
    this.#sum = this.#triedSum;
    this.#otherSum = this.#otherTriedSum;
  }

  get #place(): number {
    return this.#triedSum & (places - 1);
  }
}

function numberOf({ x, y, width, height }: Raster, element: number): number {
  let number = scattered(element + 1);
  number = scattered(number ^ (x[element] as number));
  number = scattered(number ^ (y[element] as number));
  number = scattered(number ^ (width[element] as number));
  return scattered(number ^ (height[element] as number));
}

/** The finalizer of MurmurHash3 (Austin Appleby, 2011): every bit depends on all others. */
function scattered(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
