import type { DiagnosticCode } from "../source/diagnostic.ts";
import type { Loaded } from "../source/loaded.ts";
import type { Report } from "../source/report.ts";

const unread: ReadonlySet<DiagnosticCode> = new Set(["unreadable-file", "include-outside-root", "too-large"]);

/** Whether some included file was reported and is missing, and with it whatever it would have defined. */
export function lacksFiles(documents: readonly Loaded[], report: Report): boolean {
  const names = new Set(documents.map(({ document }) => document.source.name));
  return report.diagnostics.some(
    ({ code, severity, range }) => severity === "error" && (unread.has(code) || !names.has(range.source.name)),
  );
}
