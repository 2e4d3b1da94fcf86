import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import type { ElkWorker } from "../layout/elk.ts";
import { requireQuickly } from "./node-script-cache.ts";

/**
 * Loads ELK for a program that draws a few pictures and ends.
 *
 * ELK is 1.6 MB of script that runs once and cold: for most of that time V8
 * would compile it. So what was compiled is kept for the next process, and the
 * optimizer waits longer, as its work would come too late.
 */
export async function loadElkQuickly(): Promise<ElkWorker> {
  for (const flag of patience.get(process.versions.node.split(".")[0] ?? "") ?? []) setFlagsFromString(flag);
  const file = createRequire(import.meta.url).resolve("elkjs/lib/elk-worker.min.js");
  const { Worker } = requireQuickly(file) as ElkModule;
  return new Worker();
}

/** What the script exports; a foreign one, so that its type is a promise of the pinned version. */
interface ElkModule {
  readonly Worker: new () => ElkWorker;
}

// By major version, as V8 complains on stderr about flags that it does not know.
const invocations = ["--invocation-count-for-turbofan=60000", "--invocation-count-for-maglev=8000"];
const patience: ReadonlyMap<string, readonly string[]> = new Map([
  ["20", ["--interrupt-budget=1000000"]],
  ["22", invocations],
  ["24", invocations],
]);
