import type { Contradiction } from "../pin.ts";
import type { Segment } from "../route/segments.ts";
import type { Extent } from "./obstacle.ts";

/** How much room there is. */
export interface Room {
  /** Of the usual distances, those that are kept. */
  readonly share: number;
  /** Segments that nothing makes room for. */
  readonly loose: ReadonlySet<Segment>;
}

/** What stands between pinned things. */
export interface Culprits {
  /** Edges whose labels do. */
  readonly labels?: readonly number[];
  readonly segments?: readonly Segment[];
}

/** Where things stand on an axis, px. */
export interface AxisPlaces {
  /** The middle of each icon. */
  readonly nodes: Float64Array;
  /** By edge: the middle of its label. */
  readonly labels: ReadonlyMap<number, number>;
  /** By group: the middle of a header that is centred. */
  readonly headers: ReadonlyMap<number, number>;
  /** By outline: where it starts and ends. */
  readonly outlines: readonly Extent[];
  /** Pins that could not be obeyed: what they hold stands elsewhere. */
  readonly contradiction?: Contradiction & Culprits;
  segment(segment: Segment): number;
  /** The borders of a group. */
  start(group: number): number;
  end(group: number): number;
}
