import { type Diagnostic, reporters } from "../../browser.ts";

/** Diagnostics as people read them, with the lines that are meant. */
export function tell(diagnostics: readonly Diagnostic[]): string {
  return reporters[0]?.report(diagnostics) ?? "";
}
