import { open } from "node:fs/promises";
import { sep } from "node:path";
import type { FileResult } from "./host.ts";

/** A diagram is a page of text: what is larger is not one. */
const maximumSize = 1024 * 1024;

/** Reads a text file of this machine, wherever it lies. Its name has forward slashes on every platform. */
export async function readTextFile(path: string): Promise<FileResult> {
  try {
    const bytes = await readUpTo(maximumSize + 1, path);
    if (bytes === undefined) return { failure: "unreadable", reason: "it is a folder" };
    if (bytes.length > maximumSize) return { failure: "too-large", reason: "it is larger than 1 MiB" };
    return decoded(bytes, slashed(path));
  } catch (error) {
    return failureOf(error);
  }
}

/** What went wrong, in words that do not name the file. */
export function failureOf(error: unknown): FileResult {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = reasons[code];
  if (reason) return reason;
  // What is not the file system's answer is a fault of ours.
  if (!/^E[A-Z]+$/.test(code)) throw error;
  return { failure: "unreadable", reason: `the system says ${code}` };
}

const reasons: Readonly<Record<string, FileResult>> = {
  ENOENT: { failure: "missing", reason: "there is no such file" },
  ENOTDIR: { failure: "missing", reason: "there is no such file" },
  EACCES: { failure: "unreadable", reason: "permission denied" },
  EPERM: { failure: "unreadable", reason: "permission denied" },
  ELOOP: { failure: "unreadable", reason: "it is a link that leads to itself" },
  ENAMETOOLONG: { failure: "missing", reason: "its name is too long" },
  ERR_INVALID_ARG_VALUE: { failure: "missing", reason: "its name has a character that no file name has" },
};

/** A path with forward slashes, so that messages and pictures are the same on every platform. */
export function slashed(path: string): string {
  return path.split(sep).join("/");
}

/** The first `length` bytes of a file; none of a folder. A pipe or a device may have no end, so that its size is not asked for. */
async function readUpTo(length: number, path: string): Promise<Uint8Array | undefined> {
  const file = await open(path);
  try {
    if ((await file.stat()).isDirectory()) return undefined;
    const bytes = new Uint8Array(length);
    let end = 0;
    for (let read = -1; read !== 0 && end < length; end += read) {
      read = (await file.read(bytes, end, length - end)).bytesRead;
    }
    return bytes.subarray(0, end);
  } finally {
    await file.close();
  }
}

function decoded(bytes: Uint8Array, name: string): FileResult {
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { failure: "unreadable", reason: "it is not UTF-8 text" };
  }
}
