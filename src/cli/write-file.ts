import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, relative, sep } from "node:path";
import { writeWhole } from "../integrations/node/write-whole.ts";

/** Whether the file at `path` holds exactly this. */
export function holds(path: string, content: string | Uint8Array): boolean {
  try {
    return readFileSync(path).equals(Buffer.from(content));
  } catch {
    return false;
  }
}

/** Writes a file whole or not at all, and its folder where it is missing. */
export function writeFile(path: string, content: string | Uint8Array): void {
  writeWhole(existsSync(path) ? targetOf(path) : path, content);
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

/** Why a file is not written, in the words of the system where it is the one that would not; an error of another kind is thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const [, reason] = (error instanceof Error && /^E[A-Z0-9]+: ([^,]+)/.exec(error.message)) || [];
  if (reason === undefined) throw error;
  return reason;
}
