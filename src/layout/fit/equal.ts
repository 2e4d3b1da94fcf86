import type { Spot } from "./obstacle.ts";
import type { Spread } from "./spread.ts";

/** What reaches from one spot of an axis to another. */
export interface Span {
  readonly start: Spot;
  readonly end: Spot;
}

/** Lengthening one span can lengthen another, so that it takes a few rounds. */
const mostRounds = 40;

/** What is longer than this many times what it was is kept apart by spans that lengthen each other without end. */
const mostGrowth = 2;

/** What twins may add to an axis so as to be drawn alike: more would look worse than a difference. */
const mostForTwins = 1.2;

/** Lists that lengthen each other are left out, and the others tried again: so often, then without any. */
const mostAttempts = 3;

/**
 * Solves for places at which the spans of each list are of one length: that of the longest.
 *
 * The `demanded` ones have to be, unless they contradict each other. Those that are
 * `wished` for stay as they are where not all of them can be had cheaply.
 */
export function solveEqual(
  spread: Spread,
  { demanded, wished, thorough }: Record<"demanded" | "wished", Lists> & { readonly thorough: boolean },
): Float64Array {
  const { places, kept } = solveDemanded(spread, demanded, thorough);
  if (wished.length === 0 || !thorough) return places;
  const mark = spread.mark();
  const attempt = lengthen(spread, [...kept, ...wished], { places, thorough, growth: mostForTwins });
  if (attempt.refused.size === 0) return attempt.places;
  spread.forgetSince(mark);
  return places;
}

type Lists = readonly (readonly Span[])[];

function solveDemanded(spread: Spread, lists: Lists, thorough: boolean): { places: Float64Array; kept: Lists } {
  const unequal = spread.solve({ thorough });
  const mark = spread.mark();
  let kept = lists;
  for (let attempt = 0; attempt < mostAttempts && kept.length > 0; attempt++) {
    const { places, refused } = lengthen(spread, kept, { places: unequal, thorough, growth: mostGrowth });
    if (refused.size === 0) return { places, kept };
    spread.forgetSince(mark);
    kept = kept.filter((list) => !refused.has(list));
  }
  return { places: kept.length < lists.length ? spread.solve({ thorough }) : unequal, kept: [] };
}

interface Lengthened {
  readonly places: Float64Array;
  /** Lists that were still unequal when their spans had become too long. */
  readonly refused: ReadonlySet<readonly Span[]>;
}

/** Lengthens spans until each list is equal, or the axis has grown too much. */
function lengthen(
  spread: Spread,
  lists: Lists,
  { places: first, thorough, growth }: { places: Float64Array; thorough: boolean; growth: number },
): Lengthened {
  const most = growth * extentOf(first);
  const held = new Set<readonly Span[]>();
  let places = first;
  for (let round = 1; ; round++) {
    const refused = new Set(lists.filter((spans) => keepEqual(spread, spans, places)));
    for (const spans of refused) {
      if (held.has(spans)) continue;
      held.add(spans);
      hold(spread, spans, places);
    }
    if (refused.size === 0 || round > mostRounds || extentOf(places) > most) return { places, refused };
    places = spread.solve({ thorough });
  }
}

/** Demands of the spans of a list that they are as long as the longest; whether any was not, and can be. */
function keepEqual(spread: Spread, spans: readonly Span[], places: Float64Array): boolean {
  const longest = Math.max(...spans.map((span) => lengthOf(span, places)));
  const shorter = spans.filter((span) => lengthOf(span, places) < longest);
  const kept = shorter.filter(({ start, end }) =>
    spread.keep(start.variable, end.variable, longest + start.offset - end.offset),
  );
  return kept.length > 0;
}

/** What a px of a span beyond its demanded length costs, where one of an edge costs 1: more than all that pulls at it. */
const weight = 50;

/** Holds spans at the length of the longest: what pulled one of them longer would lengthen all others, and so on. */
function hold(spread: Spread, spans: readonly Span[], places: Float64Array): void {
  const longest = Math.max(...spans.map((span) => lengthOf(span, places)));
  for (const { start, end } of spans) {
    const isKept = spread.keep(start.variable, end.variable, longest + start.offset - end.offset);
    if (isKept) spread.shorten(start.variable, end.variable, weight);
  }
}

const extentOf = (places: Float64Array): number => places.reduce((most, place) => Math.max(most, place), 0);

function lengthOf({ start, end }: Span, places: Float64Array): number {
  return (places[end.variable] ?? 0) + end.offset - (places[start.variable] ?? 0) - start.offset;
}
