import type { PlacedBadge } from "../layout/layout.ts";
import type { HubBadgeFigure } from "./drawing.ts";
import type { MarkOf } from "./marks.ts";
import { tooltipOfEdge } from "./tooltip.ts";

export interface BadgeOptions {
  readonly markOf: MarkOf;
  readonly labelsById: ReadonlyMap<string, string>;
  readonly currency: string | undefined;
}

/** A badge: the mark of its hub, with what there is to tell of every edge that it stands for. */
export function drawBadge({ badge, bounds }: PlacedBadge, options: BadgeOptions): HubBadgeFigure {
  const { id, source, hub, edges } = badge.badge;
  const link = edges.find(({ facts }) => facts.link !== undefined)?.facts.link;
  return {
    type: "badge",
    id,
    parent: source,
    hub,
    edges: edges.map((edge) => edge.id),
    bounds,
    mark: options.markOf(hub, bounds),
    tooltip: edges.map((edge) => tooltipOfEdge(edge, options.labelsById, options.currency)).join("\n"),
    ...(link !== undefined && { link }),
  };
}
