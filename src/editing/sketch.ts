import type { Entry, Place, ScalarTree, Tree } from "../source/tree.ts";
import { FlowSketcher, mostLevels } from "./sketch-flow.ts";
import { colonAfter, isItem, lineEndAt, textAt, withoutComment } from "./sketch-line.ts";

/** A line that says something, or the rest of one after the dash of an item. */
interface Line extends Place {
  /** The column of its first word. */
  readonly indent: number;
}

/**
 * The tree of a text that may be half typed, as far as its lines and their indentation tell.
 *
 * Nothing is an error: a word without a colon among keys is a key without a value, and a bracket that is
 * never closed ends where a line is indented no deeper than its own. Anchors, tags and aliases are not understood.
 */
export function sketch(text: string): Tree {
  return new Sketcher(text).tree();
}

class Sketcher {
  readonly #text: string;
  readonly #lines: Line[];
  readonly #flow: FlowSketcher;
  #next = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lines = linesOf(text);
    this.#flow = new FlowSketcher(text);
  }

  tree(): Tree {
    const [first] = this.#lines;
    if (!first) return { kind: "map", entries: new Map(), start: 0, end: 0 };
    const entries = new Map<string, Entry>();
    // Whatever is left over stands at a column where nothing else does.
    while (this.#line) {
      const part = this.#block(this.#line.indent, 0);
      if (part.kind !== "map") {
        if (entries.size === 0 && !this.#line) return part;
        continue;
      }
      for (const [key, entry] of part.entries) if (!entries.has(key)) entries.set(key, entry);
    }
    return { kind: "map", entries, start: first.start, end: this.#text.length };
  }

  get #line(): Line | undefined {
    return this.#lines[this.#next];
  }

  /** What stands from this line on at its column. */
  #block(indent: number, level: number): Tree {
    const start = this.#line?.start ?? this.#text.length;
    if (level > mostLevels) return this.#skipped(indent, start);
    return this.#line && isItem(this.#text, this.#line) ? this.#list(indent, level) : this.#map(indent, level);
  }

  #skipped(indent: number, start: number): ScalarTree {
    while (this.#line && this.#line.indent >= indent) this.#next += 1;
    return { kind: "scalar", value: null, start, end: start };
  }

  #list(indent: number, level: number): Tree {
    const items: Tree[] = [];
    const start = this.#line?.start ?? 0;
    let end = start;
    for (let line = this.#line; line && line.indent === indent && isItem(this.#text, line); line = this.#line) {
      const item = this.#item(line, level);
      items.push(item);
      end = Math.max(item.end, line.start + 1);
      this.#skipDeeper(indent);
    }
    return { kind: "list", items, start, end };
  }

  #item(line: Line, level: number): Tree {
    const gap = this.#text.slice(line.start + 1, line.end).search(/\S/);
    if (gap === -1) {
      this.#next += 1;
      return this.#below(line.indent + 1, { start: line.start, end: line.start + 1 }, level);
    }
    const start = line.start + 1 + gap;
    this.#lines[this.#next] = { indent: line.indent + 1 + gap, start, end: line.end };
    return this.#block(line.indent + 1 + gap, level + 1);
  }

  /** A map, or a text where no line at this column has a colon. */
  #map(indent: number, level: number): Tree {
    const entries = new Map<string, Entry>();
    const start = this.#line?.start ?? 0;
    let [end, firstEnd] = [start, start];
    let isMap = false;
    for (let line = this.#line; line && line.indent === indent; line = this.#line) {
      if (isItem(this.#text, line)) break;
      const flow = this.#opensBracket(line) ? this.#flow.read(line.start, line.indent - 1, level) : undefined;
      if (flow && entries.size === 0 && this.#isAllOfLine(flow)) return this.#pastFlow(flow);
      const colon = colonAfter(this.#text, { start: flow?.end ?? line.start, end: line.end });
      const key = textAt(this.#text, { start: line.start, end: colon ?? line.end });
      const value = colon === undefined ? this.#nothingAfter(line) : this.#afterColon(colon + 1, line, level);
      isMap ||= colon !== undefined;
      if (entries.size === 0) firstEnd = key.end;
      if (!entries.has(key.value)) entries.set(key.value, { key: { start: key.start, end: key.end }, value });
      end = Math.max(key.end, value.end);
      this.#skipDeeper(indent);
    }
    if (isMap) return { kind: "map", entries, start, end };
    return { kind: "scalar", ...textAt(this.#text, { start, end: firstEnd }) };
  }

  #opensBracket({ start }: Line): boolean {
    return /[[{]/.test(this.#text.charAt(start));
  }

  #nothingAfter({ end }: Line): Tree {
    this.#next += 1;
    return { kind: "scalar", value: null, start: end, end };
  }

  /** What follows from `from` on in a line, or in the lines that are indented further. */
  #afterColon(from: number, line: Line, level: number): Tree {
    const gap = this.#text.slice(from, line.end).search(/\S/);
    if (gap === -1) {
      this.#next += 1;
      const isListBelow = this.#line?.indent === line.indent && isItem(this.#text, this.#line);
      return this.#below(isListBelow ? line.indent : line.indent + 1, { start: from, end: from }, level);
    }
    const start = from + gap;
    const first = this.#text.charAt(start);
    if (first === "{" || first === "[") {
      const flow = this.#flow.read(start, line.indent, level);
      if (this.#isAllOfLine(flow)) return this.#pastFlow(flow);
    }
    this.#next += 1;
    if (/^[|>][-+\d]*\s*$/.test(this.#text.slice(start, line.end))) return this.#blockText(line.indent, start);
    return { kind: "scalar", ...textAt(this.#text, { start, end: line.end }) };
  }

  /** Whether nothing comes after a bracket in its last line. */
  #isAllOfLine({ end }: Tree): boolean {
    return withoutComment(this.#text, { start: end, end: lineEndAt(this.#text, end) }).trim() === "";
  }

  #pastFlow(flow: Tree): Tree {
    while (this.#line && this.#line.start < flow.end) this.#next += 1;
    return flow;
  }

  #below(indent: number, gap: Place, level: number): Tree {
    if (this.#line && this.#line.indent >= indent) return this.#block(this.#line.indent, level + 1);
    return { kind: "scalar", value: null, ...gap };
  }

  #blockText(indent: number, start: number): Tree {
    let end = start + 1;
    while (this.#line && this.#line.indent > indent) {
      end = this.#line.end;
      this.#next += 1;
    }
    return { kind: "scalar", value: this.#text.slice(start, end), start, end };
  }

  /** The rest of a text over several lines, or what stands where nothing can. */
  #skipDeeper(indent: number): void {
    while (this.#line && this.#line.indent > indent) this.#next += 1;
  }
}

/** The lines that say something, without their comments. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: whole, index } of text.matchAll(/[^\n]+/g)) {
    const indent = whole.search(/\S|$/);
    const said = withoutComment(text, { start: index + indent, end: index + whole.length });
    if (said !== "" && !/^(---|%)/.test(whole))
      lines.push({ indent, start: index + indent, end: index + indent + said.length });
  }
  return lines;
}
