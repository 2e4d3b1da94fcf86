import type { Report } from "../source/report.ts";
import { backwardEdges } from "./acyclic.ts";
import type { Arrangement } from "./arrangement.ts";
import { budgetFor } from "./budget.ts";
import { checkEqual } from "./check-equal.ts";
import { compose } from "./compose.ts";
import type { Effort } from "./effort.ts";
import { sketch } from "./elk.ts";
import { Evaluation } from "./evaluation.ts";
import type { Explain } from "./explained.ts";
import { arrange, folds } from "./flow.ts";
import type { Graph } from "./graph.ts";
import { type Hierarchy, hierarchyOf } from "./hierarchy.ts";
import { type Obedient, obey, reportUnmet } from "./hints.ts";
import { type Found, improve } from "./improve.ts";
import type { Layout } from "./layout.ts";
import { layoutOf } from "./layout-of.ts";
import type { LayoutOptions } from "./layout-options.ts";
import { pinsOf, reportContradiction } from "./pins.ts";
import type { Places } from "./places.ts";
import { follow } from "./previous/follow.ts";
import { noteOf } from "./previous/note.ts";
import type { Quality } from "./quality/quality.ts";
import { qualityOf } from "./quality/quality-of.ts";
import { rasterOf } from "./raster.ts";

/**
 * Composes a picture.
 *
 * ELK says in which order things follow each other; shelves put them on one
 * raster; edges are routed on the lines between; what routes and labels need is
 * then turned into distances. Several arrangements are tried, and the picture
 * that measures best is taken. An arrangement that is known from a picture
 * before is followed instead.
 */
export async function placeComposed(graph: Graph, report: Report, options: LayoutOptions): Promise<Layout> {
  const { explain = () => {} } = options;
  const hierarchy = hierarchyOf(graph, pinsOf(graph, options.pins ?? {}, report));
  const best =
    followed(hierarchy, options, explain) ?? bestOf(hierarchy, await search(hierarchy, options, explain), explain);
  explain({ step: "chosen", candidate: best.candidate.name });
  for (const alignment of best.candidate.unmet) reportUnmet(alignment, report);
  if (best.places.contradiction) reportContradiction(graph, best.places.contradiction, report);
  checkEqual(hierarchy, best.places, report);
  return { ...best.layout, arrangement: noteOf(hierarchy, best.candidate.sought, best.candidate.effort) };
}

/** What follows the picture before, unless a search might do what it cannot. */
function followed(
  hierarchy: Hierarchy,
  { previous, effort = "normal" }: LayoutOptions,
  explain: Explain,
): Composition | undefined {
  const found = previous && follow(hierarchy, previous, effort);
  if (!found) return undefined;
  const candidate = candidateOf(hierarchy, { name: "previous", effort: previous.effort, ...found }, explain);
  if (candidate.unmet.length > 0) return undefined;
  const composition = compositionOf(hierarchy, candidate, explain);
  return composition.places.contradiction || composition.quality.faults > 0 ? undefined : composition;
}

/** Looks for arrangements; gives those that are worth being composed. */
async function search(
  hierarchy: Hierarchy,
  { effort = "normal", loadElk }: LayoutOptions,
  explain: Explain,
): Promise<Candidate[]> {
  const drawn = await sketch(hierarchy, backwardEdges(hierarchy), loadElk);
  explain({ step: "sketched" });
  const start = cheapest(
    hierarchy,
    folds.map((fold) => arrange(hierarchy, drawn, fold)),
  );
  const budget = budgetFor(hierarchy, effort);
  const candidates: Candidate[] = [];
  for (let seed = 1; seed <= Math.max(budget.searches, leastSearches(hierarchy)); seed++) {
    // What one search leaves out of line, another may not.
    if (seed > budget.searches && candidates.some(isObedient)) break;
    const found = improve(hierarchy, start, { steps: budget.steps, seed, hottest });
    candidates.push(candidateOf(hierarchy, { name: `search ${seed}`, effort, ...found }, explain));
  }
  candidates.sort((a, b) => a.unmet.length - b.unmet.length || a.cost - b.cost);
  // What costs least may be what has no room for the pins.
  return hierarchy.pins.length > 0 ? candidates : candidates.slice(0, budget.compositions);
}

/** Hints that do not contradict each other are to be met, however long it takes to find out how. */
function leastSearches({ graph: { alignments }, pins }: Hierarchy): number {
  return alignments.length + pins.length > 0 ? 8 : 1;
}

function isObedient({ unmet, isRoomy }: Candidate): boolean {
  return unmet.length === 0 && isRoomy();
}

interface Candidate extends Obedient {
  readonly name: string;
  /** How long it was looked for. */
  readonly effort: Effort;
  readonly cost: number;
  /** Before anything was moved apart. */
  readonly sought: Arrangement;
  places(): Places;
  /** Whether there is enough room between pins, which is known only of what is composed. */
  isRoomy(): boolean;
}

/** In units of cost: a change for the worse by this much is still taken now and then at the start of a search. */
const hottest = 3;

function candidateOf(
  hierarchy: Hierarchy,
  { arrangement, ...found }: Found & Pick<Candidate, "name" | "effort">,
  explain: Explain,
): Candidate {
  explain({ step: "arranged", candidate: found.name, cost: found.cost });
  const obedient = obey(hierarchy, arrangement);
  const places = once(() => compose(rasterOf(hierarchy, obedient.arrangement)));
  const isRoomy = () => hierarchy.pins.length === 0 || !places().contradiction;
  return { ...found, sought: arrangement, ...obedient, places, isRoomy };
}

function once<Thing extends object>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function cheapest(hierarchy: Hierarchy, starts: readonly Arrangement[]): Arrangement {
  const costs = starts.map((start) => new Evaluation(hierarchy, start).cost);
  return starts[costs.indexOf(Math.min(...costs))] as Arrangement;
}

interface Composition {
  readonly candidate: Candidate;
  readonly places: Places;
  readonly layout: Layout;
  readonly quality: Quality;
  readonly rank: number;
}

function bestOf(hierarchy: Hierarchy, candidates: readonly Candidate[], explain: Explain): Composition {
  const compositions = candidates.map((candidate) => compositionOf(hierarchy, candidate, explain));
  const [best] = compositions.toSorted((a, b) => disobedienceOf(a) - disobedienceOf(b) || a.rank - b.rank);
  if (!best) throw new Error("there is no candidate");
  return best;
}

function disobedienceOf({ candidate, places }: Composition): number {
  return candidate.unmet.length + (places.contradiction ? 1 : 0);
}

function compositionOf(hierarchy: Hierarchy, candidate: Candidate, explain: Explain): Composition {
  const { graph } = hierarchy;
  const places = candidate.places();
  const layout = layoutOf(graph, places);
  const quality = qualityOf(layout, graph.direction);
  const rank = rankOf(candidate, quality, hierarchy);
  explain({ step: "composed", candidate: candidate.name, rank, quality });
  return { candidate, places, layout, quality, rank };
}

/** How much the search's own cost of an edge counts: it knows of reading directions and where the picture is to start. */
const searchWeight = 0.5;

/** Less is better. What was measured counts most; no fault is worth anything. */
function rankOf({ cost }: Candidate, quality: Quality, { ends }: Hierarchy): number {
  return quality.cost + 10 * quality.faults + (searchWeight * cost) / Math.max(1, ends.length);
}
