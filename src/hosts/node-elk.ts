import { createRequire } from "node:module";
import type { ElkWorker } from "../layout/elk.ts";
import { optimizeLate } from "./node-patience.ts";
import { requireQuickly } from "./node-script-cache.ts";

/**
 * Loads ELK for a program that draws a few pictures and ends.
 *
 * ELK is 1.6 MB of script that runs once and cold: for most of that time V8
 * would compile it. So what was compiled is kept for the next process, and the
 * optimizer waits longer, as its work would come too late.
 */
export async function loadElkQuickly(): Promise<ElkWorker> {
  optimizeLate();
  const file = createRequire(import.meta.url).resolve("elkjs/lib/elk-worker.min.js");
  const { Worker } = requireQuickly(file) as ElkModule;
  return new Worker();
}

/** What the script exports; a foreign one, so that its type is a promise of the pinned version. */
interface ElkModule {
  readonly Worker: new () => ElkWorker;
}
