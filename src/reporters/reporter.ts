import type { Diagnostic } from "../source/diagnostic.ts";

/** A way to tell mistakes. */
export interface Reporter {
  /** What users call it: `pretty`. */
  readonly name: string;
  readonly summary: string;
  /** Whole lines, each with its end; a text without any where there is nothing to tell. */
  report(diagnostics: readonly Diagnostic[], options?: ReportOptions): string;
}

export interface ReportOptions {
  /** Whether what is written may have colours, as on a terminal. */
  readonly color?: boolean;
}
