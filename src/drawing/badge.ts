import type { PlacedBadge } from "../layout/layout.ts";
import type { Edge } from "../model/architecture.ts";
import type { Theme } from "../themes/theme.ts";
import type { BadgedEdge, HubBadgeFigure } from "./drawing.ts";
import { lineLookOf } from "./edge.ts";
import { factsOf } from "./facts.ts";
import type { MarkOf } from "./marks.ts";
import { tooltipOfEdge } from "./tooltip.ts";

export interface BadgeOptions {
  readonly theme: Theme;
  readonly markOf: MarkOf;
  readonly labelsById: ReadonlyMap<string, string>;
  readonly currency: string | undefined;
  /** Ids of what stands back. */
  readonly dimmed: ReadonlySet<string>;
}

/** A badge: the mark of its hub, with what there is to tell of every edge that it stands for. */
export function drawBadge({ badge, bounds }: PlacedBadge, options: BadgeOptions): HubBadgeFigure {
  const { id, source, hub } = badge.badge;
  const edges = badge.badge.edges.map((edge) => badgedEdge(edge, options));
  const link = edges.find((edge) => edge.link !== undefined)?.link;
  return {
    type: "badge",
    id,
    parent: source,
    hub,
    edges,
    bounds,
    mark: options.markOf(hub, bounds),
    tooltip: edges.map(({ tooltip }) => tooltip).join("\n"),
    ...(link !== undefined && { link }),
    ...(edges.every((edge) => options.dimmed.has(edge.id)) && { dimmed: true }),
  };
}

function badgedEdge(edge: Edge, { theme, labelsById, currency }: BadgeOptions): BadgedEdge {
  const { id, from, to, kind, asynchronous, arrow, label: text, facts: written } = edge;
  const facts = factsOf(written, currency);
  const tooltip = tooltipOfEdge(edge, labelsById, facts);
  const link = written.link !== undefined && { link: written.link };
  return { id, from, to, kind, asynchronous, text, look: lineLookOf(edge, theme), arrow, facts, tooltip, ...link };
}
