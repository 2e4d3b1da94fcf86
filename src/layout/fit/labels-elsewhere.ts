import { boundsOf } from "../../geometry.ts";
import { type Labelled, type Move, movesOf } from "./label-moves.ts";
import type { LabelSpot } from "./label-spot.ts";
import { lengthOf } from "./length-of.ts";
import type { Places } from "./places.ts";

/** Gives everything its place, with labels at these spots; `before` is where things were with the labels elsewhere. */
type Place = (spots: readonly LabelSpot[], before?: Places) => Places;

/** How often things get their places again: nearly all that can be won is won by the first times. */
const mostAttempts = 3;

/**
 * A picture in which labels that others had to make room for stand where there is room anyway.
 *
 * All that can move do so at once, which is kept if the picture becomes smaller; else each half of them alone.
 */
export function withLabelsElsewhere(labelled: Labelled, place: Place): Places {
  let { spots } = labelled;
  let places = place(spots);
  // What is pinned stands where it must, whatever the labels do.
  if (places.isPinned) return places;
  let attempts = 0;
  let waiting = [movesOf(labelled, places)];
  while (attempts < mostAttempts) {
    const moves = waiting.shift() ?? [];
    if (moves.length === 0) break;
    attempts += 1;
    const moved = spotsAfter(spots, moves);
    const next = place(moved, placesAfter(places, moves));
    if (sizeOf(next) < sizeOf(places)) {
      [spots, places] = [moved, next];
      if (waiting.length === 0) waiting = [movesOf({ ...labelled, spots }, places)];
    } else if (moves.length > 1) waiting.push(...halvesOf(moves));
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

function halvesOf(moves: readonly Move[]): (readonly Move[])[] {
  const middle = moves.length >> 1;
  return [moves.slice(0, middle), moves.slice(middle)];
}

/** In one number, px: all edges, and once around half of the picture. */
function sizeOf({ points, icons, groups }: Places): number {
  const { width, height } = boundsOf([...icons, ...groups]);
  return points.reduce((sum, route) => sum + lengthOf(route), 0) + width + height;
}
