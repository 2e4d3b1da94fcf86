import type { Place } from "../tree.ts";

/** Where the line with `offset` begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Where the line with `offset` ends, before CR and LF. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  if (newline === -1) return text.length;
  return text[newline - 1] === "\r" && newline > offset ? newline - 1 : newline;
}

/** From `offset` to the last word of its line, without a comment. */
export function restOfLine(text: string, offset: number): Place {
  const rest = text.slice(offset, lineEnd(text, offset));
  const comment = rest.search(/\s#/);
  return { start: offset, end: offset + (comment === -1 ? rest : rest.slice(0, comment)).trimEnd().length };
}

/** The words of the line with `offset`, without indentation and comment. */
export function wordsOfLine(text: string, offset: number): Place {
  const start = lineStart(text, offset);
  const indent = text.slice(start, lineEnd(text, start)).search(/\S|$/);
  return restOfLine(text, start + indent);
}
