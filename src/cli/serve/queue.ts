type Job = () => Promise<void>;

/**
 * Does one thing after the other: what somebody waits for before what nobody has asked for yet.
 *
 * Drawing keeps the whole process busy, so that two pictures at once would both be late.
 */
export class Queue {
  readonly #urgent: Job[] = [];
  readonly #idle: Job[] = [];
  #isBusy = false;

  /** Somebody waits for it. */
  soon<Output>(work: () => Promise<Output>): Promise<Output> {
    return this.#add(this.#urgent, work);
  }

  /** When there is nothing else to do. */
  later<Output>(work: () => Promise<Output>): Promise<Output> {
    return this.#add(this.#idle, work);
  }

  #add<Output>(jobs: Job[], work: () => Promise<Output>): Promise<Output> {
    return new Promise((resolve, reject) => {
      jobs.push(() => work().then(resolve, reject));
      if (!this.#isBusy) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isBusy = true;
    for (let job = this.#next(); job; job = this.#next()) {
      await job();
      // Between two pictures, requests are answered.
      await new Promise(setImmediate);
    }
    this.#isBusy = false;
  }

  #next(): Job | undefined {
    return this.#urgent.shift() ?? this.#idle.shift();
  }
}
