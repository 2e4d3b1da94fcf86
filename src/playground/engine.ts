import type { Answer, Calls, Question } from "./calls.ts";
import { trustedScript } from "./trusted.ts";

/** A worker as the page sees it: asked by the names of its calls. */
export class Engine {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  ask<Name extends keyof Calls>(name: Name, ...given: Parameters<Calls[Name]>): ReturnType<Calls[Name]> {
    this.#worker ??= this.#started();
    this.#asked += 1;
    const question: Question = { number: this.#asked, name, given };
    const answered = new Promise((resolve, reject) => {
      this.#waiting.set(question.number, { resolve, reject });
    });
    this.#worker.postMessage(question);
    // A worker answers with what the call of this name gives.
    return answered as ReturnType<Calls[Name]>;
  }

  /** Ends what it is at, however long that would take; who waits for it is told why. */
  end(sentence: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error(sentence));
    this.#waiting.clear();
  }

  #started(): Worker {
    const worker = new Worker(trustedScript(new URL(`worker.js${location.search}`, import.meta.url)), {
      type: "module",
    });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => this.#take(data));
    worker.addEventListener("error", () => this.end("What draws the picture could not be loaded."));
    return worker;
  }

  #take(answer: Answer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if ("fault" in answer) waiting?.reject(new Error(answer.fault));
    else waiting?.resolve(answer.value);
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}
