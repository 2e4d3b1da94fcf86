import type { Document } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { Report } from "./report.ts";
import type { Source } from "./source.ts";
import { grow } from "./yaml/grow.ts";
import { type Excess, type Reading, read } from "./yaml/read.ts";

/** In characters; 1 MiB of plain text. */
export const mostCharacters = 1024 * 1024;

/** A source as it is read for the first time. */
export interface FirstReading {
  /** None: it is too large to be read. */
  readonly reading?: Reading | Excess;
  /** What it says, if nothing is wrong with it as YAML; otherwise `parse` tells what is. */
  readonly document?: Document;
}

export function readFirst(source: Source): FirstReading {
  const clean = withoutMark(source);
  if (clean.text.length > mostCharacters) return {};
  const reading = read(clean.text);
  if ("limit" in reading || reading.faults.length > 0 || reading.second !== undefined) return { reading };
  const report = new Report();
  const tree = grow(reading.contents, clean, report);
  return tree && !report.hasErrors ? { reading, document: documentOf(clean, tree) } : { reading };
}

/** Editors do not count a byte order mark as a column either. */
export function withoutMark({ name, text }: Source): Source {
  return { name, text: text.startsWith("\uFEFF") ? text.slice(1) : text };
}
