import type { Report } from "../../source/report.ts";
import { reportUnmet } from "../arrange/hints.ts";
import type { Care } from "../care.ts";
import type { Explain } from "../explained.ts";
import { checkEqual } from "../fit/check-equal.ts";
import type { Graph } from "../graph.ts";
import { type Hierarchy, hierarchyOf } from "../hierarchy.ts";
import type { Layout } from "../layout.ts";
import type { LayoutOptions } from "../layout-options.ts";
import { reportFaults } from "../limits.ts";
import { isPinned, reportContradiction, reportCrowd, soundPins } from "../pins.ts";
import { follow } from "../previous/follow.ts";
import { noteOf } from "../previous/note.ts";
import { type Candidate, candidateOf } from "./candidate.ts";
import { bestOf, type Composition, compositionOf, isMendable } from "./composition.ts";
import { partOf } from "./part.ts";
import { search } from "./search.ts";
import { withoutJogs } from "./without-jogs.ts";

/**
 * Composes a picture.
 *
 * Edges say in which order things follow each other; shelves put them on one
 * raster; edges are routed on the lines between; what routes and labels need is
 * then turned into distances. Several arrangements are tried, and the picture
 * that measures best is taken. An arrangement that is known from a picture
 * before, or from that of the whole, is followed instead.
 */
export function placeComposed(graph: Graph, report: Report, options: LayoutOptions): Promise<Layout | undefined> {
  return placed(graph, report, options, { mayGiveUp: false });
}

/** The same, but none where far more edges would run along others than can be mended: which is known long before it is drawn. */
export function placeUnlessHopeless(graph: Graph, report: Report, options: LayoutOptions): Promise<Layout | undefined> {
  return placed(graph, report, options, { mayGiveUp: true });
}

async function placed(
  graph: Graph,
  report: Report,
  options: LayoutOptions,
  { mayGiveUp }: { readonly mayGiveUp: boolean },
): Promise<Layout | undefined> {
  const { explain = () => {} } = options;
  const hierarchy = hierarchyOf(graph);
  const pins = soundPins(graph, options.pins ?? {}, report);
  if (report.hasErrors) return undefined;
  const free = options.whole
    ? partOf(hierarchy, options.whole, options, explain)
    : (followed(hierarchy, options, explain) ?? sought(hierarchy, options, explain, { mayGiveUp }));
  if (!free) return undefined;
  const best = isPinned(pins) ? await withPins(hierarchy, free, pins, explain) : free;
  if (!("candidate" in best)) {
    reportContradiction(graph, best, report);
    return undefined;
  }
  const { places, layout, quality } = withoutJogs(hierarchy, best);
  explain({ step: "chosen", candidate: best.candidate.name });
  for (const alignment of best.candidate.unmet) reportUnmet(alignment, report);
  checkEqual(hierarchy, places, report);
  if (isPinned(pins)) reportCrowd(graph, quality.faults, report);
  else reportFaults(graph, quality.faults, report);
  return { ...layout, arrangement: noteOf(hierarchy, best.candidate.sought, best.candidate.effort) };
}

/**
 * The best that a search finds. Where a draft has a few faults or misses what the author asks for, it is searched for
 * like a picture of normal effort.
 */
function sought(
  hierarchy: Hierarchy,
  options: LayoutOptions,
  explain: Explain,
  { mayGiveUp }: { readonly mayGiveUp: boolean },
): Composition | undefined {
  const found = search(hierarchy, options, explain);
  const candidates = mayGiveUp ? found.map(composedOnce) : found;
  if (mayGiveUp && candidates.every(({ care, composed }) => composed(care).isHopeless)) return undefined;
  const best = bestOf(hierarchy, candidates, explain);
  const isObedient = best.candidate.unmet.length === 0;
  if (options.effort !== "draft" || (isObedient && !isMendable(best.quality))) return best;
  const longer = bestOf(hierarchy, search(hierarchy, { ...options, effort: "normal" }, explain), explain);
  const difference = longer.candidate.unmet.length - best.candidate.unmet.length;
  return (difference || longer.quality.faults - best.quality.faults) < 0 ? longer : best;
}

/** The same, which remembers what it was as it was composed. */
function composedOnce(candidate: Candidate): Candidate {
  const known = new Map<Care, ReturnType<Candidate["composed"]>>();
  const composed = (care: Care) => {
    const result = known.get(care) ?? candidate.composed(care);
    known.set(care, result);
    return result;
  };
  return { ...candidate, composed };
}

/** Few pictures have pins. */
async function withPins(...given: Parameters<typeof import("./pinned.ts").pinned>) {
  const { pinned } = await import("./pinned.ts");
  return pinned(...given);
}

/** What follows the picture before, unless a search might do what it cannot. */
function followed(
  hierarchy: Hierarchy,
  { previous, effort = "normal" }: LayoutOptions,
  explain: Explain,
): Composition | undefined {
  const found = previous && follow(hierarchy, previous, effort, { mayLeaveCells: true });
  if (!found) return undefined;
  const candidate = candidateOf(hierarchy, { name: "previous", effort: previous.effort, ...found }, explain);
  if (candidate.unmet.length > 0) return undefined;
  const composition = compositionOf(hierarchy, candidate, explain);
  return composition.quality.faults > 0 ? undefined : composition;
}
