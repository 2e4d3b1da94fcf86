import { realpathSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

/** Where a file is, or would be, whichever links lead to its folder. A file that is a link is itself. */
export function placeOf(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return resolve(path);
  }
}
