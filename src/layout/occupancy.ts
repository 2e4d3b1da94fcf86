import type { Grid } from "./grid.ts";

/** Which edges run where on a grid: how many over each stretch, and what happens at each point. */
export class Occupancy {
  readonly #width: number;
  readonly #right: Uint8Array;
  readonly #down: Uint8Array;
  // At each point: edges that run straight across, straight down, and that turn or end there.
  readonly #across: Uint8Array;
  readonly #along: Uint8Array;
  readonly #corner: Uint8Array;

  constructor({ width, height }: Grid) {
    const points = () => new Uint8Array(width * height);
    this.#width = width;
    this.#right = points();
    this.#down = points();
    this.#across = points();
    this.#along = points();
    this.#corner = points();
  }

  /** Enters (1) or removes (-1) the states of a way. */
  mark(path: readonly number[], count: 1 | -1): void {
    for (const [index, state] of path.entries()) {
      const point = state >> 2;
      const before = path[index - 1];
      const after = path[index + 1];
      if (before !== undefined) this.#markStretch(before >> 2, point, count);
      if (before === undefined || after === undefined || ((before ^ state) & 1) === 1) add(this.#corner, point, count);
      else add((state & 1) === 0 ? this.#across : this.#along, point, count);
    }
  }

  isTaken(stretch: number, isHorizontal: boolean): boolean {
    return (isHorizontal ? this.#right : this.#down)[stretch] !== 0;
  }

  /** Whether no edge turns or ends at a point. */
  isFree(point: number): boolean {
    return this.#corner[point] === 0;
  }

  /** Whether no edge touches a point. */
  isEmpty(point: number): boolean {
    return this.#corner[point] === 0 && this.#across[point] === 0 && this.#along[point] === 0;
  }

  /** How many edges one that runs straight over a point would cross; -1: it must not. */
  crossingAt(point: number, isHorizontal: boolean): number {
    const [same, other] = isHorizontal ? [this.#across, this.#along] : [this.#along, this.#across];
    if (this.#corner[point] !== 0 || same[point] !== 0) return -1;
    return other[point] as number;
  }

  #markStretch(from: number, to: number, count: 1 | -1): void {
    const stretches = Math.abs(from - to) >= this.#width ? this.#down : this.#right;
    add(stretches, Math.min(from, to), count);
  }
}

function add(counts: Uint8Array, at: number, count: 1 | -1): void {
  counts[at] = (counts[at] as number) + count;
}
