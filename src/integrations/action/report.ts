import { counted } from "../../counted.ts";
import { type Diagnostic, reporters } from "../../index.ts";
import type { Runner } from "./runner.ts";
import type { Settings } from "./settings.ts";

/** Marks the lines of mistakes. What an author wrote ends no command and begins none. */
export function annotate(diagnostics: readonly Diagnostic[], { command }: Runner): void {
  const text = reporters.find(({ name }) => name === "github")?.report(diagnostics) ?? "";
  for (const line of text.split("\n")) if (line !== "") command(line);
}

export function counts(diagnostics: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: diagnostics.length - errors };
}

/** Fails a step where there are more mistakes than it may have. */
export function failOver(diagnostics: readonly Diagnostic[], { failOn }: Settings, { fail, output }: Runner): void {
  const { errors, warnings } = counts(diagnostics);
  output("errors", errors);
  output("warnings", warnings);
  const grave = failOn === "never" ? 0 : failOn === "warning" ? errors + warnings : errors;
  if (grave > 0)
    fail(`${counted(errors, "error")} and ${counted(warnings, "warning")} in the documents: their lines are marked`);
}
