import { annotate } from "../annotations/annotate.ts";
import type { Mark } from "../annotations/annotations.ts";
import type { Tellers } from "../annotations/load-tellers.ts";
import type { Icons } from "../icons/icon.ts";
import type { Architecture, Direction, Group, Node, Overlay } from "../model/architecture.ts";
import { badgesOf } from "../model/badge.ts";
import { blockOf } from "../text/wrap.ts";
import type { Theme } from "../themes/theme.ts";
import type { Graph, GraphGroup, GraphNode } from "./graph.ts";
import { type Label, marked } from "./label.ts";
import { measureEdge } from "./measure-edge.ts";
import { type HeaderOptions, measureHeader } from "./measure-header.ts";
import { measurePanels } from "./panels/measure-panels.ts";
import { headerLabelWidth, squareOf } from "./sizes.ts";

/** Titles wrap late: they stand alone on their line. */
const titleWidth = 900;

/**
 * Finds out how much room everything takes; `direction` takes the place of the architecture's own. `tellers` are what
 * `loadTellers` gives for it.
 */
export function measure(
  architecture: Architecture,
  theme: Theme,
  icons: Icons,
  direction: Direction = architecture.direction,
  tellers?: Tellers,
): Graph {
  const annotations = annotate(architecture, tellers);
  const { elementMarks, edgeMarks, overlayMarks, panels } = annotations;
  const directionOf = directionsOf(architecture, direction);
  const badges = badgesOf(architecture);
  const badged = new Set(badges.flatMap(({ edges }) => edges));
  const badgeCounts = countsOf(badges.map(({ source }) => source));
  return {
    architecture,
    annotations,
    direction,
    ...titleOf(architecture, theme),
    nodes: architecture.nodes.map((node) => measureNode(node, elementMarks.get(node.id) ?? [], theme)),
    groups: architecture.groups.map((group) => ({
      ...measureGroup(group, {
        theme,
        icons,
        badges: badgeCounts.get(group.id) ?? 0,
        marks: elementMarks.get(group.id) ?? [],
      }),
      direction: directionOf.get(group.id) ?? direction,
    })),
    edges: architecture.edges
      .filter((edge) => !badged.has(edge))
      .map((edge) => measureEdge(edge, edgeMarks.get(edge.id) ?? [], theme)),
    badges: badges.map((badge) => ({ badge, source: badge.source, size: squareOf(theme.badgeSize) })),
    overlays: architecture.overlays.map((overlay) => ({
      overlay,
      ...labelOf(overlayLabel(overlay, overlayMarks.get(overlay.name) ?? [], theme)),
    })),
    panels: measurePanels(panels, theme),
    alignments: architecture.alignments,
    equalities: architecture.equalities,
  };
}

/** Each group's direction: its own, or the one of the group that it is in. */
function directionsOf({ groups }: Architecture, direction: Direction): Map<string, Direction> {
  const directions = new Map<string, Direction>();
  for (const { id, parent, direction: own } of groups) {
    directions.set(id, own ?? (parent === undefined ? direction : (directions.get(parent) ?? direction)));
  }
  return directions;
}

/** How often each of `names` occurs. */
function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function titleOf({ title, description }: Architecture, { fonts }: Theme): Pick<Graph, "title" | "subtitle"> {
  return {
    ...(title && { title: blockOf(title, { font: fonts.title, maxWidth: titleWidth }) }),
    ...(description && { subtitle: blockOf(description, { font: fonts.subtitle, maxWidth: titleWidth }) }),
  };
}

function measureNode(node: Node, marks: readonly Mark[], theme: Theme): GraphNode {
  const { fonts, nodeLabelWidth, nodeLabelMargin, iconSize } = theme;
  const { id, parent, place, label, caption } = node;
  const text = {
    font: fonts.node,
    maxWidth: nodeLabelWidth,
    margin: nodeLabelMargin,
    ...(caption && { caption, captionFont: fonts.caption }),
  };
  const block = label || caption ? blockOf(label, text) : undefined;
  return {
    node,
    id,
    ...(parent !== undefined && { parent }),
    ...(place && { place }),
    icon: squareOf(iconSize),
    ...labelOf(marked(block, marks, "below", theme)),
  };
}

function labelOf(label: Label | undefined): { readonly label?: Label } {
  return label ? { label } : {};
}

function measureGroup(group: Group, options: HeaderOptions): Omit<GraphGroup, "direction"> {
  const { id, parent, place, arrange, columns } = group;
  return {
    group,
    id,
    ...(parent !== undefined && { parent }),
    ...(place && { place }),
    arrange,
    ...(columns !== undefined && { columns }),
    ...measureHeader(group, options),
  };
}

function overlayLabel({ label }: Overlay, marks: readonly Mark[], theme: Theme): Label | undefined {
  const block = label ? blockOf(label, { font: theme.fonts.caption, maxWidth: headerLabelWidth }) : undefined;
  return marked(block, marks, "after", theme);
}
