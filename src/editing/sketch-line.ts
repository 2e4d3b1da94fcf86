import type { Place } from "../source/tree.ts";

/** A text and where it stands, its quotes included. */
export interface Written extends Place {
  readonly value: string;
}

/** Where the line ends that an offset is in, before its line break. */
export function lineEndAt(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline === -1 ? text.length : newline;
}

/** Whether a line is an item of a list: a dash alone, or before a space. */
export function isItem(text: string, { start }: Place): boolean {
  return text.charAt(start) === "-" && /^\s?$/.test(text.charAt(start + 1));
}

/** What a stretch of one line says before its comment, without white space at its end. */
export function withoutComment(text: string, { start, end }: Place): string {
  const stretch = text.slice(start, end);
  if (stretch.startsWith("#")) return "";
  if (!stretch.includes("#")) return stretch.trimEnd();
  let quote = "";
  for (let at = 0; at < stretch.length; at++) {
    const sign = stretch.charAt(at);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (/["']/.test(sign) && /^[\s[{,:]?$/.test(stretch.charAt(at - 1)) && stretch.includes(sign, at + 1))
      quote = sign;
    else if (sign === "#" && /\s/.test(stretch.charAt(at - 1))) return stretch.slice(0, at).trimEnd();
  }
  return stretch.trimEnd();
}

/** Where the colon after the key of a line stands; none where it has no key. */
export function colonAfter(text: string, { start, end }: Place): number | undefined {
  const quoteEnd = closingQuote(text, { start, end });
  for (let at = quoteEnd ?? start; at < end; at++) {
    if (text.charAt(at) === ":" && (at + 1 >= end || /\s/.test(text.charAt(at + 1)))) return at;
  }
  return undefined;
}

/** Where a text in quotes ends, after its closing quote; none where it has no quotes, or only one. */
export function closingQuote(text: string, { start, end }: Place): number | undefined {
  const quote = text.charAt(start);
  if (quote !== '"' && quote !== "'") return undefined;
  for (let at = start + 1; at < end; at++) {
    if (quote === '"' && text.charAt(at) === "\\") at += 1;
    else if (text.charAt(at) === quote && quote === "'" && text.charAt(at + 1) === "'") at += 1;
    else if (text.charAt(at) === quote) return at + 1;
  }
  return undefined;
}

/** The text of a stretch as it is meant, without white space around it. */
export function textAt(text: string, { start, end }: Place): Written {
  const stretch = text.slice(start, end).trimEnd();
  const place = { start, end: start + stretch.length };
  const first = stretch.charAt(0);
  if (first !== '"' && first !== "'") return { value: stretch, ...place };
  const isClosed = closingQuote(text, place) === place.end;
  const inner = stretch.slice(1, isClosed ? -1 : undefined);
  return { value: first === "'" ? inner.replaceAll("''", "'") : inner.replaceAll(/\\(["\\/])/g, "$1"), ...place };
}
