import { inHalves } from "./in-halves.ts";
import { type Labelled, type Move, movesOf } from "./label-moves.ts";
import type { LabelSpot } from "./label-spot.ts";
import type { Places } from "./places.ts";
import { sizeOf } from "./size-of.ts";

/** Gives everything its place, with labels at these spots; `before` is where things were with the labels elsewhere. */
type Place = (spots: readonly LabelSpot[], before?: Places) => Places;

/** How often things get their places again: nearly all that can be won is won by the first times. */
const mostAttempts = 3;

/**
 * A picture in which labels that others had to make room for stand where there is room anyway.
 *
 * All that can move do so at once, which is kept if the picture becomes smaller; else each half of them alone.
 */
export function withLabelsElsewhere(labelled: Labelled, first: Places, place: Place): Places {
  let { spots } = labelled;
  let places = first;
  // What is pinned stands where it must, whatever the labels do.
  let isSmaller = !places.isPinned;
  let attempts = mostAttempts;
  while (isSmaller && attempts > 0) {
    ({ isGood: isSmaller, left: attempts } = inHalves(movesOf({ ...labelled, spots }, places), attempts, (moves) => {
      const moved = spotsAfter(spots, moves);
      const next = place(moved, placesAfter(places, moves));
      if (sizeOf(next) >= sizeOf(places)) return false;
      [spots, places] = [moved, next];
      return true;
    }));
  }
  return places;
}

function spotsAfter(spots: readonly LabelSpot[], moves: readonly Move[]): readonly LabelSpot[] {
  const moved = new Map(moves.map(({ spot }) => [spot.segment.edge, spot]));
  return spots.map((spot) => moved.get(spot.segment.edge) ?? spot);
}

function placesAfter(places: Places, moves: readonly Move[]): Places {
  const moved = moves.map(({ spot, rect }) => [spot.segment.edge, rect] as const);
  return { ...places, labels: new Map([...places.labels, ...moved]) };
}
