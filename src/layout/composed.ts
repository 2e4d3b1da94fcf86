import type { Report } from "../source/report.ts";
import { backwardEdges } from "./acyclic.ts";
import type { Arrangement } from "./arrangement.ts";
import { budgetFor } from "./budget.ts";
import { checkEqual } from "./check-equal.ts";
import { compose } from "./compose.ts";
import { drawClearly } from "./draw-clearly.ts";
import { sketch } from "./elk.ts";
import { Evaluation } from "./evaluation.ts";
import type { Explain } from "./explained.ts";
import { arrange, folds } from "./flow.ts";
import type { Graph } from "./graph.ts";
import { type Hierarchy, hierarchyOf } from "./hierarchy.ts";
import { type Obedient, obey, reportUnmet } from "./hints.ts";
import { improve } from "./improve.ts";
import type { Layout } from "./layout.ts";
import type { LayoutOptions } from "./layout-options.ts";
import type { Places } from "./places.ts";
import type { Quality } from "./quality/quality.ts";
import { rasterOf } from "./raster.ts";

/**
 * Composes a picture.
 *
 * ELK says in which order things follow each other; shelves put them on one
 * raster; edges are routed on the lines between; what routes and labels need is
 * then turned into distances. Several arrangements are tried, and the picture
 * that measures best is taken.
 */
export async function placeComposed(graph: Graph, report: Report, options: LayoutOptions): Promise<Layout> {
  const { effort = "normal", explain = () => {} } = options;
  const hierarchy = hierarchyOf(graph);
  const drawn = await sketch(hierarchy, backwardEdges(hierarchy), options.loadElk);
  explain({ step: "sketched" });
  const start = cheapest(
    hierarchy,
    folds.map((fold) => arrange(hierarchy, drawn, fold)),
  );
  const budget = budgetFor(hierarchy, effort);
  const candidates: Candidate[] = [];
  for (let seed = 1; seed <= Math.max(budget.searches, leastSearches(graph)); seed++) {
    // What one search leaves out of line, another may not.
    if (seed > budget.searches && candidates.some(({ unmet }) => unmet.length === 0)) break;
    candidates.push(look(hierarchy, start, seed, budget.steps, explain));
  }
  candidates.sort((a, b) => a.unmet.length - b.unmet.length || a.cost - b.cost);
  const best = bestOf(graph, hierarchy, candidates.slice(0, budget.compositions), explain);
  for (const alignment of best.candidate.unmet) reportUnmet(alignment, report);
  checkEqual(hierarchy, best.places, report);
  return best.layout;
}

/** Hints that do not contradict each other are to be met, however long it takes to find out how. */
function leastSearches({ alignments }: Graph): number {
  return alignments.length > 0 ? 8 : 1;
}

interface Candidate extends Obedient {
  readonly name: string;
  readonly cost: number;
}

/** In units of cost: a change for the worse by this much is still taken now and then at the start of a search. */
const hottest = 3;

function look(hierarchy: Hierarchy, start: Arrangement, seed: number, steps: number, explain: Explain): Candidate {
  const { arrangement, cost } = improve(hierarchy, start, { steps, seed, hottest });
  const name = `search ${seed}`;
  explain({ step: "arranged", candidate: name, cost });
  return { name, cost, ...obey(hierarchy, arrangement) };
}

function cheapest(hierarchy: Hierarchy, starts: readonly Arrangement[]): Arrangement {
  const costs = starts.map((start) => new Evaluation(hierarchy, start).cost);
  return starts[costs.indexOf(Math.min(...costs))] as Arrangement;
}

interface Composition {
  readonly candidate: Candidate;
  readonly places: Places;
  readonly layout: Layout;
  readonly rank: number;
}

function bestOf(graph: Graph, hierarchy: Hierarchy, candidates: readonly Candidate[], explain: Explain): Composition {
  const compositions = candidates.map((candidate): Composition => {
    const { places, layout, quality } = drawClearly(graph, compose(rasterOf(hierarchy, candidate.arrangement)));
    const rank = rankOf(candidate, quality, hierarchy);
    explain({ step: "composed", candidate: candidate.name, rank, quality });
    return { candidate, places, layout, rank };
  });
  const [best] = compositions.toSorted(
    (a, b) => a.candidate.unmet.length - b.candidate.unmet.length || a.rank - b.rank,
  );
  if (!best) throw new Error("there is no candidate");
  explain({ step: "chosen", candidate: best.candidate.name });
  return best;
}

/** How much the search's own cost of an edge counts: it knows of reading directions and where the picture is to start. */
const searchWeight = 0.5;

/** Less is better. What was measured counts most; no fault is worth anything. */
function rankOf({ cost }: Candidate, quality: Quality, { ends }: Hierarchy): number {
  return quality.cost + 10 * quality.faults + (searchWeight * cost) / Math.max(1, ends.length);
}
