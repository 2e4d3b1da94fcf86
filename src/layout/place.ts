import type { Report } from "../source/report.ts";
import { wholeOf } from "../source/source.ts";
import { backwardEdges } from "./acyclic.ts";
import type { Arrangement } from "./arrangement.ts";
import { checkEqual } from "./check-equal.ts";
import { compose } from "./compose.ts";
import { costOf } from "./cost.ts";
import { type Sketch, sketch } from "./elk.ts";
import { arrange, folds } from "./flow.ts";
import type { Graph } from "./graph.ts";
import { type Hierarchy, hierarchyOf } from "./hierarchy.ts";
import { type Obedient, obey, reportUnmet } from "./hints.ts";
import { improve } from "./improve.ts";
import { placeLayered } from "./layered/place-layered.ts";
import type { Layout } from "./layout.ts";
import { layoutOf } from "./layout-of.ts";
import type { LayoutOptions } from "./layout-options.ts";
import { rasterOf } from "./raster.ts";

/**
 * Gives everything its place.
 *
 * ELK says in which order things follow each other; shelves put them on one
 * raster; edges are routed on the lines between; what routes and labels need is
 * then turned into distances.
 */
export async function place(graph: Graph, report: Report, options: LayoutOptions = {}): Promise<Layout | undefined> {
  if (options.layout === "layered") return placeLayered(graph, report, options);
  if (isTooLarge(graph, report)) return undefined;
  const hierarchy = hierarchyOf(graph);
  const start = cheapestStart(hierarchy, await sketch(hierarchy, backwardEdges(hierarchy), options.loadElk));
  const { arrangement, unmet } = arrangeObediently(hierarchy, start);
  for (const alignment of unmet) reportUnmet(alignment, report);
  const places = compose(rasterOf(hierarchy, arrangement));
  checkEqual(hierarchy, places, report);
  return layoutOf(graph, places);
}

// More than this no one can read in one picture, and no one would wait for it.
const mostNodes = 2000;
const mostEdges = 3000;
const mostEdgesOf = (nodes: number): number => Math.min(mostEdges, 320 + 4 * nodes);

function isTooLarge({ nodes, edges }: Graph, report: Report): boolean {
  const [first] = nodes;
  if (!first || (nodes.length <= mostNodes && edges.length <= mostEdgesOf(nodes.length))) return false;
  const message = `${nodes.length} nodes and ${edges.length} edges are too many for one picture`;
  const most = `at most ${mostNodes} nodes, and ${mostEdgesOf(Math.min(nodes.length, mostNodes))} edges between so many`;
  report.error("too-large", message, wholeOf(first.node.origin.document.source), {
    hint: `split it into several documents: ${most}; a few dozen are easiest to read`,
  });
  return true;
}

/** What one search leaves out of line, another may not; hints that do not contradict each other are to be met. */
const mostSearches = 6;

function arrangeObediently(hierarchy: Hierarchy, start: Arrangement): Obedient {
  let best: Obedient | undefined;
  for (let seed = 1; seed <= mostSearches; seed++) {
    const next = obey(hierarchy, improve(hierarchy, start, { steps: stepsFor(hierarchy), seed }));
    if (!best || next.unmet.length < best.unmet.length) best = next;
    if (best.unmet.length === 0) return best;
  }
  return best ?? { arrangement: start, unmet: [] };
}

function cheapestStart(hierarchy: Hierarchy, drawn: Sketch): Arrangement {
  const cost = costOf(hierarchy);
  const starts = folds.map((fold) => arrange(hierarchy, drawn, fold));
  const costs = starts.map((start) => cost(start));
  return starts[costs.indexOf(Math.min(...costs))] as Arrangement;
}

/** The larger the architecture, the longer a step takes: by the square of its nodes when placed, of its edges when they cross. */
function stepsFor({ nodeCount, ends }: Hierarchy): number {
  return Math.floor(Math.min(300 * nodeCount, 12_000, 1e8 / nodeCount ** 2, 6e8 / (ends.length + 1) ** 2));
}
