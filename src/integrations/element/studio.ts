import type { Answer, Request } from "./answer.ts";
import { startWorker } from "./start-worker.ts";

/** Begins to load what draws, while what is to be drawn is on its way. */
export function openStudio(): void {
  studio ??= new Studio();
}

/** Draws, in a worker where the page may have one and in the page itself otherwise. */
export function drawn(request: Request): Promise<Answer> {
  studio ??= new Studio();
  return studio.draw(request);
}

/** One for all pictures of the page. */
let studio: Studio | undefined;

interface Reply {
  /** Of the question. */
  readonly number: number;
  readonly answer?: Answer;
  readonly fault?: string;
}

interface Waiting {
  readonly request: Request;
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

  draw(request: Request): Promise<Answer> {
    const worker = this.#worker;
    if (!worker) return drawnHere(request);
    this.#count += 1;
    const number = this.#count;
    // It waits at the worker until that is there, which takes no longer then.
    worker.postMessage({ number, request });
    return new Promise((resolve, reject) => this.#waiting.set(number, { request, resolve, reject }));
  }

  #take({ number, answer, fault }: Reply): void {
    this.#isThere = true;
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (answer) waiting?.resolve(answer);
    else waiting?.reject(new Error(fault));
  }

  /** A worker that never said anything could not be loaded, or may not be. */
  #leave(): void {
    if (this.#isThere) return;
    this.#worker = undefined;
    for (const { request, resolve } of this.#waiting.values()) resolve(drawnHere(request));
    this.#waiting.clear();
  }
}

async function drawnHere(request: Request): Promise<Answer> {
  const { answerTo } = await import("./answer.ts");
  return answerTo(request);
}
