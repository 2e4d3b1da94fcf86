import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, relative, sep } from "node:path";
import { draftOf } from "./drafts.ts";

/** Whether the file at `path` holds exactly this. */
export function holds(path: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(content));
  } catch {
    return false;
  }
}

/**
 * Writes a file whole or not at all, and its folder where it is missing.
 *
 * The content is written beside it first and then takes its place, so that nobody
 * ever reads half of it.
 */
export function writeFile(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path));
  const file = existsSync(path) ? targetOf(path) : path;
  const draft = draftOf(file);
  try {
    writeFileSync(draft, content, { flag: "wx" });
    if (existsSync(file)) chmodSync(draft, statSync(file).mode);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** What a link leads to is replaced, not the link; but one that came with the documents must not lead just anywhere. */
function targetOf(path: string): string {
  const file = realpathSync(path);
  const near = [dirname(path), "."].map((folder) => relative(realpathSync(folder), file));
  if (near.some((way) => !isAbsolute(way) && way.split(sep)[0] !== "..")) return file;
  throw new Refusal("it is a link that leads out of its folder and of the one that the program runs in");
}

/** Why we do not write, in our words. */
class Refusal extends Error {}

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

/** Why a file is not written, in the words of the system where it is the one that would not; an error of another kind is thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const [, reason] = (error instanceof Error && /^E[A-Z0-9]+: ([^,]+)/.exec(error.message)) || [];
  if (reason === undefined) throw error;
  return reason;
}
