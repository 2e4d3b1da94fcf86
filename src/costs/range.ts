import { type Range, type Source, wholeOf } from "../source/source.ts";

/** Where a text stands first in a JSON file, with its quotes; the file as a whole where it is escaped in an unusual way. */
export function rangeOfText(source: Source, text: string, from = 0): Range {
  const written = JSON.stringify(text);
  const start = source.text.indexOf(written, from);
  return start === -1 ? wholeOf(source) : { source, start, end: start + written.length };
}

/** Where a text stands that is the value of the first key of this name. */
export function rangeOfTextAt(source: Source, key: string, text: string): Range {
  return rangeOfText(source, text, Math.max(0, source.text.indexOf(`"${key}"`)) + key.length + 2);
}
