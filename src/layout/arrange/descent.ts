import type { Change, MutableArrangement } from "./change.ts";
import type { Evaluation } from "./evaluation.ts";

/** A difference of cost that is none: sums are not exact. */
const noDifference = 1e-9;

/** An arrangement that keeps every change by which it costs less, and no other. */
export class Descent {
  readonly arrangement: MutableArrangement;
  readonly #evaluation: Evaluation;
  #left: number;

  /** Of an arrangement that was evaluated last; no more than so many changes are tried. */
  constructor(evaluation: Evaluation, arrangement: MutableArrangement, most: number) {
    this.#evaluation = evaluation;
    this.arrangement = arrangement;
    this.#left = most;
  }

  get cost(): number {
    return this.#evaluation.cost;
  }

  get isOver(): boolean {
    return this.#left <= 0;
  }

  /** Whether a change that was made, if any, is for the better; else it is taken back. */
  keeps(change: Change | undefined): boolean {
    if (!change) return false;
    this.#left -= 1;
    const bound = this.#evaluation.cost - noDifference;
    if (this.#evaluation.try(this.arrangement, change.groups, bound) > bound) {
      change.undo();
      this.#evaluation.reject();
      return false;
    }
    this.#evaluation.accept();
    return true;
  }
}
