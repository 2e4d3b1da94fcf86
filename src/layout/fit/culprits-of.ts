import type { Segment } from "../route/segments.ts";
import type { AxisPlaces } from "./axis-places.ts";
import type { contradictionIn } from "./held.ts";
import type { Spot } from "./obstacle.ts";

/** What may stand between pinned things: labels by edge, and segments. */
interface Suspects {
  readonly labels: ReadonlyMap<number, Spot>;
  readonly segments: ReadonlyMap<Segment, Spot>;
}

/** Pinned things between which there is no room, and what would take it. */
export function culpritsOf(
  found: ReturnType<typeof contradictionIn>,
  { labels, segments }: Suspects,
  spotIn: (spot: Spot) => Spot,
): AxisPlaces["contradiction"] {
  if (!found) return undefined;
  const { between, ...contradiction } = found;
  const isBetween = (spot: Spot) => between.has(spotIn(spot).variable);
  return {
    ...contradiction,
    labels: [...labels].flatMap(([edge, spot]) => (isBetween(spot) ? edge : [])),
    segments: [...segments].flatMap(([segment, spot]) => (isBetween(spot) ? segment : [])),
  };
}
