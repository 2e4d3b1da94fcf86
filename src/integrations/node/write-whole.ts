import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { draftOf } from "./drafts.ts";

/**
 * Writes a file whole or not at all, and its folder where it is missing.
 *
 * The content is written to a draft first, which then takes its place, so that nobody ever reads half of it, however many
 * write it at once. What is there keeps its rights; a link is replaced.
 */
export function writeWhole(file: string, content: string | Uint8Array, draft?: string): void {
  makeFolder(dirname(file));
  const written = draft ?? draftOf(file);
  try {
    writeFileSync(written, content, { flag: "wx" });
    const there = statSync(file, { throwIfNoEntry: false });
    if (there) chmodSync(written, there.mode);
    renameSync(written, file);
  } catch (error) {
    rmSync(written, { force: true });
    throw error;
  }
}

/** Makes a folder and those that it is in. Node's own recursion never ends where the system makes no folders, as in `/proc`. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}
