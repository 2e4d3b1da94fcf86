import { explainFault } from "../fault.ts";

/** How long nothing must have changed before it is looked at, ms. An editor writes a file in several strokes. */
const calm = 12;

/** After how long it is looked at all the same, ms: a log may be written beside it all the time. */
const mostWait = 120;

/**
 * Does some work again and again, whenever it is asked for.
 *
 * Never twice at once, and not while one request follows the other: what is
 * asked for meanwhile is done in one round afterwards.
 */
export class Rounds {
  readonly #work: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  /** When somebody asked first for the round that is waited for; 0: nobody did. */
  #askedAt = 0;
  #isBusy = false;
  #isOver = false;

  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  ask(): void {
    if (this.#isOver) return;
    this.#askedAt ||= performance.now();
    if (performance.now() - this.#askedAt > mostWait) return;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#begin(), calm);
  }

  /** Begins no other round. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  async #begin(): Promise<void> {
    if (this.#isBusy || this.#isOver) return;
    this.#isBusy = true;
    this.#askedAt = 0;
    try {
      await this.#work();
    } catch (error) {
      // The next change may lead past it.
      explainFault(error);
    }
    this.#isBusy = false;
    if (this.#askedAt > 0) this.#wait();
  }
}
