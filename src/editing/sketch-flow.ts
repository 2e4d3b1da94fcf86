import type { Entry, Place, Tree } from "../source/tree.ts";
import { closingQuote, lineEndAt, textAt } from "./sketch-line.ts";

/** Deeper than any document may be. */
export const mostLevels = 70;

/** Reads what stands in brackets, `{ type: lambda, label: Ask` or `[a, b]`, closed or not. */
export class FlowSketcher {
  readonly #text: string;
  #at = 0;
  /** Where the text ends for this bracket at the latest. */
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** What the bracket at `start` opens. It ends before the first line that is indented no deeper than `indent`. */
  read(start: number, indent: number, level: number): Tree {
    this.#at = start;
    this.#end = endOfFlow(this.#text, start, indent);
    return this.#value(level);
  }

  #value(level: number): Tree {
    const sign = this.#sign;
    if (level > mostLevels || (sign !== "{" && sign !== "[")) return { kind: "scalar", ...this.#word() };
    return sign === "{" ? this.#map(level) : this.#list(level);
  }

  #map(level: number): Tree {
    const start = this.#at;
    const entries = new Map<string, Entry>();
    this.#at += 1;
    while (this.#skipTo("}")) {
      const key = this.#word();
      this.#skipSpace();
      const hasColon = this.#sign === ":";
      if (hasColon) this.#at += 1;
      const value = hasColon ? this.#valueAfter(key, level) : nothingAt(key.end);
      if (!entries.has(key.value)) entries.set(key.value, { key: { start: key.start, end: key.end }, value });
    }
    return { kind: "map", entries, ...this.#closed(start) };
  }

  #valueAfter(key: Place, level: number): Tree {
    const colon = this.#at;
    this.#skipSpace();
    const isMissing = this.#at >= this.#end || /[,}\]]/.test(this.#sign);
    return isMissing ? nothingAt(Math.max(key.end, colon)) : this.#value(level + 1);
  }

  #list(level: number): Tree {
    const start = this.#at;
    const items: Tree[] = [];
    this.#at += 1;
    while (this.#skipTo("]")) items.push(this.#value(level + 1));
    return { kind: "list", items, ...this.#closed(start) };
  }

  /** Whether something stands before `closing`; then it is at hand. */
  #skipTo(closing: string): boolean {
    this.#skipSpace();
    while (this.#sign === "," || (/[}\]:]/.test(this.#sign) && this.#sign !== closing)) {
      // The bracket of what is around it closes this one as well.
      if (/[}\]]/.test(this.#sign)) return false;
      this.#at += 1;
      this.#skipSpace();
    }
    return this.#at < this.#end && this.#sign !== closing;
  }

  #skipSpace(): void {
    for (; this.#at < this.#end; this.#at++) {
      const isComment = this.#sign === "#" && /\s/.test(this.#text.charAt(this.#at - 1));
      if (isComment) this.#at = Math.min(this.#end, lineEndAt(this.#text, this.#at));
      else if (!/\s/.test(this.#sign)) return;
    }
  }

  #word(): ReturnType<typeof textAt> {
    const start = this.#at;
    const quoteEnd = closingQuote(this.#text, { start, end: this.#end });
    if (quoteEnd !== undefined) this.#at = quoteEnd;
    else while (this.#at < this.#end && !this.#endsWord(start)) this.#at += 1;
    // Nothing but a sign that makes no sense here.
    if (this.#at === start) this.#at += 1;
    return textAt(this.#text, { start, end: this.#at });
  }

  #endsWord(start: number): boolean {
    const sign = this.#sign;
    if (/[,}\]\n]/.test(sign) || (this.#at > start && /[{[]/.test(sign))) return true;
    if (sign === "#") return /\s/.test(this.#text.charAt(this.#at - 1));
    return sign === ":" && /^[\s,}\]]?$/.test(this.#text.charAt(this.#at + 1));
  }

  #closed(start: number): Place {
    if (this.#at < this.#end && /[}\]]/.test(this.#sign) && isPair(this.#text.charAt(start), this.#sign)) this.#at += 1;
    return { start, end: this.#at };
  }

  get #sign(): string {
    return this.#at < this.#end ? this.#text.charAt(this.#at) : "";
  }
}

function isPair(opening: string, closing: string): boolean {
  return (opening === "{") === (closing === "}");
}

function nothingAt(offset: number): Tree {
  return { kind: "scalar", value: null, start: offset, end: offset };
}

/** Where a line begins that cannot belong to a bracket any more. */
function endOfFlow(text: string, start: number, indent: number): number {
  let end = lineEndAt(text, start);
  while (end < text.length) {
    const next = lineEndAt(text, end + 1);
    const line = text.slice(end + 1, next);
    const column = line.search(/\S/);
    if (column !== -1 && column <= indent && !/^[}\]]/.test(line.trim())) return end;
    end = next;
  }
  return end;
}
