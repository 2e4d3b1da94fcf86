import type { Mark, Stretch } from "./axis-plan.ts";
import type { Hierarchy } from "./hierarchy.ts";
import type { Spot } from "./obstacle.ts";
import type { Spread } from "./spread.ts";
import { type Twins, twinsOf } from "./symmetry.ts";

/** What reaches from one spot of an axis to another. */
export interface Span {
  readonly start: Spot;
  readonly end: Spot;
}

/** Lengthening one span can lengthen another, so that it takes a few rounds. */
const mostRounds = 12;

/** What twins may add to an axis so as to be drawn alike: more would look worse than a difference. */
const mostGrowth = 1.2;

/**
 * Solves for places at which the stretches of each list are of one length: that
 * of the longest. The `demanded` ones have to be, as far as they can; those that
 * are `wished` for stay as they are where all of them cannot be had, or not cheaply.
 */
export function solveEqual(
  spread: Spread,
  demanded: readonly (readonly Span[])[],
  wished: readonly (readonly Span[])[],
  thorough: boolean,
): Float64Array {
  const first = equalized(spread, demanded, thorough);
  if (wished.length === 0 || !thorough) return first.places;
  const before = spread.demanded;
  const second = equalized(spread, [...demanded, ...wished], thorough);
  if (second.isEqual && extentOf(second.places) <= mostGrowth * extentOf(first.places)) return second.places;
  spread.forget(before);
  return first.places;
}

function equalized(
  spread: Spread,
  lists: readonly (readonly Span[])[],
  thorough: boolean,
): { places: Float64Array; isEqual: boolean } {
  let places = spread.solve({ thorough });
  for (let round = 0; round < mostRounds; round++) {
    let isEqual = true;
    for (const spans of lists) {
      const longest = Math.max(...spans.map((span) => lengthOf(span, places)));
      for (const span of spans) {
        if (lengthOf(span, places) >= longest) continue;
        isEqual = false;
        spread.keep(span.start.variable, span.end.variable, longest + span.start.offset - span.end.offset);
      }
    }
    if (isEqual) return { places, isEqual };
    places = spread.solve({ thorough });
  }
  return { places, isEqual: false };
}

function extentOf(places: Float64Array): number {
  return places.reduce((most, place) => Math.max(most, place), 0);
}

function lengthOf({ start, end }: Span, places: Float64Array): number {
  return (places[end.variable] ?? 0) + end.offset - (places[start.variable] ?? 0) - start.offset;
}

/** The groups of each list, by number, that are to be of one size. */
export function equalGroups({ graph, indexOf }: Hierarchy): number[][] {
  return graph.equalities.map(({ members }) => members.flatMap((id) => indexOf.get(id) ?? []));
}

/** The lengths of groups that are to be of one size. */
export function equalSizes(hierarchy: Hierarchy): Stretch[][] {
  return equalGroups(hierarchy).map((groups) => groups.map(lengthwise));
}

/** The lengths of twins, and where everything stands inside them. */
export function alikeStretches(hierarchy: Hierarchy): Stretch[][] {
  return twinsOf(hierarchy).flatMap((twins) => stretchesIn(hierarchy, twins));
}

function lengthwise(group: number): Stretch {
  return [mark(group, "start"), mark(group, "end")];
}

function stretchesIn({ root }: Hierarchy, { members, children }: Twins): Stretch[][] {
  if (members.length < 2) return [];
  const [first = []] = children;
  const to = (index: number, at: Mark["at"]) =>
    members.map((member, twin): Stretch => [mark(member, "start"), mark(children[twin]?.[index] ?? member, at)]);
  return [
    members.map(lengthwise),
    ...first.flatMap((child, index) => (child < root ? [to(index, "middle")] : [to(index, "start"), to(index, "end")])),
  ];
}

const mark = (element: number, at: Mark["at"]): Mark => ({ element, at });
