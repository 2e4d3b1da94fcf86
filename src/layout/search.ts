import { backwardEdges } from "./acyclic.ts";
import type { Arrangement } from "./arrangement.ts";
import { budgetFor } from "./budget.ts";
import { compose } from "./compose.ts";
import type { Effort } from "./effort.ts";
import { sketch } from "./elk.ts";
import { Evaluation } from "./evaluation.ts";
import type { Explain } from "./explained.ts";
import { arrange, folds } from "./flow.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { type Obedient, obey } from "./hints.ts";
import { type Found, improve } from "./improve.ts";
import type { LayoutOptions } from "./layout-options.ts";
import { rasterOf } from "./raster.ts";

/** An arrangement that may become the picture. */
export interface Candidate extends Obedient {
  readonly name: string;
  /** How long it was looked for. */
  readonly effort: Effort;
  readonly cost: number;
  /** Before anything was moved apart. */
  readonly sought: Arrangement;
}

/**
 * In units of cost: a change for the worse by this much is still taken now and
 * then at the start of a search, and where one goes on from a good arrangement.
 */
const hottest = 1.5;
const lukewarm = 0.5;

/** Looks for arrangements, goes on from the best of them, and gives those that are worth being composed, best first. */
export async function search(
  hierarchy: Hierarchy,
  { effort = "normal", loadElk }: LayoutOptions,
  explain: Explain,
): Promise<readonly Candidate[]> {
  const drawn = await sketch(hierarchy, backwardEdges(hierarchy), loadElk);
  explain({ step: "sketched" });
  const start = cheapest(
    hierarchy,
    folds.map((fold) => arrange(hierarchy, drawn, fold)),
  );
  const { searches, steps, compositions, laterSteps } = budgetFor(hierarchy, effort);
  const candidates: Candidate[] = [];
  for (let seed = 1; seed <= Math.max(searches, leastSearches(hierarchy)); seed++) {
    // What one search leaves out of line, another may not.
    if (seed > searches && candidates.some((candidate) => isObedient(hierarchy, candidate))) break;
    const found = improve(hierarchy, start, { steps, seed, hottest });
    candidates.push(candidateOf(hierarchy, { name: `search ${seed}`, effort, ...found }, explain));
  }
  // What costs least may be what has no room for the pins.
  const chosen = bestFirst(candidates).slice(0, hierarchy.pins.length > 0 ? candidates.length : compositions);
  if (laterSteps === 0) return chosen;
  const later = chosen.map(({ name, sought }, index) => {
    const found = improve(hierarchy, sought, { steps: laterSteps, seed: index + 1, hottest: lukewarm });
    return candidateOf(hierarchy, { name: `${name}, refined`, effort, ...found }, explain);
  });
  return bestFirst(later);
}

/** Hints that do not contradict each other are to be met, however long it takes to find out how. */
function leastSearches({ graph: { alignments }, pins }: Hierarchy): number {
  return alignments.length + pins.length > 0 ? 8 : 1;
}

/** Whether pins leave enough room is known only of what is composed. */
function isObedient(hierarchy: Hierarchy, { arrangement, unmet }: Candidate): boolean {
  if (unmet.length > 0) return false;
  return hierarchy.pins.length === 0 || !compose(rasterOf(hierarchy, arrangement)).places(new Set()).contradiction;
}

/** What was found, with hints obeyed as far as they can be. */
export function candidateOf(
  hierarchy: Hierarchy,
  { arrangement, ...found }: Found & Pick<Candidate, "name" | "effort">,
  explain: Explain,
): Candidate {
  explain({ step: "arranged", candidate: found.name, cost: found.cost });
  return { ...found, sought: arrangement, ...obey(hierarchy, arrangement) };
}

function bestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.toSorted((a, b) => a.unmet.length - b.unmet.length || a.cost - b.cost);
}

function cheapest(hierarchy: Hierarchy, starts: readonly Arrangement[]): Arrangement {
  const costs = starts.map((start) => new Evaluation(hierarchy, start).cost);
  return starts[costs.indexOf(Math.min(...costs))] as Arrangement;
}
