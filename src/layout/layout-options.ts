import type { LoadElk } from "./elk.ts";
import type { Explain } from "./explained.ts";
import type { ArrangementNote } from "./previous/note.ts";

/**
 * How places are found.
 *
 * - `composed`: on one raster, rearranged until edges are short and the picture is compact.
 * - `layered`: as ELK draws and routes it, layer by layer.
 */
export type LayoutMethod = "composed" | "layered";

/** How long places are looked for: `draft` a quarter as long as `normal`, `best` about ten times as long. */
export type Effort = "draft" | "normal" | "best";

export const layoutMethods: readonly LayoutMethod[] = ["composed", "layered"];
export const efforts: readonly Effort[] = ["draft", "normal", "best"];

/** What the one who draws may choose about places. */
export interface LayoutOptions {
  /** By default `composed`, and `layered` above a few hundred nodes. */
  readonly layout?: LayoutMethod;
  /** `normal` by default. */
  readonly effort?: Effort;
  /** Another way to the layout engine, for programs that want it quicker. */
  readonly loadElk?: LoadElk;
  /** The arrangement of a picture before, which a `composed` one follows; none: it is arranged anew. */
  readonly previous?: ArrangementNote;
  /** Is told how the picture comes about, step by step. */
  readonly explain?: Explain;
}
