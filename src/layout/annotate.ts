import { bottom, boundsOf, right } from "../geometry.ts";
import type { Graph } from "./graph.ts";
import type { Layout } from "./layout.ts";
import { placeBadges } from "./place-badges.ts";
import { placeLegend } from "./place-legend.ts";
import { pictureMargin } from "./sizes.ts";

/** A layout in which nodes, groups and edges have their places, and nothing else. */
export type BareLayout = Omit<Layout, "badges" | "legend">;

/**
 * Adds what no other place depends on: badges, which stand on nodes and groups,
 * and the legend below everything.
 */
export function annotated(layout: BareLayout, graph: Graph): Layout {
  const legend = placeLegend(graph.legend, layout.size);
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
