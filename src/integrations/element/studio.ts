import type { Answer, Request } from "./answer.ts";
import { startWorker } from "./start-worker.ts";

/** Draws, in a worker where the page may have one and in the page itself otherwise. */
export async function drawn(request: Request): Promise<Answer> {
  worker ??= openWorker();
  const ask = await worker;
  if (ask) return ask(request);
  const { answerTo } = await import("./answer.ts");
  return answerTo(request);
}

type Ask = (request: Request) => Promise<Answer>;

/** One for all pictures of the page; none: it may have none. */
let worker: Promise<Ask | undefined> | undefined;

interface Reply {
  /** Of the question; 0: the worker is there. */
  readonly number: number;
  readonly answer?: Answer;
  readonly fault?: string;
}

function openWorker(): Promise<Ask | undefined> {
  const started = startWorker();
  if (!started) return Promise.resolve(undefined);
  const waiting = new Map<number, (reply: Reply) => void>();
  let count = 0;
  return new Promise((resolve) => {
    started.addEventListener("error", () => resolve(undefined));
    started.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      if (data.number === 0) resolve(ask);
      waiting.get(data.number)?.(data);
      waiting.delete(data.number);
    });
  });

  function ask(request: Request): Promise<Answer> {
    count += 1;
    const number = count;
    return new Promise((resolve, reject) => {
      waiting.set(number, ({ answer, fault }) => (answer ? resolve(answer) : reject(new Error(fault))));
      started?.postMessage({ number, request });
    });
  }
}
