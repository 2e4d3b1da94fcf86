import type { Diagnostic } from "../source/diagnostic.ts";
import { positionAt, type Range } from "../source/source.ts";
import type { Reporter } from "./reporter.ts";

/** For programs: everything that is known of every mistake. */
export const json: Reporter = {
  name: "json",
  summary: "for programs",

  report(diagnostics) {
    return `${JSON.stringify({ diagnostics: diagnostics.map(entryOf) }, undefined, 2)}\n`;
  },
};

function entryOf({ code, severity, message, hint, range, fix }: Diagnostic): object {
  return {
    code,
    severity,
    message,
    ...(hint !== undefined && { hint }),
    file: range.source.name,
    ...placeOf(range),
    ...(fix && { fix: { ...placeOf(fix.range), text: fix.text } }),
  };
}

/** Lines and columns count from 1, columns in UTF-16 code units; the end is the first character that no longer belongs. */
function placeOf({ source, start, end }: Range): object {
  const [from, to] = [positionAt(source, start), positionAt(source, end)];
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
