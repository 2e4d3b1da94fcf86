import { relative, resolve } from "node:path";
import { type Diagnostic, type Range, type Source, slashed } from "../../index.ts";
import type { Embedded } from "./embedded.ts";
import type { InfoMistake } from "./info-string.ts";
import { textAt } from "./text-at.ts";

/**
 * A Markdown page, and where in it things stand.
 *
 * What is parsed is often only a part of the file: site generators take the
 * front matter away before, and may put other files in. Mistakes are told by
 * the lines of the file as far as these can be found in it.
 */
export class Page {
  /** As its author knows it: seen from where the build runs. */
  readonly name: string;
  readonly #path: string | undefined;
  readonly #parsed: string;
  #known: Texts | undefined;

  /** `parsed` is a text that came from the file at `path`, or from no file. */
  constructor(parsed: string, path: string | undefined) {
    this.name = path === undefined ? "<markdown>" : nameOf(path);
    this.#parsed = parsed;
    this.#path = path;
  }

  /** Puts what was found in the text of a fence where that stands in this page. */
  placed(diagnostic: Diagnostic, fence: Embedded): Diagnostic {
    const { fix, range } = diagnostic;
    if (fence.text === undefined || range.source.text !== fence.text) return diagnostic;
    const lines = new Lines(fence.text);
    const first = this.#lineOf(fence, lines.count);
    const place = ({ start, end }: Range) => this.#rangeOf(lines, first, start, end);
    return {
      ...diagnostic,
      range: range.end === 0 ? this.#opening(first) : place(range),
      ...(fix && { fix: { range: place(fix.range), text: fix.text } }),
    };
  }

  /** A mistake in what is said beside a diagram. */
  mistake({ code, message, hint, start, end }: InfoMistake, embedded: Embedded): Diagnostic {
    const { source, start: from, end: to } = this.whole(embedded);
    const infoStart = source.text.slice(0, to).indexOf(embedded.info, from);
    const range =
      infoStart === -1 ? { source, start: from, end: to } : { source, start: infoStart + start, end: infoStart + end };
    return { code, severity: "error", message, hint, range };
  }

  /** What stands on a line of what was parsed, counted from 1. */
  lineAt(line: number): Range {
    return this.whole({ info: "", line });
  }

  /** The line that a diagram begins on, or the image there. */
  whole(embedded: Embedded): Range {
    return this.#opening(this.#lineOf(embedded, 0));
  }

  /** Nobody needs them for a page without mistakes. */
  get #texts(): Texts {
    // Pages may come from elsewhere than files.
    this.#known ??= textsOf(this.name, this.#parsed, this.#path === undefined ? undefined : textAt(this.#path));
    return this.#known;
  }

  /** Which line of the file, counted from 1, a diagram of some lines begins on. */
  #lineOf({ line }: Embedded, count: number): number {
    const { parsed, written, skipped } = this.#texts;
    if (skipped !== undefined) return line + skipped;
    return written.find(parsed.slice(line, line + count)) ?? line;
  }

  #opening(line: number): Range {
    const { source, written } = this.#texts;
    const start = written.startOf(line);
    const text = written.lineAt(line);
    const mark = Math.max(0, text.search(/`{3}|~{3}|!\[|<!--/));
    return { source, start: start + mark, end: start + text.length };
  }

  #rangeOf(fence: Lines, first: number, start: number, end: number): Range {
    const { source, written } = this.#texts;
    const offsetOf = (offset: number) => {
      const line = fence.lineOf(offset);
      const column = offset - fence.startOf(line);
      // A fence in a list or a quotation is indented or marked, line by line.
      const before = Math.max(0, written.lineAt(first + line).length - fence.lineAt(line).length);
      return written.startOf(first + line) + before + column;
    };
    return { source, start: offsetOf(start), end: offsetOf(end) };
  }
}

/** The text of a page as it was parsed and as it is written in its file. */
interface Texts {
  readonly source: Source;
  readonly parsed: Lines;
  readonly written: Lines;
  /** How many lines of the file come before what was parsed; none where it does not end with that. */
  readonly skipped?: number;
}

function textsOf(name: string, parsedText: string, file: string | undefined): Texts {
  const parsed = new Lines(parsedText);
  const written = file === undefined ? parsed : new Lines(file);
  const source = { name, text: file ?? parsedText };
  return { source, parsed, written, ...(written.endWith(parsed) && { skipped: written.count - parsed.count }) };
}

/** A text by its lines, counted from 1. A line ends before its CR, LF or both. */
class Lines {
  readonly #text: string;
  readonly #starts = [0];

  constructor(text: string) {
    this.#text = text;
    for (let next = text.indexOf("\n"); next !== -1; next = text.indexOf("\n", next + 1)) this.#starts.push(next + 1);
  }

  /** Of those that anything stands on or after. */
  get count(): number {
    return this.#starts.length;
  }

  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  lineAt(line: number): string {
    return this.#text.slice(this.startOf(line), this.startOf(line + 1)).replace(/\r?\n$/, "");
  }

  lineOf(offset: number): number {
    const next = this.#starts.findIndex((start) => start > offset);
    return next === -1 ? this.#starts.length : next;
  }

  /** The lines from `first` up to `last`. */
  slice(first: number, last: number): readonly string[] {
    return Array.from({ length: last - first + 1 }, (_, index) => this.lineAt(first + index));
  }

  endWith(others: Lines): boolean {
    const skipped = this.count - others.count;
    if (skipped < 0) return false;
    for (let line = 1; line <= others.count; line += 1) {
      if (this.lineAt(skipped + line).trimEnd() !== others.lineAt(line).trimEnd()) return false;
    }
    return true;
  }

  /** The line that the first occurrence of some lines begins on. */
  find(lines: readonly string[]): number | undefined {
    const found = this.#starts.findIndex((_, index) =>
      lines.every((line, nth) => this.lineAt(index + 1 + nth).trimEnd() === line.trimEnd()),
    );
    return found === -1 ? undefined : found + 1;
  }
}

/** As seen from where the build runs, with forward slashes. */
export function nameOf(path: string): string {
  return slashed(relative(process.cwd(), resolve(path)) || path);
}
