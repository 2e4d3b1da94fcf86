import type { Shelf } from "../arrange/arrangement.ts";
import type { MutableArrangement } from "../arrange/change.ts";
import { Evaluation } from "../arrange/evaluation.ts";
import { farthestSlot } from "../arrange/moves.ts";
import { placed } from "../arrange/shelf-moves.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { type Family, familiesOf, makeAlike, setAll, setShelf, shelfOf } from "./families.ts";
import type { Heir, Recalled } from "./recall.ts";

/** How often each newcomer looks for its place: those after it may stand elsewhere by then. */
const rounds = 2;

/**
 * Puts each newcomer where the arrangement costs least: anywhere in a line of
 * its group, or on a line of its own. The others keep their order; twins are
 * made alike. What stood behind something that is gone moves up, or stays where
 * that costs less. Gives what the arrangement costs in the end.
 */
export function settle(hierarchy: Hierarchy, recalled: Recalled, { mayLeaveCells }: Leave): number {
  const { arrangement } = recalled;
  const newcomers = new Set(recalled.newcomers);
  const families = familiesOf(hierarchy, newcomers);
  for (const family of families) makeAlike(hierarchy, recalled, family);
  const seats = families.flatMap((family) =>
    (family.elements[family.leader] ?? []).flatMap((element, index) =>
      newcomers.has(element) ? seatOf(hierarchy, arrangement, family, index) : [],
    ),
  );
  const evaluation = new Evaluation(hierarchy, arrangement);
  let least = evaluation.cost;
  for (const heir of mayLeaveCells ? recalled.heirs : []) {
    least = takeBest(evaluation, arrangement, seatOfHeir(hierarchy, arrangement, heir), least);
  }
  for (let round = 0; round < rounds; round++) {
    for (const seat of seats) least = takeBest(evaluation, arrangement, seat, least);
  }
  return least;
}

/** Whether cells of what is gone may stay empty: not where a search goes on from there, which knows better. */
export interface Leave {
  readonly mayLeaveCells: boolean;
}

/** Where one newcomer may stand, and with it what corresponds to it in twins. */
interface Seat {
  /** The groups whose insides that changes. */
  readonly groups: readonly number[];
  /** Every place for it, the one where it is first. */
  places(): readonly Place[];
}

/** Puts a newcomer there. */
type Place = () => void;

function takeBest(evaluation: Evaluation, arrangement: MutableArrangement, seat: Seat, now: number): number {
  const { groups } = seat;
  const [stay, ...others] = seat.places();
  let [best, least] = [stay, now];
  for (const place of others) {
    place();
    const cost = evaluation.try(arrangement, groups, least);
    if (cost < least - 1e-9) [best, least] = [place, cost];
    evaluation.reject();
  }
  best?.();
  evaluation.try(arrangement, groups, Infinity);
  evaluation.accept();
  return least;
}

function seatOf(hierarchy: Hierarchy, arrangement: MutableArrangement, family: Family, index: number): Seat {
  const { members: groups, elements, leader } = family;
  const element = elements[leader]?.[index] as number;
  if (shelfOf(hierarchy, arrangement, family).lines.some((line) => line.includes(element))) {
    const put = (shelf: Shelf) => () => setShelf(hierarchy, arrangement, family, shelf);
    const shelves = (shelf: Shelf) => [shelf, ...placed(shelf, element)];
    return { groups, places: () => shelves(shelfOf(hierarchy, arrangement, family)).map(put) };
  }
  const { slot } = arrangement;
  const slots = Array.from({ length: farthestSlot }, (_, at) => at);
  const slide = (at: number) => () => setAll(slot, family, index, at);
  return { groups, places: () => [slot[element] as number, ...slots].map(slide) };
}

function seatOfHeir(
  { parent }: Hierarchy,
  { gapX, gapY }: MutableArrangement,
  { element, isAbove, cells }: Heir,
): Seat {
  const gap = isAbove ? gapY : gapX;
  const now = gap[element] as number;
  const leave = (empty: number) => () => {
    gap[element] = empty;
  };
  return { groups: [parent[element] as number], places: () => [now, now + cells].map(leave) };
}
