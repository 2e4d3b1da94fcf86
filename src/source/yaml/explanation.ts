import type { DiagnosticCode } from "../diagnostic.ts";
import type { Place } from "../tree.ts";

/** What is wrong with a text as YAML, for its author. */
export interface Explanation {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint: string;
  readonly place: Place;
  readonly fix?: { readonly place: Place; readonly text: string };
  /** Whether all that comes after it may be wrong only because of it. */
  readonly isFatal?: boolean;
}

/** An explanation in the making; it is `yaml-syntax` unless it says otherwise. */
export type Explained = Omit<Explanation, "code"> & Partial<Pick<Explanation, "code">>;

/** Longer than this, what to write would hide the hint that it is. */
const longestHint = 100;

/** An explanation whose remedy is to write `text` at `place`, in quotes as a rule. */
export function mended(message: string, place: Place, text: string, rule = "put quotes around it"): Explained {
  return { message, hint: text.length > longestHint ? rule : `write ${text}`, place, fix: { place, text } };
}
