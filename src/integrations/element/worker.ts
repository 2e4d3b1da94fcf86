import { answerTo, type Request } from "./answer.ts";

/** A question of a page. */
export interface Question {
  readonly number: number;
  readonly request: Request;
}

// Other messages are for the layout engine, which takes itself for the worker.
addEventListener("message", async ({ data }: MessageEvent<Partial<Question>>) => {
  const { number, request } = data;
  if (number === undefined || !request) return;
  try {
    postMessage({ number, answer: await answerTo(request, (first) => postMessage({ number, first })) });
  } catch (fault) {
    postMessage({ number, fault: String(fault) });
  }
});
