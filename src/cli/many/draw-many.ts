import type { DrawFlags, Drawn, Job } from "../draw-one.ts";
import type { Input } from "../inputs.ts";
import { besides, type Plan } from "../outputs.ts";
import { previousPicture } from "../previous-picture.ts";
import { drawWith, type Means } from "./artist.ts";
import { Garbage } from "./garbage.ts";

/** A document and what came of it. */
export interface DrawnInput {
  readonly input: Input;
  readonly drawn: Drawn;
}

/**
 * Draws documents, up to `ahead` of them at once, and gives them in their order.
 *
 * No more than these are in memory, however many there are. `begin` is told which is waited for.
 */
export async function* drawMany(
  { outputs, bound }: Plan,
  flags: DrawFlags,
  means: Means & { readonly ahead: number },
  begin: (input: Input) => void,
): AsyncGenerator<DrawnInput> {
  const running: { readonly input: Input; readonly promise: Promise<Drawn> }[] = [];
  const garbage = new Garbage();
  for (const [input, planned] of outputs) {
    const promise = drawWith(means, jobFor(input, { outputs: planned, ...(bound && { bound }) }, flags), flags);
    // Whoever waits for it is told; until then nobody is.
    promise.catch(() => {});
    running.push({ input, promise });
    if (running.length >= means.ahead) yield* first();
  }
  while (running.length > 0) yield* first();

  async function* first(): AsyncGenerator<DrawnInput> {
    const next = running.shift();
    if (!next) return;
    begin(next.input);
    yield { input: next.input, drawn: await next.promise };
    garbage.collect();
  }
}

function jobFor(input: Input, wanted: Pick<Job, "outputs" | "bound">, { fresh, view }: DrawFlags): Job {
  const previous = fresh ? undefined : previousPicture([...wanted.outputs, ...besides(input)], view);
  return { input, ...wanted, ...(previous !== undefined && { previous }) };
}
