import type { Range, Source } from "../source/source.ts";
import type { Cursor } from "./cursor.ts";
import type { Reading } from "./reading.ts";

/** Something that can be written where the cursor is. */
export interface Completion {
  readonly label: string;
  readonly kind: "key" | "type" | "id" | "value";
  /** A few words beside it. */
  readonly detail?: string;
  /** A sentence or two about it, as Markdown. */
  readonly documentation?: string;
  /** What takes the place of `range`; may have several lines, indented as they belong. */
  readonly insert: string;
  readonly range: Range;
  /** The type of the catalogue whose picture shows it: `aws.lambda`. */
  readonly type?: string;
}

/** What completions are made from. */
export interface Question {
  readonly source: Source;
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly cursor: Cursor;
  readonly reading: Reading;
}
