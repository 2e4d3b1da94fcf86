import { type BigIntStats, statSync } from "node:fs";

/** What the system says of a file or folder. What cannot be reached has none, whatever is in the way. */
export function statsOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false, bigint: true });
  } catch {
    return undefined;
  }
}
