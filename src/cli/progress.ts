/** Before that, nobody wonders whether anything happens. */
const patience = 1000;

/** Tells on a terminal how far long work is; elsewhere it is silent. */
export class Progress {
  readonly #total: number;
  readonly #stream: NodeJS.WriteStream;
  readonly #start = performance.now();
  #done = 0;
  #shown = false;

  constructor(total: number, stream: NodeJS.WriteStream) {
    this.#total = total;
    this.#stream = stream;
  }

  step(name: string): void {
    this.clear();
    this.#done += 1;
    if (!this.#stream.isTTY || this.#total < 2 || performance.now() - this.#start < patience) return;
    this.#stream.write(`${this.#done}/${this.#total} ${name}`.slice(0, this.#stream.columns - 1));
    this.#shown = true;
  }

  /** Leaves an empty line to write on. */
  clear(): void {
    if (this.#shown) this.#stream.write("\r\u001b[K");
    this.#shown = false;
  }
}
