import type { Picture } from "../../browser.ts";
import type { Answer, OnFirst, Request } from "./answer.ts";
import { startWorker } from "./start-worker.ts";

/** Begins to load what draws, while what is to be drawn is on its way. */
export function openStudio(): void {
  studio ??= new Studio();
}

/** Draws, in a worker where the page may have one and in the page itself otherwise. */
export function drawn(request: Request, onFirst: OnFirst = () => undefined): Promise<Answer> {
  studio ??= new Studio();
  return studio.draw(request, onFirst);
}

/** One for all pictures of the page. */
let studio: Studio | undefined;

interface Reply {
  /** Of the question. */
  readonly number: number;
  /** What is answered before the answer. */
  readonly first?: Picture;
  readonly answer?: Answer;
  readonly fault?: string;
}

interface Waiting {
  readonly request: Request;
  readonly onFirst: OnFirst;
  readonly resolve: (answer: Answer | Promise<Answer>) => void;
  readonly reject: (reason: Error) => void;
}

/** A worker and what it is asked; the page itself answers where it turns out that there is none. */
class Studio {
  #worker = startWorker();
  #isThere = false;
  #count = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor() {
    this.#worker?.addEventListener("error", () => this.#leave());
    this.#worker?.addEventListener("message", ({ data }: MessageEvent<Reply>) => this.#take(data));
  }

  draw(request: Request, onFirst: OnFirst): Promise<Answer> {
    const worker = this.#worker;
    if (!worker) return drawnHere(request, onFirst);
    this.#count += 1;
    const number = this.#count;
    // It waits at the worker until that is there, which takes no longer then.
    worker.postMessage({ number, request });
    return new Promise((resolve, reject) => this.#waiting.set(number, { request, onFirst, resolve, reject }));
  }

  #take({ number, first, answer, fault }: Reply): void {
    this.#isThere = true;
    const waiting = this.#waiting.get(number);
    if (first) {
      waiting?.onFirst(first);
      return;
    }
    this.#waiting.delete(number);
    if (answer) waiting?.resolve(answer);
    else waiting?.reject(new Error(fault));
  }

  /** A worker that never said anything could not be loaded, or may not be. */
  #leave(): void {
    if (this.#isThere) return;
    this.#worker = undefined;
    for (const { request, onFirst, resolve } of this.#waiting.values()) resolve(drawnHere(request, onFirst));
    this.#waiting.clear();
  }
}

async function drawnHere(request: Request, onFirst: OnFirst): Promise<Answer> {
  const { answerTo } = await import("./answer.ts");
  return answerTo(request, onFirst);
}
