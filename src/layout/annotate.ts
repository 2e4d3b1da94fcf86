import { bottom, boundsOf, type Point, type Rect, right, rounded, type Size } from "../geometry.ts";
import type { Graph, GraphBadge, LegendEntry } from "./graph.ts";
import type { Layout, PlacedBadge, PlacedGroup, PlacedLegendEntry, PlacedNode } from "./layout.ts";
import { badgeGap, headerGap, pictureMargin } from "./sizes.ts";

/** A layout in which nodes, groups and edges have their places, and nothing else. */
export type BareLayout = Omit<Layout, "badges" | "legend">;

/**
 * Adds what stands on nodes and groups and below the picture.
 *
 * Badges stand where neither edges nor labels come: inside an icon, or in the
 * room that a header keeps for them.
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

function placeBadges(badges: readonly GraphBadge[], { nodes, groups }: BareLayout): readonly PlacedBadge[] {
  const bySource = new Map<string, GraphBadge[]>();
  for (const badge of badges) bySource.set(badge.source, [...(bySource.get(badge.source) ?? []), badge]);
  const onNodes = nodes.flatMap((node) => placeOnNode(bySource.get(node.node.id) ?? [], node));
  const onGroups = groups.flatMap((group) => placeInHeader(bySource.get(group.group.id) ?? [], group));
  return [...onGroups, ...onNodes];
}

/** px between a badge and the border of the icon on which it stands, where edges end. */
const iconInset = 2;
/** Side by side along the top of an icon; more stand below. */
const badgesInRow = 3;

/** From the upper right corner leftwards, smaller where there are so many that they would fill the icon. */
function placeOnNode(badges: readonly GraphBadge[], { icon }: PlacedNode): readonly PlacedBadge[] {
  const inRow = Math.max(badgesInRow, Math.ceil(Math.sqrt(badges.length)));
  const most = (icon.width - 2 * iconInset - (inRow - 1) * badgeGap) / inRow;
  return badges.map((badge, index) => {
    const side = Math.min(badge.size.width, most);
    const [row, column] = [Math.floor(index / inRow), index % inRow];
    const x = right(icon) - iconInset - side - column * (side + badgeGap);
    const y = icon.y + iconInset + row * (side + badgeGap);
    return { badge, bounds: rectAt({ x, y }, { width: side, height: side }) };
  });
}

/** Side by side after the icon and the label. */
function placeInHeader(
  badges: readonly GraphBadge[],
  { group, bounds, icon, label }: PlacedGroup,
): readonly PlacedBadge[] {
  const before = label?.bounds ?? icon;
  const start = (before ? right(before) : bounds.x) + headerGap;
  return badges.map((badge, index) => {
    const x = start + index * (badge.size.width + badgeGap);
    return {
      badge,
      bounds: rectAt({ x, y: bounds.y + (group.header.size.height - badge.size.height) / 2 }, badge.size),
    };
  });
}

/** px above the legend, and between its columns, its rows, and a sample and what it means. */
const legendGap = { above: 16, columns: 28, rows: 8, sample: 8 };

/** In rows, one below the other in columns, as many as fit below the picture. */
function placeLegend(entries: readonly LegendEntry[], { width, height }: Size): readonly PlacedLegendEntry[] {
  const columns = columnsFor(entries, width - 2 * pictureMargin);
  const row = Math.max(0, ...entries.map(({ sample, text }) => Math.max(sample.height, text.size.height)));
  return entries.map((entry, index) => {
    const { sample, text } = entry;
    const x = pictureMargin + (columns[index % columns.length] ?? 0);
    const y = height - pictureMargin + legendGap.above + Math.floor(index / columns.length) * (row + legendGap.rows);
    const middle = (size: Size): number => y + (row - size.height) / 2;
    return {
      entry,
      sample: rectAt({ x, y: middle(sample) }, sample),
      label: { text, bounds: rectAt({ x: x + sample.width + legendGap.sample, y: middle(text.size) }, text.size) },
    };
  });
}

/** Where the columns begin: as many as are together no wider than `width`, but one at least. */
function columnsFor(entries: readonly LegendEntry[], width: number): readonly number[] {
  for (let count = Math.min(entries.length, mostColumns); count > 1; count--) {
    const widths = Array.from({ length: count }, (_, column) =>
      Math.max(...entries.filter((_, index) => index % count === column).map(widthOf)),
    );
    const starts = widths.map((_, column) => widths.slice(0, column).reduce((sum, each) => sum + each, 0));
    const spread = starts.map((start, column) => start + column * legendGap.columns);
    if ((spread.at(-1) ?? 0) + (widths.at(-1) ?? 0) <= width) return spread;
  }
  return [0];
}

/** A legend with more columns is no easier to read. */
const mostColumns = 8;

function widthOf({ sample, text }: LegendEntry): number {
  return sample.width + legendGap.sample + text.size.width;
}

function rectAt({ x, y }: Point, { width, height }: Size): Rect {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}
