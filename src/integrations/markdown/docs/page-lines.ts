import type { Stretch } from "./find-diagrams.ts";

/** A line and how it ends: with LF, CRLF, or not at all. */
export interface PageLine {
  readonly text: string;
  readonly end: string;
}

/** The lines of a text; put together they are the text again. */
export function linesOf(text: string): readonly PageLine[] {
  return text.split(/(?<=\n)/).map((line) => {
    const [end = ""] = /\r?\n$/.exec(line) ?? [];
    return { text: line.slice(0, line.length - end.length), end };
  });
}

/** Lines that come in place of others. */
export interface Replacement extends Stretch {
  readonly by: readonly string[];
}

/** A text with some of its lines replaced. What comes into it ends as its lines do. Replacements are in their order. */
export function replaced(lines: readonly PageLine[], replacements: readonly Replacement[]): string {
  const end = lines[0]?.end || "\n";
  const written: string[] = [];
  let next = 0;
  for (const { first, after, by } of replacements) {
    const before = lines.slice(next, first).map((line) => line.text + line.end);
    written.push(...before);
    // The last line of a page may have no end.
    if (by.length > 0 && first > 0 && lines[first - 1]?.end === "") written.push(end);
    written.push(...by.map((line) => line + end));
    next = after;
  }
  written.push(...lines.slice(next).map((line) => line.text + line.end));
  return written.join("");
}
