import type { Effort, LayoutMethod } from "./effort.ts";
import type { LoadElk } from "./elk.ts";
import type { Explain } from "./explained.ts";
import type { Layout } from "./layout.ts";
import type { Pins } from "./pin.ts";
import type { ArrangementNote } from "./previous/note.ts";

/** What the one who draws may choose about places. */
export interface LayoutOptions {
  /** By default `composed`; above a few hundred nodes, whichever suits the picture. */
  readonly layout?: LayoutMethod;
  /** `normal` by default. */
  readonly effort?: Effort;
  /** Another way to the layout engine, for programs that want it quicker. */
  readonly loadElk?: LoadElk;
  /** The arrangement of a picture before, which a `composed` one follows; none: it is arranged anew. */
  readonly previous?: ArrangementNote;
  /** The picture of which this one shows a part; a `composed` one keeps its order. */
  readonly whole?: Layout;
  /** Where nodes are to stand, which a `composed` picture obeys or refuses. */
  readonly pins?: Pins;
  /** Is told how the picture comes about, step by step. */
  readonly explain?: Explain;
}
