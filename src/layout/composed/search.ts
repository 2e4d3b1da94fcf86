import type { Arrangement } from "../arrange/arrangement.ts";
import { Evaluation } from "../arrange/evaluation.ts";
import { arrange, folds } from "../arrange/flow.ts";
import { type Obedient, obey } from "../arrange/hints.ts";
import { type Found, improve } from "../arrange/improve.ts";
import { ranksOf } from "../arrange/ranks.ts";
import { rasterOf } from "../arrange/raster.ts";
import type { Effort } from "../effort.ts";
import type { Explain } from "../explained.ts";
import { type Composition, compose } from "../fit/compose.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { LayoutOptions } from "../layout-options.ts";
import { type Budget, budgetFor } from "./budget.ts";

/** An arrangement that may become the picture. */
export interface Candidate extends Obedient {
  readonly name: string;
  /** How long it was looked for. */
  readonly effort: Effort;
  readonly cost: number;
  /** Before anything was moved apart. */
  readonly sought: Arrangement;
  /** Routed and labelled, which is done once and not before it is asked for. */
  composed(): Composition;
}

/**
 * In units of cost: a change for the worse by this much is still taken now and
 * then at the start of a search, and where one goes on from a good arrangement.
 */
const hottest = 3;
const lukewarm = 0.5;

/** Looks for arrangements from the order of the edges, and gives those that are worth being composed, best first. */
export function search(
  hierarchy: Hierarchy,
  { effort = "normal" }: LayoutOptions,
  explain: Explain,
): readonly Candidate[] {
  const ranks = ranksOf(hierarchy);
  const starts = cheapestFirst(
    hierarchy,
    folds.map((fold) => arrange(hierarchy, ranks, fold)),
  );
  explain({ step: "ranked" });
  return searchFrom(hierarchy, starts, { effort, ...budgetFor(hierarchy, effort) }, explain);
}

/**
 * Looks for arrangements from each start by turns, goes on from the best of them, and gives those that are worth being
 * composed, best first.
 */
export function searchFrom(
  hierarchy: Hierarchy,
  starts: readonly Arrangement[],
  { effort, searches, steps, compositions, laterSteps }: Budget & Pick<Candidate, "effort">,
  explain: Explain,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let seed = 1; seed <= Math.max(searches, leastSearches(hierarchy)); seed++) {
    // What one search leaves out of line, another may not.
    if (seed > searches && candidates.some(isObedient)) break;
    const found = improve(hierarchy, starts[(seed - 1) % starts.length] as Arrangement, { steps, seed, hottest });
    candidates.push(candidateOf(hierarchy, { name: `search ${seed}`, effort, ...found }, explain));
  }
  const chosen = bestFirst(candidates).slice(0, compositions);
  if (laterSteps === 0) return chosen;
  const later = chosen.map(({ name, sought }, index) => {
    const found = improve(hierarchy, sought, { steps: laterSteps, seed: index + 1, hottest: lukewarm });
    return candidateOf(hierarchy, { name: `${name}, refined`, effort, ...found }, explain);
  });
  return bestFirst(later);
}

/** Hints that do not contradict each other are to be met, however long it takes to find out how. */
function leastSearches({ graph: { alignments } }: Hierarchy): number {
  return alignments.length > 0 ? 8 : 1;
}

function isObedient({ unmet }: Candidate): boolean {
  return unmet.length === 0;
}

/** What was found, with hints obeyed as far as they can be. */
export function candidateOf(
  hierarchy: Hierarchy,
  { arrangement, ...found }: Found & Pick<Candidate, "name" | "effort">,
  explain: Explain,
): Candidate {
  explain({ step: "arranged", candidate: found.name, cost: found.cost });
  const obedient = obey(hierarchy, arrangement);
  const composed = once(() => compose(rasterOf(hierarchy, obedient.arrangement)));
  return { ...found, sought: arrangement, ...obedient, composed };
}

function once<Thing extends object>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function bestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => a.unmet.length - b.unmet.length || a.cost - b.cost);
}

function cheapestFirst(hierarchy: Hierarchy, starts: readonly Arrangement[]): readonly Arrangement[] {
  const costs = new Map(starts.map((start) => [start, new Evaluation(hierarchy, start).cost]));
  return starts.toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
}
