import type { Label } from "../label.ts";
import type { Segment } from "../route/segments.ts";
import type { Stretch } from "./stretches.ts";

/** Where the label of an edge is to stand, before it is known where that is. */
export interface LabelSpot extends Stretch {
  readonly segment: Segment;
  /** How far its middle is from the segment, px; 0: the label stands on the line. */
  readonly shift: number;
  /** What is to stay visible of the edge before and after the label, beyond the usual, px. */
  readonly stubBefore: number;
  readonly stubAfter: number;
  /** Of what stands there, px. */
  readonly width: number;
  readonly height: number;
  /** Broken into these lines; none for a letter. */
  readonly label?: Label;
}
