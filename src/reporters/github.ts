import type { Diagnostic } from "../source/diagnostic.ts";
import { positionAt } from "../source/source.ts";
import { visible } from "../visible.ts";
import type { Reporter } from "./reporter.ts";

/** For GitHub workflows: commands that mark the lines of a pull request. */
export const github: Reporter = {
  name: "github",
  summary: "for GitHub workflows, which mark the lines that are meant",

  report(diagnostics) {
    return diagnostics.map((diagnostic) => `${commandOf(diagnostic)}\n`).join("");
  },
};

function commandOf({ code, severity, message, hint, range }: Diagnostic): string {
  const [from, to] = [positionAt(range.source, range.start), positionAt(range.source, range.end)];
  const properties = {
    file: range.source.name,
    line: from.line,
    // GitHub takes columns within one line only.
    ...(from.line === to.line ? { col: from.column, endColumn: to.column } : { endLine: to.line }),
    title: code,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  const text = hint === undefined ? message : `${message}\nhint: ${hint}`;
  return `::${severity} ${listed.join(",")}::${escaped(text)}`;
}

/** What an author wrote ends no command and begins none. */
function escaped(text: string): string {
  return text
    .split("\n")
    .map((line) => visible(line).replaceAll("%", "%25"))
    .join("%0A");
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
