import type { Document } from "../source/document.ts";
import { edited } from "../source/edit.ts";
import { parse } from "../source/parse.ts";
import { Report } from "../source/report.ts";
import type { Source } from "../source/source.ts";
import { arranged } from "./format-lines.ts";
import { spellings } from "./format-spelling.ts";

/**
 * The text as everybody writes it: two spaces a level, lists indented below their key, one space after colons and
 * within braces, double quotes, no blank line twice, one line break at the end.
 *
 * It says the same, in the same order, with the same comments; and it is formatted already when it is formatted again.
 * None, and a report, where the text is no YAML.
 */
export function formatted(source: Source, report: Report): string | undefined {
  const document = parse(source, report);
  if (!document || report.hasErrors) return undefined;
  const spelt = changed(document, (text) => edited(text, [...spellings(document)]));
  return changed(spelt, (text) => arranged(spelt.tree, text)).source.text;
}

/** The document with another text; as it is where that would not say the same. */
function changed(document: Document, change: (text: string) => string): Document {
  const { name, text } = document.source;
  const report = new Report();
  const after = parse({ name, text: change(text) }, report);
  return after && !report.hasErrors && isSame(document, after) ? after : document;
}

function isSame(before: Document, after: Document): boolean {
  return JSON.stringify(before.value) === JSON.stringify(after.value) && commentsIn(before) === commentsIn(after);
}

/** Everything from the signs that may begin a comment to the ends of their lines. */
function commentsIn({ source: { text } }: Document): string {
  return [...text.matchAll(/#[^\r\n]*/g)].map(([comment]) => comment.trimEnd().replaceAll(/["'\s]/g, "")).join("\n");
}
