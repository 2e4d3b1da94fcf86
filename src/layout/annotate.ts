import { bottom, boundsOf, right } from "../geometry.ts";
import type { Graph, LegendEntry } from "./graph.ts";
import type { Layout, PlacedEdge } from "./layout.ts";
import { placeBadges } from "./place-badges.ts";
import { placeLegend } from "./place-legend.ts";
import { numberSize, pictureMargin } from "./sizes.ts";

/** A layout in which nodes, groups and edges have their places, and nothing else. */
export type BareLayout = Omit<Layout, "badges" | "legend">;

/**
 * Adds what no other place depends on: badges, which stand on nodes and groups,
 * and the legend below everything.
 */
export function annotated(layout: BareLayout, graph: Graph): Layout {
  const legend = placeLegend([...graph.legend, ...explainedNumbers(layout.edges)], layout.size);
  const around = boundsOf(legend.flatMap(({ sample, label }) => [sample, label.bounds]));
  return {
    ...layout,
    size: {
      width: Math.max(layout.size.width, Math.ceil(right(around) + pictureMargin)),
      height: Math.max(layout.size.height, Math.ceil(bottom(around) + pictureMargin)),
    },
    badges: placeBadges(graph.badges, layout),
    legend,
  };
}

/** What the numbers on edges stand for, in their order. */
function explainedNumbers(edges: readonly PlacedEdge[]): readonly LegendEntry[] {
  const entries = new Map<number, LegendEntry>();
  for (const { edge, number } of edges) {
    if (!number || !edge.label || entries.has(number.number)) continue;
    entries.set(number.number, { id: edge.id, number: number.number, sample: numberSize, text: edge.label });
  }
  return [...entries.values()];
}
