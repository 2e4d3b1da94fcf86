import { relative } from "node:path";
import { type Diagnostic, frameOf, positionAt, slashed } from "../../index.ts";
import type { Problem } from "../../integrations/preview/messages.ts";

/** What a page tells of diagnostics, the errors first; files as seen from a folder. */
export function problemsOf(diagnostics: readonly Diagnostic[], folder: string): readonly Problem[] {
  const problems = diagnostics.map(({ severity, code, message, hint, range }) => {
    const { line, column } = positionAt(range.source, range.start);
    const file = slashed(relative(folder, range.source.name));
    return { severity, code, message, ...(hint !== undefined && { hint }), file, line, column, frame: frameOf(range) };
  });
  const isError = ({ severity }: Problem) => severity === "error";
  return [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
}
