import type { Document } from "./document.ts";
import type { Excess, Reading } from "./yaml/read.ts";

/** A source as it is read for the first time. */
export interface FirstReading {
  /** None: it is plain, or too large to be read. */
  readonly reading?: Reading | Excess;
  /** What it says, if nothing is wrong with it as YAML; otherwise `parse` tells what is. */
  readonly document?: Document;
}
