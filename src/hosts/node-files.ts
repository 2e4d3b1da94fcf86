import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { nearest } from "../suggest.ts";
import type { FileFailure, FileResult } from "./host.ts";
import { slashed } from "./node-slashed.ts";

const mebibyte = 2 ** 20;

/** How large the file of a document may be, bytes: it is a page of text, and what is larger is none. */
export const mostDocumentBytes = mebibyte;

/**
 * Reads a text file of this machine, wherever it lies, up to `mebibytes`; by default as many as a document may have.
 * Its name has forward slashes on every platform.
 */
export async function readTextFile(path: string, mebibytes = mostDocumentBytes / mebibyte): Promise<FileResult> {
  const result = await readText(() => createReadStream(path), slashed(path), mebibytes);
  return "failure" in result && result.failure === "missing" ? { ...result, ...(await hintFor(path)) } : result;
}

/** Reads what comes through a stream, such as standard input. `name` is what messages call it. */
export function readTextStream(stream: AsyncIterable<Uint8Array>, name: string): Promise<FileResult> {
  return readText(() => stream, name, mostDocumentBytes / mebibyte);
}

async function readText(open: () => AsyncIterable<Uint8Array>, name: string, mebibytes: number): Promise<FileResult> {
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of open()) {
      size += chunk.length;
      // Devices and pipes may go on without end, and have no size that could be asked for.
      if (size > mebibytes * mebibyte) return { failure: "too-large", reason: `it is larger than ${mebibytes} MiB` };
      chunks.push(chunk);
    }
    return decoded(Buffer.concat(chunks), name);
  } catch (error) {
    return failureOf(error);
  }
}

function decoded(bytes: Uint8Array, name: string): FileResult {
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return { failure: "unreadable", reason: "it is not UTF-8 text" };
  }
}

/** What went wrong when a file was to be read. */
export function failureOf(error: unknown): FileFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known = failures.get(code);
  if (known) return known;
  // What is not the file system's answer is a fault of ours.
  if (!/^E[A-Z]+$/.test(code)) throw error;
  return { failure: "unreadable", reason: `the system says ${code}` };
}

const missing: FileFailure = { failure: "missing", reason: "there is no such file" };
const forbidden: FileFailure = { failure: "unreadable", reason: "permission to read it is denied" };
const failures: ReadonlyMap<string, FileFailure> = new Map([
  ["ENOENT", missing],
  ["ENOTDIR", missing],
  ["ENAMETOOLONG", { failure: "missing", reason: "its name is too long" }],
  ["ERR_INVALID_ARG_VALUE", { failure: "missing", reason: "its name has a character that no file name has" }],
  ["EACCES", forbidden],
  ["EPERM", forbidden],
  ["EISDIR", { failure: "unreadable", reason: "it is a folder" }],
  ["ELOOP", { failure: "unreadable", reason: "it is a link that leads to itself" }],
]);

/** The file beside it that may have been meant. */
async function hintFor(path: string): Promise<{ readonly hint?: string }> {
  try {
    const meant = nearest(basename(path), await readdir(dirname(path)));
    return meant === undefined ? {} : { hint: `did you mean "${slashed(join(dirname(path), meant))}"?` };
  } catch {
    return {};
  }
}
