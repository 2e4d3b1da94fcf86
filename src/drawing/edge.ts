import type { PlacedEdge } from "../layout/layout.ts";
import type { Edge } from "../model/architecture.ts";
import type { Theme } from "../themes/theme.ts";
import { dashOf } from "./dash.ts";
import type { EdgeFigure, GroupFigure, LineLook } from "./drawing.ts";
import { groundOf } from "./ground.ts";
import { drawText } from "./text.ts";
import { tooltipOfEdge } from "./tooltip.ts";

export interface EdgeOptions {
  readonly theme: Theme;
  /** What its label may lie on. */
  readonly groups: readonly GroupFigure[];
  readonly labelsById: ReadonlyMap<string, string>;
  readonly currency: string | undefined;
}

/** An edge in the look of its kind; its label stands on a plate that hides the line. */
export function drawEdge({ edge, points, label }: PlacedEdge, options: EdgeOptions): EdgeFigure {
  const { theme, groups, labelsById, currency } = options;
  const element = edge.edge;
  return {
    type: "edge",
    id: edge.id,
    from: edge.from,
    to: edge.to,
    kind: element.kind,
    points,
    look: lookOf(element, theme),
    arrow: element.arrow,
    ...(label && {
      label: drawText(label, theme, {
        align: "center",
        color: theme.colors.edgeLabel,
        ownColor: element.style.color,
        ground: groundOf(label.bounds, groups, theme),
        plated: true,
      }),
    }),
    tooltip: tooltipOfEdge(element, labelsById, currency),
    ...(element.facts.link !== undefined && { link: element.facts.link }),
  };
}

function lookOf({ kind, asynchronous, style }: Edge, { edges, asynchronousDash, edgeRadius }: Theme): LineLook {
  const { stroke, width, dash, head } = edges[kind];
  // A kind that is dashed anyway keeps its own dashes: they tell it from other kinds.
  const ownDash = asynchronous && dash.length === 0 ? asynchronousDash : dash;
  return {
    stroke: style.stroke ?? stroke,
    width: style.width ?? width,
    dash: style.line ? dashOf(style.line) : ownDash,
    radius: edgeRadius,
    head,
  };
}
