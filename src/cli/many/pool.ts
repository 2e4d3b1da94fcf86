import { Worker } from "node:worker_threads";
import type { DrawFlags } from "../draw-one.ts";
import type { Answer, Task } from "./task.ts";

/** Threads that draw. Each is there from when it is needed, and until the pool is closed. */
export class Pool {
  readonly #size: number;
  readonly #flags: DrawFlags;
  readonly #idle: Worker[] = [];
  readonly #busy = new Map<Worker, Waiting>();
  readonly #waiting: Waiting[] = [];
  #isClosed = false;

  constructor(size: number, flags: DrawFlags) {
    this.#size = size;
    this.#flags = flags;
  }

  /** The answer to a task; none, but an error, when a thread has died of it. */
  answer(task: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject });
      this.#assign();
    });
  }

  /** Lets the threads end, each when it has answered. */
  close(): void {
    this.#isClosed = true;
    for (const worker of this.#idle) worker.postMessage(undefined);
  }

  #assign(): void {
    const worker = this.#waiting.length === 0 ? undefined : (this.#idle.pop() ?? this.#another());
    const next = worker && this.#waiting.shift();
    if (!worker || !next) return;
    this.#busy.set(worker, next);
    worker.postMessage(next.task);
  }

  #another(): Worker | undefined {
    if (this.#busy.size >= this.#size) return undefined;
    const worker = new Worker(`${__dirname}/start.cjs`, { workerData: this.#flags });
    worker.on("message", (answer: Answer) => {
      this.#finish(worker)?.resolve(answer);
      if (this.#isClosed) worker.postMessage(undefined);
      else this.#idle.push(worker);
      this.#assign();
    });
    worker.on("error", (error) => {
      this.#finish(worker)?.reject(error);
      this.#assign();
    });
    return worker;
  }

  #finish(worker: Worker): Waiting | undefined {
    const done = this.#busy.get(worker);
    this.#busy.delete(worker);
    return done;
  }
}

interface Waiting {
  readonly task: Task;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}
