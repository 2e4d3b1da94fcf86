import type { Drawing } from "../drawing/drawing.ts";

/** A way to write a drawing down. */
export interface Format {
  /** What authors call it: `svg`. */
  readonly name: string;
  /** Of its files, without the dot. */
  readonly extension: string;
  readonly summary: string;
  write(drawing: Drawing): string;
  /** The JSON of the arrangement that a text of this format says it was drawn with, if it says so; to be trusted in nothing. */
  arrangementIn(text: string): string | undefined;
}
