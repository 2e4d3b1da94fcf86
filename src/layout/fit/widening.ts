/** How much farther apart the lines of one axis will be, px, when room is made for what was chosen so far. */
export class Widening {
  /** By line: how far it moves away from the first. */
  readonly #shifts: Float64Array;

  constructor(lines: number) {
    this.#shifts = new Float64Array(lines);
  }

  /** What a stretch between two lines has been given: labels above each other need the same room only once. */
  between(from: number, to: number): number {
    return (this.#shifts[to] as number) - (this.#shifts[from] as number);
  }

  /** Moves a line, and with it all beyond it. */
  push(line: number, distance: number): void {
    for (let i = line; i < this.#shifts.length; i++) this.#shifts[i] = (this.#shifts[i] as number) + distance;
  }
}
