import { isSafeLink } from "../../model/link.ts";
import { cleanText } from "../../xml/clean.ts";

/**
 * Text as Markdown shows it letter by letter, and what is made of it.
 *
 * What would mean something to CommonMark, to GitHub or to a Jekyll page has a
 * backslash before it. `|` is among it, so that every text fits into a table.
 */

/** Anywhere in a line; `_` inside of a word means nothing. */
const special = /[\\`*[\]<>{}|~$&^]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** At the start of a line: a heading, an item of a list, a quote, a line below a heading. */
const leading = /^(?:[-+=#>:]|\d{1,9}(?=[.)](?:\s|$)))/;

/** At the end of a line: what a heading would take for its end. */
const trailing = /(?<=\s)#+(?=\s*$)/;

/** A plain text on one line as Markdown. */
export function literal(text: string): string {
  const safe = text.replace(special, "\\$&").replace(trailing, "\\$&");
  // A digit cannot have a backslash before it, but what follows it can.
  return safe.replace(leading, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Markdown in bold; ends or goes on with a punctuation mark. */
export function bold(markdown: string): string {
  return `**${markdown}**`;
}

/** Markdown that leads somewhere; the same where there is no link. */
export function linked(markdown: string, link: string): string {
  return link === "" ? markdown : `[${markdown}](${addressOf(link)})`;
}

/** A picture, by its path or its web address, and the text for who cannot see it. */
export function picture(text: string, path: string): string {
  const isWebAddress = path.startsWith("https://") && isSafeLink(path);
  const address = isWebAddress ? path : cleanText(path).replace(/[^/]+/g, encodeURIComponent);
  return `![${literal(text)}](${addressOf(address)})`;
}

/** A table; columns of which no cell says anything are left out. */
export function table(heads: readonly Head[], rows: readonly (readonly string[])[]): readonly string[] {
  const used = heads.map((_, column) => rows.some((row) => row[column] !== ""));
  const line = (cells: readonly string[]) => `| ${cells.filter((_, column) => used[column]).join(" | ")} |`;
  return [
    line(heads.map(({ text }) => text)),
    line(heads.map(({ isAmount }) => (isAmount ? "--:" : "---"))),
    ...rows.map(line),
  ];
}

export interface Head {
  readonly text: string;
  /** Amounts end at the right. */
  readonly isAmount?: boolean;
}

/** What would end an address, or be taken for an entity in it, by its number. */
function addressOf(link: string): string {
  return link.replace(/[()|\\]/g, codeOf).replace(/&(?=#?\w+;)/g, "&amp;");
}

function codeOf(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
