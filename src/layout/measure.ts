import type { Size } from "../geometry.ts";
import type { Icons } from "../icons/icon.ts";
import type { Architecture, Direction, Edge, Group, Node } from "../model/architecture.ts";
import { badgesOf } from "../model/badge.ts";
import type { TextBlock } from "../text/text-block.ts";
import { blockOf } from "../text/wrap.ts";
import type { Theme } from "../themes/theme.ts";
import type { Graph, GraphEdge, GraphGroup, GraphNode, Header } from "./graph.ts";
import { measureLegend } from "./measure-legend.ts";
import { badgeGap, headerGap } from "./sizes.ts";

/** Group labels and titles wrap late: they stand alone on their line. */
const headerLabelWidth = 320;
const titleWidth = 900;

/** Finds out how much room everything takes; `direction` takes the place of the architecture's own. */
export function measure(
  architecture: Architecture,
  theme: Theme,
  icons: Icons,
  direction: Direction = architecture.direction,
): Graph {
  const directionOf = directionsOf(architecture, direction);
  const badges = badgesOf(architecture);
  const marked = new Set(badges.flatMap(({ edges }) => edges));
  const badgeCounts = countsOf(badges.map(({ source }) => source));
  return {
    architecture,
    direction,
    ...titleOf(architecture, theme),
    nodes: architecture.nodes.map((node) => measureNode(node, theme)),
    groups: architecture.groups.map((group) => ({
      ...measureGroup(group, theme, icons, badgeCounts.get(group.id) ?? 0),
      direction: directionOf.get(group.id) ?? direction,
    })),
    edges: architecture.edges.filter((edge) => !marked.has(edge)).map((edge) => measureEdge(edge, theme)),
    badges: badges.map((badge) => ({ badge, source: badge.source, size: squareOf(theme.badgeSize) })),
    legend: architecture.legend ? measureLegend(badges, architecture, theme) : [],
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

function measureNode(node: Node, theme: Theme): GraphNode {
  const { fonts, nodeLabelWidth, nodeLabelMargin, iconSize } = theme;
  const { id, parent, place, label, caption } = node;
  const text = {
    font: fonts.node,
    maxWidth: nodeLabelWidth,
    margin: nodeLabelMargin,
    ...(caption && { caption, captionFont: fonts.caption }),
  };
  return {
    node,
    id,
    ...(parent !== undefined && { parent }),
    ...(place && { place }),
    icon: squareOf(iconSize),
    ...((label || caption) && { label: blockOf(label, text) }),
  };
}

function squareOf(side: number): Size {
  return { width: side, height: side };
}

function measureGroup(group: Group, theme: Theme, icons: Icons, badges: number): Omit<GraphGroup, "direction"> {
  const { id, parent, place, arrange, columns } = group;
  return {
    group,
    id,
    ...(parent !== undefined && { parent }),
    ...(place && { place }),
    arrange,
    ...(columns !== undefined && { columns }),
    header: headerOf(group, theme, icons, badges),
  };
}

function headerOf(group: Group, { fonts, groupIconSize, badgeSize }: Theme, icons: Icons, badges: number): Header {
  const { label: text, caption } = group;
  const options = {
    font: fonts.group,
    maxWidth: headerLabelWidth,
    ...(caption && { caption, captionFont: fonts.caption }),
  };
  const label = text || caption ? blockOf(text, options) : undefined;
  const icon = icons.of(group, "group") && squareOf(groupIconSize);
  const size = headerSize(label, icon);
  return {
    size: badges === 0 ? size : withBadges(size, badges, badgeSize),
    ...(icon && { icon }),
    ...(label && { label }),
    // Badges alone have nothing that they could stand in the middle with.
    align: (label || icon) && group.type?.group ? group.type.group.labelAlign : "left",
  };
}

function headerSize(label?: TextBlock, icon?: Size): Size {
  const textWidth = label ? headerGap + label.size.width + headerGap : 0;
  const textHeight = label ? label.size.height + headerGap : 0;
  return { width: (icon?.width ?? 0) + textWidth, height: Math.max(icon?.height ?? 0, textHeight) };
}

/** A header with room for badges at its right end. */
function withBadges({ width, height }: Size, badges: number, side: number): Size {
  return {
    width: width + headerGap + badges * (side + badgeGap),
    height: Math.max(height, side + headerGap),
  };
}

function measureEdge(edge: Edge, { fonts, edgeLabelWidth }: Theme): GraphEdge {
  const { id, from, to, label } = edge;
  return {
    edge,
    id,
    from,
    to,
    ...(label && { label: blockOf(label, { font: fonts.edge, maxWidth: edgeLabelWidth }) }),
  };
}
