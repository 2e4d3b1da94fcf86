import { setFlagsFromString } from "node:v8";

/**
 * Lets the optimizer of V8 wait longer: in a program that draws a few pictures and ends, its work would come too late.
 *
 * Code that was kept compiled is taken only with the flags that it was kept with, so that a program says this first of all.
 */
export function optimizeLate(): void {
  for (const flag of patience.get(process.versions.node.split(".")[0] ?? "") ?? []) setFlagsFromString(flag);
}

// By major version, as V8 complains on stderr about flags that it does not know.
const invocations = ["--invocation-count-for-turbofan=60000", "--invocation-count-for-maglev=8000"];
const patience: ReadonlyMap<string, readonly string[]> = new Map([
  ["20", ["--interrupt-budget=1000000"]],
  ["22", invocations],
  ["24", invocations],
]);
