import { readFileSync, statSync } from "node:fs";
import type { Output } from "./outputs.ts";

/** No picture is larger than these bytes; what is, is something else. */
const largest = 64 * 2 ** 20;

/** The first of some pictures that is there already and says how it is arranged. */
export function previousPicture(outputs: readonly Output[]): string | undefined {
  for (const { path, format } of outputs) {
    const text = path === "-" || !format.arrangementIn ? undefined : textOf(path);
    if (text !== undefined && format.arrangementIn?.(text) !== undefined) return text;
  }
  return undefined;
}

/** What cannot be read is not there to be followed; whoever writes there will be told. */
function textOf(path: string): string | undefined {
  try {
    return statSync(path).size > largest ? undefined : readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
