import type { Result, Written } from "../browser.ts";
import type { Outcome } from "./calls.ts";

export const noPicture: Outcome = { sentence: "There is no picture yet." };

/** What came of writing, in a sentence where it failed. */
export function outcomeOf({ output, diagnostics }: Result<Written>): Outcome {
  if (output !== undefined) return { written: output };
  const [first] = diagnostics;
  const hint = first?.hint === undefined ? "" : `: ${first.hint}`;
  return { sentence: first ? `${first.message}${hint}.` : "It cannot be written." };
}
