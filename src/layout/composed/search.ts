import type { Arrangement } from "../arrange/arrangement.ts";
import { arrange, folds } from "../arrange/flow.ts";
import { type Obedient, obey } from "../arrange/hints.ts";
import { type Found, Improver } from "../arrange/improve.ts";
import { ranksOf } from "../arrange/ranks.ts";
import { rasterOf } from "../arrange/raster.ts";
import type { Care } from "../care.ts";
import type { Effort } from "../effort.ts";
import type { Explain } from "../explained.ts";
import { type Composition, compose } from "../fit/compose.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { LayoutOptions } from "../layout-options.ts";
import { type Budget, budgetFor, careFor } from "./budget.ts";

/** An arrangement that may become the picture. */
export interface Candidate extends Obedient {
  /** Of its search; one that went on from another is `search 3.1`. */
  readonly name: string;
  /** How long it was looked for. */
  readonly effort: Effort;
  readonly cost: number;
  /** Before anything was moved apart. */
  readonly sought: Arrangement;
  /** How carefully it is to be put together. */
  readonly care: Care;
  /** Routed and labelled, which takes longer than a search. */
  composed(care: Care): Composition;
}

/** Looks for arrangements from the order of the edges, and gives those that are worth being composed, best first. */
export function search(
  hierarchy: Hierarchy,
  { effort = "normal" }: LayoutOptions,
  explain: Explain,
): readonly Candidate[] {
  const ranks = ranksOf(hierarchy);
  const starts = folds.map((fold) => arrange(hierarchy, ranks, fold));
  explain({ step: "ranked" });
  return searchFrom(hierarchy, starts, { effort, ...budgetFor(hierarchy, effort) }, explain);
}

/**
 * Looks for arrangements from each start by turns, goes on from the best so far a few times, and gives those of all that
 * are worth being composed, best first.
 */
export function searchFrom(
  hierarchy: Hierarchy,
  starts: readonly Arrangement[],
  { effort, rounds, compositions }: Budget & Pick<Candidate, "effort">,
  explain: Explain,
): readonly Candidate[] {
  const improver = new Improver(hierarchy, starts[0] as Arrangement);
  const costs = new Map(starts.map((start) => [start, improver.costOf(start)]));
  let from = starts.toSorted((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0)).map(startOf);
  let candidates: readonly Candidate[] = [];
  for (const [round, { searches, ...search }] of rounds.entries()) {
    const count = round === 0 ? Math.max(searches, leastSearches(hierarchy)) : searches;
    const found = Array.from({ length: count }, (_, index) => {
      const start = from[index % from.length] as Start;
      const name = round === 0 ? `search ${index + 1}` : `${start.name}.${index + 1}`;
      const better = improver.improve(start.arrangement, { ...search, seed: index + 1 });
      return candidateOf(hierarchy, { name, effort, ...better }, explain);
    });
    candidates = distinct(hierarchy, bestFirst([...found, ...candidates]));
    from = candidates.map(({ name, sought }) => ({ name, arrangement: sought }));
  }
  return worthComposing(candidates).slice(0, compositions);
}

// How much dearer than the best a candidate may be, for its cost and beside it: of those that are more so, hardly one
// makes the better picture.
const mostDearer = 1.06;
const mostBeside = 2;

function worthComposing(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  return candidates.filter(
    ({ unmet, cost }) => best && unmet.length === best.unmet.length && cost <= mostDearer * best.cost + mostBeside,
  );
}

/** What a search goes on from. */
interface Start {
  readonly name: string;
  readonly arrangement: Arrangement;
}

function startOf(arrangement: Arrangement, index: number): Start {
  return { name: `start ${index + 1}`, arrangement };
}

/** What one search leaves out of line, another may not: hints that do not contradict each other are to be met. */
function leastSearches({ graph: { alignments } }: Hierarchy): number {
  return alignments.length > 0 ? 8 : 1;
}

/** What was found, with hints obeyed as far as they can be. */
export function candidateOf(
  hierarchy: Hierarchy,
  { arrangement, ...found }: Found & Pick<Candidate, "name" | "effort">,
  explain: Explain,
): Candidate {
  explain({ step: "arranged", candidate: found.name, cost: found.cost });
  const obedient = obey(hierarchy, arrangement);
  const composed = (care: Care) => compose(rasterOf(hierarchy, obedient.arrangement), care);
  return { ...found, sought: arrangement, ...obedient, care: careFor(hierarchy, found.effort), composed };
}

function bestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => a.unmet.length - b.unmet.length || a.cost - b.cost);
}

/** Without those that put everything where one before them does: searches often end in the same place. */
function distinct(hierarchy: Hierarchy, candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ arrangement }) => {
    const { x, y } = rasterOf(hierarchy, arrangement);
    const places = `${x} ${y}`;
    if (seen.has(places)) return false;
    seen.add(places);
    return true;
  });
}
