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

/** An explanation whose remedy is to write `text` at `place`. */
export function mended(message: string, place: Place, text: string): Explained {
  return { message, hint: `write ${text}`, place, fix: { place, text } };
}
