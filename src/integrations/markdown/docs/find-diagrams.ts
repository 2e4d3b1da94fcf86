import MarkdownIt, { type Token } from "markdown-it";
import type { Diagnostic } from "../../../index.ts";
import { type Embedded, language } from "../embedded.ts";
import { embeddedIn } from "../embedded-image.ts";
import { beginning, ending, MarkedLines } from "./marked-lines.ts";

/** Lines of a page from `first` up to but not including `after`, counted from 0. */
export interface Stretch {
  readonly first: number;
  readonly after: number;
}

/** A diagram of a page that is to be illustrated. */
export interface FoundDiagram {
  readonly embedded: Embedded;
  /** Where it is written: a fence, a comment or an image. */
  readonly written: Stretch;
  /** Where its picture is, with the marks around it; without lines where there is none so far. */
  readonly part: Stretch;
  /** What its first line begins with, such as `* ` in a list. */
  readonly lead: string;
  /** Of an image: how it is written. */
  readonly image?: string;
  /** Whether what is written is folded away, and the picture is behind that. */
  readonly isFolded: boolean;
}

/** Something in a page that cannot be illustrated, on a line counted from 0. */
export interface PageMistake extends Pick<Diagnostic, "code" | "severity" | "message" | "hint"> {
  readonly line: number;
}

type Found = FoundDiagram | PageMistake;

/** Finds the diagrams of a page, by its lines without their ends, and what only looks like one. */
export function findDiagrams(lines: readonly string[]): readonly Found[] {
  const finder = new Finder(new MarkedLines(lines));
  return finder.find();
}

class Finder {
  readonly #lines: MarkedLines;
  readonly #parser = new MarkdownIt({ html: true });

  constructor(lines: MarkedLines) {
    this.#lines = lines;
  }

  find(): readonly Found[] {
    const all: Found[] = [];
    let done = 0;
    for (const token of this.#parser.parse(this.#lines.asMarkdown(), {})) {
      // What is in a part was made from what stands before it.
      if (!token.map || token.map[0] < done) continue;
      const [first, after] = token.map;
      const found = this.#findIn(token, { first, after: this.#lines.withoutBlankEnd(first, after) });
      if (!found) continue;
      all.push(found);
      done = "line" in found ? found.line + 1 : Math.max(found.written.after, found.part.after);
    }
    return all;
  }

  #findIn(token: Token, stretch: Stretch): Found | undefined {
    if (token.type === "fence") return this.#fence(token, stretch);
    if (token.type === "html_block") return this.#comment(stretch);
    return token.type === "inline" ? this.#image(token, stretch) : undefined;
  }

  #fence({ info, content, markup }: Token, written: Stretch): Found | undefined {
    const [name = ""] = info.trim().split(/\s/, 1);
    if (name !== language) return undefined;
    const { first, after } = written;
    const isOpen = after - first < content.split("\n").length + 1;
    if (isOpen) return mistake(first, "the fence has no end", `end it with ${markup}`);
    const options = info.trim().slice(language.length).trim();
    return this.#withPart({ text: content, info: options, line: first + 1 }, written, markup);
  }

  /** A document may be hidden in a comment, and an image that is drawn is kept in one. */
  #comment(written: Stretch): Found | undefined {
    const { first, after } = written;
    const [line = "", ...others] = this.#lines.within(first, after, this.#lines.leadAt(first, "<!--"));
    const [, shown] = beginning.exec(line.trim()) ?? [];
    if (shown !== undefined) return this.#imageInMark(shown, first);
    const [start, info = ""] = /^<!--\s*stratogram(?!\S)(.*)$/.exec(line.trim()) ?? [];
    if (start === undefined) return undefined;
    if (others.at(-1)?.trim() !== "-->") {
      const hint = "end it with --> on a line of its own; arrows in it are written ->";
      return mistake(first, "the comment does not end where the document does", hint);
    }
    const lines = others.slice(0, -1);
    const text = lines.map((each) => `${each}\n`).join("");
    return this.#withPart({ text, info: info.trim(), line: first + 1 }, written, "<!--");
  }

  #imageInMark(image: string, first: number): Found {
    const [inline] = this.#parser.parseInline(image, {});
    const [token, ...others] = inline?.children ?? [];
    const embedded = token && others.length === 0 ? embeddedIn(token, first + 1) : undefined;
    if (!embedded) {
      const hint = `delete it up to ${ending}, or put the fence back before it`;
      return mistake(first, "there is no diagram before this picture of one", hint);
    }
    const after = this.#lines.endOfPart(first);
    if (after === undefined) return unended(first);
    const [written, part] = [
      { first, after: first },
      { first, after },
    ];
    return { embedded, written, part, lead: this.#lines.leadAt(first, "<!--"), image, isFolded: false };
  }

  #image({ content, children }: Token, written: Stretch): Found | undefined {
    const { first, after } = written;
    const [embedded] = (children ?? []).flatMap((child) => embeddedIn(child, first + 1) ?? []);
    if (!embedded) return undefined;
    const image = content.replace(/\s+/g, " ").trim();
    const lead = this.#lines.leadAt(first, "![");
    if (children?.length === 1 && !image.includes("-->")) {
      return { embedded, written, part: { first: after, after }, lead, image, isFolded: false };
    }
    const message = "an image in the midst of a paragraph, or with --> in it, is not drawn";
    return { ...mistake(first, message, "give it a paragraph of its own"), severity: "warning" };
  }

  /** A diagram with its picture, which stands behind it, if there is one already. */
  #withPart(embedded: Embedded, written: Stretch, mark: string): Found {
    const end = this.#behindFold(written.after);
    const first = this.#lines.nextLine(end);
    const [, shown] = beginning.exec(this.#lines.textAt(first)) ?? [];
    const hasPart = shown !== undefined && !shown.startsWith("!");
    const after = hasPart ? this.#lines.endOfPart(first) : end;
    if (after === undefined) return unended(first);
    const part = { first: hasPart ? first : end, after };
    return { embedded, written, part, lead: this.#lines.leadAt(written.first, mark), isFolded: end > written.after };
  }

  /** A fence may be folded into `<details>`, and its picture is to be seen nevertheless. */
  #behindFold(after: number): number {
    const next = this.#lines.nextLine(after);
    return this.#lines.textAt(next) === "</details>" ? next + 1 : after;
  }
}

function mistake(line: number, message: string, hint: string): PageMistake {
  return { code: "unclosed-part", severity: "error", message, hint, line };
}

function unended(line: number): PageMistake {
  return mistake(line, "this picture has no end", `end it with ${ending}`);
}
