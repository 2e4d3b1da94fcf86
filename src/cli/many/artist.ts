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

/** Draws a document: as it was drawn before, in another thread, or here. */
export async function drawWith({ cache, pool }: Means, job: Job, flags: DrawFlags): Promise<Drawn> {
  // A document that has to do with other ones, or of which somebody wants to see how it is drawn, is drawn here.
  if ((!cache && !pool) || job.bound || flags.explain) return (await answerTo(job, flags)).drawn;
  const file = await job.input.read();
  const known = { ...job, input: { ...job.input, read: async () => file } };
  if (!cache || "failure" in file || job.input.path === "-") return (await answer(known, file, flags, pool)).drawn;
  const found = await cache.find(known, file);
  if (found) return found;
  const { drawn, reads } = await answer(known, file, flags, pool);
  cache.keep(known, file, drawn, reads);
  return drawn;
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
