import type { Document } from "./document.ts";
import { documentOf } from "./document-of.ts";
import { Report } from "./report.ts";
import type { Source } from "./source.ts";
import { grow } from "./yaml/grow.ts";
import { read } from "./yaml/read.ts";

/** In characters; 1 MiB of plain text. */
export const mostCharacters = 1024 * 1024;

/** What a source says, if nothing is wrong with it as YAML; otherwise `parse` tells what is. */
export function wellFormed(source: Source): Document | undefined {
  const clean = withoutMark(source);
  if (clean.text.length > mostCharacters) return undefined;
  const reading = read(clean.text);
  if ("limit" in reading || reading.faults.length > 0 || reading.second !== undefined) return undefined;
  const report = new Report();
  const tree = grow(reading.contents, clean, report);
  return tree && !report.hasErrors ? documentOf(clean, tree) : undefined;
}

/** Editors do not count a byte order mark as a column either. */
export function withoutMark({ name, text }: Source): Source {
  return { name, text: text.startsWith("\uFEFF") ? text.slice(1) : text };
}
