import { positionAt, type Range } from "../source/source.ts";
import { cellsOf, visible } from "../visible.ts";

/** How many lines of a long range are shown. */
const mostLines = 3;

/** How much of a line is shown, in characters; a little more where some of them are spelled out. */
const lineWidth = 100;

/** A line of a source with what is marked in it, as it is printed. */
export interface FrameLine {
  /** The number of the line; none below the last, where a range goes on. */
  readonly number?: number;
  readonly text: string;
  /** Spaces and carets, to stand under the text. */
  readonly marks: string;
}

/**
 * The lines that a range stands in, with carets under its characters.
 *
 *     7 |   - to: cart
 *       |         ^^^^
 *
 * None for a file as a whole.
 */
export function frameOf({ source, start, end }: Range): readonly FrameLine[] {
  if (start === 0 && end === 0) return [];
  const lines: FrameLine[] = [];
  let { line } = positionAt(source, start);
  let lineStart = source.text.lastIndexOf("\n", start - 1) + 1;
  while (lines.length < mostLines && lineStart <= end && (lineStart < end || lines.length === 0)) {
    const next = source.text.indexOf("\n", lineStart);
    const text = source.text.slice(lineStart, next === -1 ? undefined : next).replace(/\r$/, "");
    const from = lines.length === 0 ? start - lineStart : text.search(/\S|$/);
    lines.push(frameLine(line, text, from, Math.min(end - lineStart, text.length)));
    if (next === -1) return lines;
    lineStart = next + 1;
    line += 1;
  }
  return lineStart < end ? [...lines, { text: "…", marks: "" }] : lines;
}

/** A line of which the characters `from` up to `to` are marked. */
function frameLine(number: number, text: string, from: number, to: number): FrameLine {
  const { first, last } = clipOf(text, from, to);
  const before = (first > 0 ? "…" : "") + visible(text.slice(first, from));
  const marked = visible(text.slice(from, Math.min(to, last)));
  const after = visible(text.slice(Math.max(from, Math.min(to, last)), last)) + (last < text.length ? "…" : "");
  return {
    number,
    text: (before + marked + after).trimEnd(),
    marks: " ".repeat(cellsOf(before)) + "^".repeat(Math.max(1, cellsOf(marked))),
  };
}

/** The part of a long line that shows what is marked, or how it begins and what is before it. */
function clipOf(text: string, from: number, to: number): { readonly first: number; readonly last: number } {
  if (text.length <= lineWidth) return { first: 0, last: text.length };
  const centred = Math.floor((from + to - lineWidth) / 2);
  const first = Math.max(0, Math.min(centred, from - 20, text.length - lineWidth));
  return { first: wholeCharacter(text, first), last: wholeCharacter(text, first + lineWidth) };
}

/** Not between the halves of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1))
    ? offset - 1
    : offset;
}
