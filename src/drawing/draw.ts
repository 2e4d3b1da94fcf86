import type { Icons } from "../icons/icon.ts";
import type { Layout, PlacedText } from "../layout/layout.ts";
import type { Architecture } from "../model/architecture.ts";
import type { Theme } from "../themes/theme.ts";
import { drawBadge } from "./badge.ts";
import type { Drawing, GroupFigure, TitleFigure } from "./drawing.ts";
import { drawEdges } from "./edge.ts";
import { groundOf } from "./ground.ts";
import { drawGroup, type GroupOptions } from "./group.ts";
import { marksOf } from "./marks.ts";
import { drawNode } from "./node.ts";
import { drawOverlays } from "./overlay.ts";
import { drawPanel } from "./panel.ts";
import { storyOf } from "./story.ts";
import { drawText } from "./text.ts";

/**
 * Draws a layout in a theme: what has a place gets a look.
 *
 * Groups come first, each before what it holds; then outlines and edges, so that none
 * covers a node; then nodes, and the badges on them; last the panels.
 */
export function draw(layout: Layout, architecture: Architecture, theme: Theme, icons: Icons): Drawing {
  const { title, description, direction, meta, view } = architecture;
  const { dimmed, dimmedOverlays } = layout.annotations;
  const options = { theme, icons, currency: meta.currency, dimmed };
  const groups = drawGroups(layout, options);
  const labelsById = labelsOf(architecture);
  const markOf = marksOf(layout, architecture, options);
  return {
    size: layout.size,
    background: theme.background,
    view: view?.name ?? "default",
    title: title || "Architecture",
    ...(description && { description }),
    story: storyOf(architecture, layout),
    direction,
    ...(layout.arrangement && { arrangement: layout.arrangement }),
    figures: [
      ...titlesOf(layout, theme),
      ...groups,
      ...drawOverlays(layout.overlays, { theme, groups, dimmed: dimmedOverlays }),
      ...drawEdges(layout, { ...options, groups, labelsById }),
      ...layout.nodes.map((node) => drawNode(node, { ...options, groups })),
      ...layout.badges.map((badge) => drawBadge(badge, { ...options, markOf, labelsById })),
      ...layout.panels.map((panel) => drawPanel(panel, theme, markOf)),
    ],
  };
}

function titlesOf({ title, subtitle }: Layout, theme: Theme): readonly TitleFigure[] {
  const titleFigure = (id: TitleFigure["id"], text: PlacedText, color: string): TitleFigure => ({
    type: "title",
    id,
    bounds: text.bounds,
    label: drawText(text, theme, { align: "left", color, ownColor: undefined, ground: theme.background }),
  });
  return [
    ...(title ? [titleFigure("title", title, theme.colors.title)] : []),
    ...(subtitle ? [titleFigure("subtitle", subtitle, theme.colors.subtitle)] : []),
  ];
}

function drawGroups({ groups }: Layout, options: Omit<GroupOptions, "ground">): readonly GroupFigure[] {
  const drawn: GroupFigure[] = [];
  for (const group of groups) {
    drawn.push(drawGroup(group, { ...options, ground: groundOf(group.bounds, drawn, options.theme) }));
  }
  return drawn;
}

/** What nodes and groups are called, by id. */
function labelsOf({ nodes, groups }: Architecture): ReadonlyMap<string, string> {
  return new Map([...nodes, ...groups].map(({ id, label }) => [id, label]));
}
