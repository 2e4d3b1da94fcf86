import { visible } from "../visible.ts";

/** Before that, nobody wonders whether anything happens, ms. */
const patience = 1000;

/** Tells on a terminal how far long work is, and how long it will take; elsewhere it is silent. */
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
    const time = performance.now() - this.#start;
    if (!this.#stream.isTTY || this.#total < 2 || time < patience) return;
    const line = `${this.#done}/${this.#total}  ${this.#left(time)}  ${visible(name)}`;
    this.#stream.write(line.slice(0, this.#stream.columns - 1));
    this.#shown = true;
  }

  /** `3 min left`, if the rest takes as long as what is done. */
  #left(time: number): string {
    const done = this.#done - 1;
    const seconds = Math.ceil(((time / done) * (this.#total - done)) / 1000);
    if (done === 0) return "";
    return seconds < 100 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
  }

  /** Leaves an empty line to write on. */
  clear(): void {
    if (this.#shown) this.#stream.write("\r\u001b[K");
    this.#shown = false;
  }
}
