import type { DrawFlags, Drawn, Job } from "../draw-one.ts";
import type { Input } from "../inputs.ts";
import { besides, type Plan } from "../outputs.ts";
import { previousPicture } from "../previous-picture.ts";
import { type Begun, type Means, takeUp } from "./artist.ts";
import { Garbage } from "./garbage.ts";

/** A document and what came of it. */
export interface DrawnInput {
  readonly input: Input;
  readonly drawn: Drawn;
}

/** A document that others are before. */
interface Waiting extends Begun {
  readonly input: Input;
}

/**
 * Draws documents, up to `ahead` of them at once in other threads, and gives them in their order.
 *
 * No more than these are in memory, however many there are: here they are taken up one after the other, and given as soon
 * as they can be. `begin` is told which is waited for.
 */
export async function* drawMany(
  { outputs, bound }: Plan,
  flags: DrawFlags,
  means: Means & { readonly ahead: number },
  begin: (input: Input) => void,
): AsyncGenerator<DrawnInput> {
  const waiting: Waiting[] = [];
  const garbage = new Garbage();
  for (const [input, planned] of outputs) {
    if (waiting.length === 0) begin(input);
    const { drawn } = await takeUp(means, jobFor(input, { outputs: planned, ...(bound && { bound }) }, flags), flags);
    // Whoever waits for it is told; until then nobody is.
    if (drawn instanceof Promise) drawn.catch(() => {});
    waiting.push({ input, drawn });
    while (isTime()) yield* first();
  }
  while (waiting.length > 0) yield* first();

  function isTime(): boolean {
    const [next] = waiting;
    return next !== undefined && (waiting.length >= means.ahead || !(next.drawn instanceof Promise));
  }

  async function* first(): AsyncGenerator<DrawnInput> {
    const next = waiting.shift();
    if (!next) return;
    yield { input: next.input, drawn: await next.drawn };
    if (waiting[0]) begin(waiting[0].input);
    garbage.collect();
  }
}

function jobFor(input: Input, wanted: Pick<Job, "outputs" | "bound">, { fresh, view }: DrawFlags): Job {
  const previous = fresh ? undefined : previousPicture([...wanted.outputs, ...besides(input)], view);
  return { input, ...wanted, ...(previous !== undefined && { previous }) };
}
