import { documentOf } from "./document-of.ts";
import type { FirstReading } from "./first-reading.ts";
import { readPlain } from "./plain/read-plain.ts";
import type { Source } from "./source.ts";

/** In characters; 1 MiB of plain text. */
export const mostCharacters = 1024 * 1024;

export async function readFirst(source: Source): Promise<FirstReading> {
  const clean = withoutMark(source);
  if (clean.text.length > mostCharacters) return {};
  const tree = readPlain(clean.text);
  if (tree) return { document: documentOf(clean, tree) };
  // All of YAML takes several times as much code as what most documents keep to.
  const { readAll } = await import("./read-all.ts");
  return readAll(clean);
}

/** Editors do not count a byte order mark as a column either. */
export function withoutMark({ name, text }: Source): Source {
  return { name, text: text.startsWith("\uFEFF") ? text.slice(1) : text };
}
