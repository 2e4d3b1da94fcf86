import type { ElkWorker } from "../browser.ts";

/** Loads the layout engine from its own file, which lies beside the folder of this one. */
export async function loadElk(): Promise<ElkWorker> {
  const scope = globalThis as Record<string, unknown>;
  const module: { exports?: { Worker: new () => ElkWorker } } = {};
  // Where there is no document it would take over the messages of this worker.
  Object.assign(scope, { document: {}, module });
  await import(/* @vite-ignore */ new URL("../elkjs/elk-worker.min.js", import.meta.url).href);
  delete scope.document;
  delete scope.module;
  if (!module.exports) throw new Error("the layout engine cannot be loaded");
  return new module.exports.Worker();
}
