import type { Diagnostic } from "../../index.ts";
import { sha256 } from "./sha256.ts";

/** What came of drawing a document, without a word about where on a machine that was. */
export interface Entry {
  /** What was read besides the document. */
  readonly reads: readonly Read[];
  /** The texts that `diagnostics` point at. */
  readonly sources: readonly KeptSource[];
  readonly diagnostics: readonly KeptDiagnostic[];
  /** What the pictures show, in words. */
  readonly content: string;
  readonly files: readonly KeptFile[];
}

/** A file that was asked for, and what the answer was. */
export interface Read {
  /** As its author wrote it. */
  readonly path: string;
  /** The file that mentions it, as seen from the folder of the document. */
  readonly from: string;
  /** The SHA-256 of its text, or why there is none. */
  readonly answer: string;
}

/** A text, and where it is from. */
export type KeptSource =
  | { readonly of: "document" | "costs" }
  | { readonly of: "file"; readonly path: string; readonly text: string };

type KeptRange = Omit<Diagnostic["range"], "source"> & { readonly source: number };

/** A diagnostic whose ranges name their texts by number. */
export interface KeptDiagnostic extends Omit<Diagnostic, "range" | "fix"> {
  readonly range: KeptRange;
  readonly fix?: { readonly range: KeptRange; readonly text: string };
}

/** A picture. */
export interface KeptFile {
  /** Which of the outputs that were wanted. */
  readonly output: number;
  /** What its name ends with, after the stem of the output: `.cost.svg`. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** Another key under which the same is found. */
export interface Alias {
  readonly sameAs: string;
}

/** An entry as it is kept: a checksum, a line of JSON, and the files one after the other. */
export function encoded(entry: Entry | Alias): Uint8Array {
  const blobs = "files" in entry ? entry.files.map(({ bytes }) => bytes) : [];
  const head =
    "files" in entry
      ? { ...entry, files: entry.files.map(({ bytes, ...file }) => ({ ...file, size: bytes.length })) }
      : entry;
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...blobs]);
  return Buffer.concat([Buffer.from(`${sha256(body)}\n`), body]);
}

/** The entry in some bytes; none where a disk was full, a file is damaged, or somebody else has written it. */
export function decoded(bytes: Buffer): Entry | Alias | undefined {
  const body = bytes.subarray(digits + 1);
  if (bytes.toString("latin1", 0, digits + 1) !== `${sha256(body)}\n`) return undefined;
  const end = body.indexOf("\n");
  const head: Head | Alias = JSON.parse(body.toString("utf8", 0, end));
  if ("sameAs" in head) return head;
  const files: KeptFile[] = [];
  let start = end + 1;
  for (const { size, ...file } of head.files) {
    files.push({ ...file, bytes: body.subarray(start, start + size) });
    start += size;
  }
  return { ...head, files };
}

/** Of a checksum. */
const digits = 64;

interface Head extends Omit<Entry, "files"> {
  readonly files: readonly (Omit<KeptFile, "bytes"> & { readonly size: number })[];
}
