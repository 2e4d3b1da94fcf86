import type { Hierarchy } from "./hierarchy.ts";
import type { Spot } from "./obstacle.ts";
import type { Spread } from "./spread.ts";

/** What reaches from one spot of an axis to another. */
export interface Span {
  readonly start: Spot;
  readonly end: Spot;
}

/** Lengthening one span can lengthen another, so that it takes a few rounds. */
const mostRounds = 12;

/** Solves for places at which the spans of each list are of one length: that of the longest. */
export function solveEqual(spread: Spread, lists: readonly (readonly Span[])[], thorough: boolean): Float64Array {
  let places = spread.solve({ thorough });
  for (let round = 0; round < mostRounds && lists.length > 0; round++) {
    let isEqual = true;
    for (const spans of lists) {
      const longest = Math.max(...spans.map((span) => lengthOf(span, places)));
      for (const span of spans) {
        if (lengthOf(span, places) >= longest) continue;
        isEqual = false;
        spread.keep(span.start.variable, span.end.variable, longest + span.start.offset - span.end.offset);
      }
    }
    if (isEqual) break;
    places = spread.solve({ thorough });
  }
  return places;
}

function lengthOf({ start, end }: Span, places: Float64Array): number {
  return (places[end.variable] ?? 0) + end.offset - (places[start.variable] ?? 0) - start.offset;
}

/** The groups of each list, by number, that are to be of one size. */
export function equalGroups({ graph, indexOf }: Hierarchy): number[][] {
  return graph.equalities.map(({ members }) => members.flatMap((id) => indexOf.get(id) ?? []));
}
