import type { FileResult } from "../../index.ts";
import type { Cache } from "../cache/cache.ts";
import type { DrawFlags, Drawn, Job } from "../draw-one.ts";
import { exitCode } from "../exit-code.ts";
import { faultText } from "../fault.ts";
import type { Pool } from "./pool.ts";
import { type Answer, taskOf } from "./task.ts";
import { answerTo } from "./work.ts";

/** What pictures are drawn with, besides the options. */
export interface Means {
  readonly cache?: Cache;
  readonly pool?: Pool;
}

/** A document that was taken up: what came of it, or what is to come of it in another thread. */
export interface Begun {
  readonly drawn: Drawn | Promise<Drawn>;
}

/** Draws a document: as it was drawn before, or here; or lets another thread draw it. */
export async function takeUp({ cache, pool }: Means, job: Job, flags: DrawFlags): Promise<Begun> {
  // A document that has to do with other ones, or of which somebody wants to see how it is drawn, is drawn here.
  if ((!cache && !pool) || job.bound || flags.explain) return { drawn: (await answerTo(job, flags)).drawn };
  const file = await job.input.read();
  const known = { ...job, input: { ...job.input, read: async () => file } };
  const document = "failure" in file || job.input.path === "-" ? undefined : file;
  const found = document && (await cache?.find(known, document));
  if (found) return { drawn: found };
  const drawn = answer(known, file, flags, pool).then((answered) => {
    if (document) cache?.keep(known, document, answered.drawn, answered.reads);
    return answered.drawn;
  });
  return { drawn: pool ? drawn : await drawn };
}

async function answer(job: Job, file: FileResult, flags: DrawFlags, pool?: Pool): Promise<Answer> {
  if (!pool) return answerTo(job, flags);
  try {
    return await pool.answer(taskOf(job, file));
  } catch (error) {
    // The thread has died, most likely as the document took all memory.
    const fault = faultText(error, job.input.path);
    return { drawn: { diagnostics: [], code: exitCode.fault, fault }, reads: [] };
  }
}
