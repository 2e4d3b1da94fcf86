import { lstatSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type FileResult, type Host, slashed } from "../../index.ts";
import type { Read } from "./entry.ts";
import { sha256 } from "./sha256.ts";

/** A host, and what was read through it for the document at `document`. */
export interface RecordedHost {
  readonly host: Host;
  readonly reads: readonly Read[];
}

/** Notes what is read through a host. */
export function recorded(host: Host, document: string): RecordedHost {
  const reads: Read[] = [];
  const read: Host["read"] = async (path, from, need) => {
    const result = await host.read(path, from, need);
    reads.push({ path, from: slashed(relative(dirname(document), from)), answer: answerOf(result) });
    return result;
  };
  return { host: { ...host, read }, reads };
}

/** Whether everything that was read for a document would be read again as it was then. */
export async function areUnchanged(reads: readonly Read[], document: string, host: Host): Promise<boolean> {
  for (const { path, from, answer } of reads) {
    const name = join(dirname(document), from);
    // Most documents have no layout file, and the host looks long for what else could have been meant.
    if (answer === "missing" && isMissing(join(dirname(name), path))) continue;
    if (answerOf(await host.read(path, name)) !== answer) return false;
  }
  return true;
}

function answerOf(result: FileResult): string {
  return "failure" in result ? result.failure : sha256(result.text);
}

function isMissing(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined;
}
