/** The first mark before what is written into a page. It says what that is the picture of, or where that is. */
export const beginning = /^<!-- stratogram: (.*) -->$/;

/** The mark after it. */
export const ending = "<!-- /stratogram -->";

/** The lines of a page, counted from 0, without their ends. */
export class MarkedLines {
  readonly #lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** The lines from `first` up to but not including `after`, without what stands before the first. */
  within(first: number, after: number, lead: string): readonly string[] {
    return this.#lines.slice(first, after).map((line) => line.slice(lead.length));
  }

  /** A line without its indentation, and without the marks of quotations. */
  textAt(line: number): string {
    return (this.#lines[line] ?? "").replace(/^[\s>]+/, "").trimEnd();
  }

  /** What stands on a line before the first occurrence of something. */
  leadAt(line: number, mark: string): string {
    const text = this.#lines[line] ?? "";
    return text.slice(0, Math.max(0, text.indexOf(mark)));
  }

  /** The first line from `line` on that is not blank. */
  nextLine(line: number): number {
    let next = line;
    while (next < this.#lines.length && this.textAt(next) === "") next += 1;
    return next;
  }

  /** Where some lines end that may have blank ones after them. */
  withoutBlankEnd(first: number, after: number): number {
    let end = after;
    while (end > first + 1 && this.textAt(end - 1) === "") end -= 1;
    return end;
  }

  /** The line behind the part of the page that begins at `first`; none where it has no end. */
  endOfPart(first: number): number | undefined {
    for (let line = first + 1; line < this.#lines.length && !beginning.test(this.textAt(line)); line += 1) {
      if (this.textAt(line) === ending) return line + 1;
    }
    return undefined;
  }

  /** As one text that has empty lines in place of front matter, which is no Markdown. */
  asMarkdown(): string {
    const lines = this.#withoutFrontMatter();
    return lines.map((line) => `${line}\n`).join("");
  }

  #withoutFrontMatter(): readonly string[] {
    if (this.#lines[0]?.trimEnd() !== "---") return this.#lines;
    const end = this.#lines.findIndex((line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line));
    return this.#lines.map((line, index) => (index <= end ? "" : line));
  }
}
