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

  /**
   * Enters (1) or removes (-1) the states of ways that may share lines, what they share once.
   *
   * Where one of them parts from another is a corner of them all.
   */
  mark(ways: readonly (readonly number[])[], count: 1 | -1): void {
    const [way] = ways;
    if (way && ways.length === 1) this.#markWay(way, count);
    else this.#markTogether(ways, count);
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

  #markWay(way: readonly number[], count: 1 | -1): void {
    for (const [index, state] of way.entries()) {
      const before = way[index - 1];
      if (before !== undefined) this.#markStretch(before >> 2, state >> 2, count);
      add(this.#pointsFor(turnAt(way, index)), state >> 2, count);
    }
  }

  #markTogether(ways: readonly (readonly number[])[], count: 1 | -1): void {
    const stretches = new Set<string>();
    const turns = new Map<number, Turn>();
    for (const way of ways) {
      for (const [index, state] of way.entries()) {
        const point = state >> 2;
        const before = way[index - 1];
        if (before !== undefined && !stretches.has(`${before >> 2} ${point}`)) {
          stretches.add(`${before >> 2} ${point}`);
          this.#markStretch(before >> 2, point, count);
        }
        const turn = turnAt(way, index);
        turns.set(point, (turns.get(point) ?? turn) === turn ? turn : "corner");
      }
    }
    for (const [point, turn] of turns) add(this.#pointsFor(turn), point, count);
  }

  #pointsFor(turn: Turn): Uint8Array {
    return turn === "corner" ? this.#corner : turn === "across" ? this.#across : this.#along;
  }

  #markStretch(from: number, to: number, count: 1 | -1): void {
    const stretches = Math.abs(from - to) >= this.#width ? this.#down : this.#right;
    add(stretches, Math.min(from, to), count);
  }
}

/** How a way passes over a point: straight across, straight down, or turning or ending there. */
type Turn = "across" | "along" | "corner";

function turnAt(way: readonly number[], index: number): Turn {
  const [before, state, after] = [way[index - 1], way[index] as number, way[index + 1]];
  if (before === undefined || after === undefined || ((before ^ state) & 1) === 1) return "corner";
  return (state & 1) === 0 ? "across" : "along";
}

function add(counts: Uint8Array, at: number, count: 1 | -1): void {
  counts[at] = (counts[at] as number) + count;
}
