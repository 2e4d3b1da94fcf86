import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** What a file is called that is still being written. */
export const draftEnding = ".draft";

/** A process that writes for longer has been killed, ms. */
const longest = 60 * 60 * 1000;

/** Removes from the folder of a cache what processes that were killed have left, and then the files that were not used for the longest time until no more than `limit` bytes are left. */
export function prune(folder: string, limit: number): void {
  const files = readdirSync(folder)
    .filter(isOurs)
    .flatMap((name) => filesIn(join(folder, name)));
  let size = 0;
  for (const file of files.toSorted((a, b) => b.time - a.time)) {
    size += file.size;
    if (size > limit || isLeftOver(file)) rmSync(file.path, { force: true });
  }
}

/** Nothing else is touched, whatever somebody has named as the folder of a cache. */
function isOurs(name: string): boolean {
  return /^[0-9a-f]{2}$/.test(name);
}

interface File {
  readonly path: string;
  readonly size: number;
  /** When it was used, ms. */
  readonly time: number;
}

function filesIn(folder: string): readonly File[] {
  const names = readdirSync(folder).filter((name) => /^[0-9a-f]{62}(\.[0-9a-f-]{36}\.draft)?$/.test(name));
  return names.flatMap((name) => {
    const path = join(folder, name);
    // Another process may have removed it.
    const found = statSync(path, { throwIfNoEntry: false });
    return found ? { path, size: found.size, time: found.mtimeMs } : [];
  });
}

function isLeftOver({ path, time }: File): boolean {
  return path.endsWith(draftEnding) && Date.now() - time > longest;
}
