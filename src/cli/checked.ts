import type { PictureFlags } from "./check-picture.ts";
import type { Outcome } from "./outcome.ts";

/** How documents are checked. */
export interface CheckFlags extends PictureFlags {
  readonly picture?: boolean;
}

/**
 * What came of checking a document; the output is a line about each picture that was looked at, as it follows the name
 * of the document.
 */
export type Checked = Outcome<readonly string[]>;
