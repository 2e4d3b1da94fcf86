import type { Grid } from "./grid.ts";
import { type Tally, type Turn, turnAt } from "./tally.ts";

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

  /** Enters (1) or removes (-1) the states of a way; what the tally knows others of its net to take already is theirs too. */
  mark(way: readonly number[], count: 1 | -1, tally?: Tally): void {
    for (const [index, state] of way.entries()) {
      const point = state >> 2;
      const before = way[index - 1];
      if (before !== undefined) this.#markStretch(before >> 2, point, count, tally);
      const turn = turnAt(way, index);
      if (!tally) {
        add(this.#pointsFor(turn), point, count);
        continue;
      }
      const old = tally.turnAt(point);
      tally.countTurn(point, turn, count);
      const now = tally.turnAt(point);
      if (old && old !== now) add(this.#pointsFor(old), point, -1);
      if (now && old !== now) add(this.#pointsFor(now), point, 1);
    }
  }

  /** Whether edges cross at a point. */
  isCrossing(point: number): boolean {
    return this.#across[point] !== 0 && this.#along[point] !== 0;
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

  #pointsFor(turn: Turn): Uint8Array {
    return turn === "corner" ? this.#corner : turn === "across" ? this.#across : this.#along;
  }

  #markStretch(from: number, to: number, count: 1 | -1, tally: Tally | undefined): void {
    const isHorizontal = Math.abs(from - to) < this.#width;
    const stretch = Math.min(from, to);
    if (tally && !tally.countStretch(stretch, isHorizontal, count)) return;
    add(isHorizontal ? this.#right : this.#down, stretch, count);
  }
}

function add(counts: Uint8Array, at: number, count: 1 | -1): void {
  counts[at] = (counts[at] as number) + count;
}
