import type { Report } from "../../source/report.ts";
import { backwardEdges } from "../acyclic.ts";
import { type LayOut, openElk } from "../elk.ts";
import type { Places } from "../fit/places.ts";
import type { Graph } from "../graph.ts";
import { type Hierarchy, hierarchyOf } from "../hierarchy.ts";
import type { Layout } from "../layout.ts";
import { layoutOf } from "../layout-of.ts";
import type { LayoutOptions } from "../layout-options.ts";
import { qualityOf } from "../quality/quality-of.ts";
import { rankOf } from "../rank.ts";
import type { Drawn } from "../ways/drawn.ts";
import { withFewerBends } from "../ways/fewer-bends.ts";
import { drawnOf } from "./answer.ts";
import { type Candidate, candidatesFor } from "./candidate.ts";
import { withEdgeLabels } from "./edge-labels.ts";
import { crossedHeaders, headersAside } from "./headers.ts";
import { reportUnlabelled } from "./limits.ts";
import { questionOf } from "./question.ts";
import { reportUnobeyedHints } from "./unobeyed-hints.ts";

/**
 * Gives everything the place that ELK's layered algorithm gives it.
 *
 * ELK draws the graph several times in different ways, and the best drawing is
 * kept. Labels of edges are placed afterwards, as edges are shorter so; only
 * those that find no room are handed to ELK, which then makes some.
 */
export async function placeLayered(graph: Graph, report: Report, options: LayoutOptions = {}): Promise<Layout> {
  reportUnobeyedHints(graph, report);
  const hierarchy = hierarchyOf(graph);
  const layOut = await openElk(options.loadElk);
  const reversed = backwardEdges(hierarchy);
  const candidates = candidatesFor(options.effort ?? "normal", hierarchy.nodeCount);
  const compositions = candidates.map((candidate): Composition => {
    const drawn = draw(hierarchy, candidate, reversed, layOut);
    const layout = layoutOf(graph, placesOf(drawn));
    const quality = qualityOf(layout, graph.direction);
    const rank = rankOf(quality, layout.size);
    options.explain?.({ step: "composed", candidate: nameOf(candidate), rank, quality });
    return { candidate, drawn, layout, rank };
  });
  const [best] = compositions.toSorted((a, b) => a.rank - b.rank);
  if (!best) throw new Error("there was nothing to choose from");
  options.explain?.({ step: "chosen", candidate: nameOf(best.candidate) });
  reportUnlabelled(graph, unlabelled(best.drawn).length, report);
  return best.layout;
}

interface Composition {
  readonly candidate: Candidate;
  readonly drawn: Drawn;
  readonly layout: Layout;
  readonly rank: number;
}

function nameOf({ layering, spacing }: Candidate): string {
  return `${layering.toLowerCase().replaceAll("_", " ")}, spacing ${spacing}`;
}

/** How often ELK is asked to make room, as what moves apart may come together elsewhere: the larger, the longer it takes. */
const roundsFor = (nodes: number): number => (nodes > 700 ? 1 : nodes > 300 ? 2 : nodes > 150 ? 4 : 5);

/** The last time ELK makes room for every label, but where that would take it gigabytes. */
const mostNodesLabelled = 1500;

function draw(hierarchy: Hierarchy, candidate: Candidate, reversed: readonly boolean[], layOut: LayOut): Drawn {
  const rounds = roundsFor(hierarchy.nodeCount);
  let [labelled, aside] = [new Set<number>(), new Set<number>()];
  let best: { readonly drawn: Drawn; readonly faults: number } | undefined;
  for (let round = 1; round <= rounds && best?.faults !== 0; round++) {
    if (round === rounds && hierarchy.nodeCount <= mostNodesLabelled) labelled = new Set(hierarchy.ends.keys());
    const question = { hierarchy, candidate, reversed, labelled, aside };
    const drawn = mended(drawnOf(question, layOut(questionOf(question))));
    const [missing, crossed] = [unlabelled(drawn), crossedHeaders(drawn)];
    const faults = missing.length + crossed.length;
    if (!best || faults < best.faults) best = { drawn, faults };
    labelled = new Set([...labelled, ...missing]);
    aside = new Set([...aside, ...crossed]);
  }
  if (!best) throw new Error("ELK was asked for nothing");
  return best.drawn;
}

/** With labels, and without what ELK does worse than it could: a label may need the stretch that a step makes. */
function mended(drawn: Drawn): Drawn {
  const straightFirst = withEdgeLabels(headersAside(withFewerBends(drawn)));
  if (unlabelled(straightFirst).length === 0) return straightFirst;
  const labelledFirst = withFewerBends(withEdgeLabels(headersAside(drawn)));
  return labelledFirst.labels.size > straightFirst.labels.size ? labelledFirst : straightFirst;
}

/** Edges whose labels have no place. */
function unlabelled({ hierarchy, labels }: Drawn): number[] {
  return hierarchy.graph.edges.flatMap(({ label }, edge) => (label && !labels.has(edge) ? [edge] : []));
}

function placesOf({ hierarchy, icons, groups, points, labels, headers }: Drawn): Places {
  const middles = headers.flatMap(({ x, width }, index): [number, number][] =>
    x === groups[index]?.x ? [] : [[hierarchy.root + 1 + index, x + width / 2]],
  );
  return { icons, groups, points, labels, outlines: [], headers: new Map(middles), isPinned: false };
}
