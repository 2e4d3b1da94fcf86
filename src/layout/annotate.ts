import { bottom, boundsOf, right } from "../geometry.ts";
import type { Graph, GraphPanel, GraphRow } from "./graph.ts";
import type { BareLayout, Layout, PlacedEdge } from "./layout.ts";
import { placeOverlays } from "./overlays/place-overlays.ts";
import { placeBadges } from "./place-badges.ts";
import { placePanels } from "./place-panels.ts";
import { numberSize, pictureMargin } from "./sizes.ts";

/**
 * Adds what no other place depends on: badges, which stand on nodes and groups,
 * outlines, and panels beside or below everything.
 */
export function annotated(layout: BareLayout, graph: Graph): Layout {
  const badges = placeBadges(graph.badges, layout);
  const panels = placePanels(withLetters(graph, layout.edges), layout);
  const around = boundsOf(panels.map(({ bounds }) => bounds));
  return {
    ...layout,
    size: {
      width: Math.max(layout.size.width, Math.ceil(right(around) + pictureMargin)),
      height: Math.max(layout.size.height, Math.ceil(bottom(around) + pictureMargin)),
    },
    badges,
    overlays: placeOverlays(graph.overlays, layout, badges),
    panels,
  };
}

/** The panels, with what the letters on edges stand for at the end of the legend. */
function withLetters({ panels }: Graph, edges: readonly PlacedEdge[]): readonly GraphPanel[] {
  const letters = explainedLetters(edges);
  if (letters.length === 0) return panels;
  if (!panels.some(({ name }) => name === "legend")) {
    return [...panels, { id: "legend", name: "legend", arrange: "columns", rows: letters }];
  }
  return panels.map((panel) => (panel.name === "legend" ? { ...panel, rows: [...panel.rows, ...letters] } : panel));
}

/** What the letters on edges stand for, in their order. */
function explainedLetters(edges: readonly PlacedEdge[]): readonly GraphRow[] {
  const rows = new Map<string, GraphRow>();
  for (const { edge, number } of edges) {
    if (!number || !edge.label || rows.has(number.letter)) continue;
    const { text, lines } = edge.label;
    const mark = { id: edge.id, shape: "dot", text: number.letter, tone: "plain" } as const;
    const size = edge.label.linesAt ?? edge.label.size;
    rows.set(number.letter, {
      id: edge.id,
      sample: { of: { type: "mark", mark }, ...numberSize },
      label: { text, lines, size: { width: size.width, height: size.height } },
    });
  }
  return [...rows.values()];
}
