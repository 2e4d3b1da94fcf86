import { randomUUID } from "node:crypto";
import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const ending = ".draft";

/** `.shop.svg.1b4e28ba-2fa1-41d2-883f-0016d3cca427.draft` */
const name = /^\..+\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.draft$/;

/** Longer than anybody takes to write a file, ms. */
const abandoned = 3_600_000;

/** Folders that were looked at. */
const tidy = new Set<string>();

/**
 * Where a file is written before it takes its place: beside it, by a name that was not there before, as somebody may have
 * put a link there. What a process that was killed has left in the folder goes.
 */
export function draftOf(file: string): string {
  const folder = dirname(file);
  if (!tidy.has(folder)) tidyUp(folder);
  tidy.add(folder);
  return join(folder, `.${basename(file)}.${randomUUID()}${ending}`);
}

function tidyUp(folder: string): void {
  try {
    removeAbandoned(folder);
  } catch {
    // Who may write into a folder may not always list it; then it stays as it is.
  }
}

function removeAbandoned(folder: string): void {
  for (const draft of readdirSync(folder).filter((entry) => name.test(entry))) {
    const path = join(folder, draft);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (mtimeMs !== undefined && Date.now() - mtimeMs > abandoned) rmSync(path, { force: true });
  }
}
