import type { EdgeFacts } from "./edge-facts.ts";

/** Edges as straight lines between the middles of their ends. */
export interface StraightLines {
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
}

/** Which pairs of edges without a common end cross, kept from one arrangement to the next. */
export class Crossings {
  readonly #facts: EdgeFacts;
  /** By pair of edges: 1 where they cross. */
  readonly #cross: Uint8Array;
  /** How many edges each one crosses. */
  readonly #by: Int32Array;
  #count = 0;
  // What was tried last: the edges that changed, and whom each of them crosses now.
  #changed: readonly number[] = [];
  #found = new Uint8Array(0);
  #foundCount = 0;
  readonly #rank: Int32Array;

  constructor(facts: EdgeFacts) {
    this.#facts = facts;
    this.#cross = new Uint8Array(facts.count * facts.count);
    this.#by = new Int32Array(facts.count);
    this.#rank = new Int32Array(facts.count).fill(-1);
  }

  /** How many pairs cross after some edges have changed; gives up above `most`. */
  try(changed: readonly number[], lines: StraightLines, most: number): number {
    const { count } = this.#facts;
    this.#changed = changed;
    if (this.#found.length < changed.length * count) this.#found = new Uint8Array(changed.length * count);
    let crossings = this.#without(changed);
    for (const [rank, edge] of changed.entries()) this.#rank[edge] = rank;
    for (let rank = 0; rank < changed.length && crossings <= most; rank++) {
      crossings += this.#countOf(rank, lines, most - crossings);
    }
    for (const edge of changed) this.#rank[edge] = -1;
    this.#foundCount = crossings;
    return crossings;
  }

  accept(): void {
    const { count } = this.#facts;
    for (const [rank, edge] of this.#changed.entries()) {
      for (let other = 0; other < count; other++) this.#set(edge, other, this.#found[rank * count + other] as number);
    }
    this.#count = this.#foundCount;
    this.#changed = [];
  }

  /** How many pairs cross of which neither has changed. */
  #without(changed: readonly number[]): number {
    const { count } = this.#facts;
    let crossings = this.#count;
    for (const [index, edge] of changed.entries()) {
      crossings -= this.#by[edge] as number;
      for (let i = 0; i < index; i++) crossings += this.#cross[edge * count + (changed[i] as number)] as number;
    }
    return crossings;
  }

  /** Notes whom a changed edge crosses; counts those that were not noted from the other side. */
  #countOf(rank: number, { x1, y1, x2, y2 }: StraightLines, most: number): number {
    const { count, from, to } = this.#facts;
    const [found, ranks, row] = [this.#found, this.#rank, rank * count];
    const edge = this.#changed[rank] as number;
    const [a, b] = [from[edge] as number, to[edge] as number];
    const [ax, ay, bx, by] = [x1[edge] as number, y1[edge] as number, x2[edge] as number, y2[edge] as number];
    const [left, right] = ax < bx ? [ax, bx] : [bx, ax];
    const [top, bottom] = ay < by ? [ay, by] : [by, ay];
    let crossings = 0;
    for (let other = 0; other < count; other++) {
      const otherRank = ranks[other] as number;
      if (otherRank >= 0 && otherRank < rank) {
        found[row + other] = found[otherRank * count + edge] as number;
        continue;
      }
      found[row + other] = 0;
      const [cx, dx] = [x1[other] as number, x2[other] as number];
      if (cx < left ? dx < left : cx > right && dx > right) continue;
      const [cy, dy] = [y1[other] as number, y2[other] as number];
      if (cy < top ? dy < top : cy > bottom && dy > bottom) continue;
      const [c, d] = [from[other] as number, to[other] as number];
      if (a === c || a === d || b === c || b === d) continue;
      if (!parts(ax, ay, bx, by, cx, cy, dx, dy) || !parts(cx, cy, dx, dy, ax, ay, bx, by)) continue;
      found[row + other] = 1;
      crossings += 1;
      if (crossings > most) break;
    }
    return crossings;
  }

  #set(edge: number, other: number, crosses: number): void {
    const { count } = this.#facts;
    const difference = crosses - (this.#cross[edge * count + other] as number);
    if (difference === 0) return;
    this.#cross[edge * count + other] = crosses;
    this.#cross[other * count + edge] = crosses;
    this.#by[edge] = (this.#by[edge] as number) + difference;
    this.#by[other] = (this.#by[other] as number) + difference;
  }
}

/** Whether the line from a to b parts c from d. Two lines cross when each parts the ends of the other; to touch is to cross. */
function parts(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const [ux, uy] = [bx - ax, by - ay];
  return (ux * (cy - ay) - uy * (cx - ax)) * (ux * (dy - ay) - uy * (dx - ax)) <= 0;
}
