import type { Place } from "./tree.ts";

/** A stretch of a text and what is to stand there instead. */
export interface Edit extends Place {
  readonly text: string;
}

/** A text with edits that do not overlap; of several at one place, in their order. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = "";
  let last = 0;
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(last, start) + replacement;
    last = end;
  }
  return result + text.slice(last);
}
