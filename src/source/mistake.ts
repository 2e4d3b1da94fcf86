import type { DiagnosticCode } from "./diagnostic.ts";
import type { Remedy } from "./report.ts";
import type { Range } from "./source.ts";

/** What is wrong with a value or a key, for its author. */
export interface Mistake {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly range: Range;
  readonly remedy: Remedy;
}

/** A remedy that an editor can carry out. */
export function replacement(range: Range, text: string): Remedy {
  return { hint: `did you mean \`${text}\`?`, fix: { range, text } };
}
