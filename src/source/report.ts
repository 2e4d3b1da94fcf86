import type { Diagnostic, DiagnosticCode } from "./diagnostic.ts";
import type { Range } from "./source.ts";

/** What can be done about a mistake. */
export type Remedy = Pick<Diagnostic, "hint" | "fix">;

/** Collects the diagnostics of one run. Stages add to it and go on, so that one run finds every mistake. */
export class Report {
  readonly #diagnostics: Diagnostic[] = [];

  error(code: DiagnosticCode, message: string, range: Range, remedy: Remedy = {}): void {
    this.#diagnostics.push({ code, severity: "error", message, range, ...remedy });
  }

  warning(code: DiagnosticCode, message: string, range: Range, remedy: Remedy = {}): void {
    this.#diagnostics.push({ code, severity: "warning", message, range, ...remedy });
  }

  get hasErrors(): boolean {
    return this.#diagnostics.some(({ severity }) => severity === "error");
  }

  /** In the order of the files as they were first mentioned, and of the places in each. */
  get diagnostics(): readonly Diagnostic[] {
    const files = [...new Set(this.#diagnostics.map(({ range }) => range.source.name))];
    return this.#diagnostics.toSorted(
      (a, b) =>
        files.indexOf(a.range.source.name) - files.indexOf(b.range.source.name) || a.range.start - b.range.start,
    );
  }
}
