import { bottom, boundsOf, type Rect, right, type Size } from "../geometry.ts";
import type { Graph, GraphPanel, GraphRow } from "./graph.ts";
import type { BareLayout, Layout, PlacedEdge, PlacedOverlay } from "./layout.ts";
import { placeOverlays } from "./overlays/place-overlays.ts";
import { placePanels } from "./panels/place-panels.ts";
import { placeBadges } from "./place-badges.ts";
import { letterDotSize, pictureMargin } from "./sizes.ts";

/** px from outlines and their labels to the edge of the picture. */
const outlineMargin = 12;

/**
 * Adds what no other place depends on: badges, which stand on nodes and groups,
 * outlines, and panels beside or below everything.
 */
export function annotated(layout: BareLayout, graph: Graph): Layout {
  const badges = placeBadges(graph.badges, layout);
  const overlays = placeOverlays(graph.overlays, layout, badges);
  const outlined = { ...layout, size: sizeAround(layout, overlays) };
  const panels = placePanels(withLetters(graph, layout.edges), outlined, boundsAround(overlays));
  const around = boundsOf(panels.map(({ bounds }) => bounds));
  return {
    ...layout,
    size: {
      width: Math.max(outlined.size.width, Math.ceil(right(around) + pictureMargin)),
      height: Math.max(outlined.size.height, Math.ceil(bottom(around) + pictureMargin)),
    },
    badges,
    overlays,
    panels,
  };
}

function sizeAround({ size }: BareLayout, overlays: readonly PlacedOverlay[]): Size {
  const around = boundsAround(overlays);
  return {
    width: Math.max(size.width, Math.ceil(right(around) + outlineMargin)),
    height: Math.max(size.height, Math.ceil(bottom(around) + outlineMargin)),
  };
}

/** Around outlines and their labels. */
function boundsAround(overlays: readonly PlacedOverlay[]): Rect {
  const outlines = overlays.flatMap((overlay) => overlay.outlines);
  return boundsOf(outlines.flatMap(({ bounds, label }) => (label ? [bounds, label.bounds] : [bounds])));
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
      sample: { of: { type: "mark", mark }, ...letterDotSize },
      label: { text, lines, size: { width: size.width, height: size.height } },
    });
  }
  return [...rows.values()];
}
