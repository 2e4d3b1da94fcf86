import { type Point, type Rect, runsThrough } from "../geometry.ts";
import type { Layout, PlacedEdge } from "../layout/layout.ts";
import type { Edge } from "../model/architecture.ts";
import type { Theme } from "../themes/theme.ts";
import { removedDash, strokeOfChange } from "./change-look.ts";
import { type Course, withCourses } from "./course.ts";
import { dashOf } from "./dash.ts";
import type { EdgeFigure, GroupFigure, LineLook } from "./drawing.ts";
import { factsOf } from "./facts.ts";
import { groundOf, platesOf } from "./ground.ts";
import { withHops } from "./hops.ts";
import { drawStandIn } from "./stand-in.ts";
import { drawText } from "./text.ts";
import { tooltipOfEdge } from "./tooltip.ts";

/** px between the letters of a label and the line that stops for it, beside and above. */
const marginOnLine = { x: 4, y: 1 };
/** The same for a label beside its line, which must not bite into it. */
const marginBesideLine = { x: 1, y: 0 };

export interface EdgeOptions {
  readonly theme: Theme;
  /** What labels may lie on. */
  readonly groups: readonly GroupFigure[];
  readonly labelsById: ReadonlyMap<string, string>;
  readonly currency: string | undefined;
  /** Ids of what stands back. */
  readonly dimmed: ReadonlySet<string>;
}

/** Edges in the looks of their kinds, drawn so that one can tell where they run together and where they only cross. */
export function drawEdges({ edges }: Layout, options: EdgeOptions): readonly EdgeFigure[] {
  const drawn = edges.map((edge) => drawEdge(edge, options));
  return withHops(
    withCourses(drawn),
    drawn.flatMap(({ label, number }): readonly Rect[] =>
      number ? [number.dot, ...(number.marks ?? [])] : (label?.plates ?? []),
    ),
  );
}

/** An edge by itself; its label stands on a plate that hides the line. */
function drawEdge(
  { edge, points, label, number }: PlacedEdge,
  options: EdgeOptions,
): Omit<EdgeFigure, keyof Course | "hops"> {
  const { theme, groups, labelsById, currency, dimmed } = options;
  const element = edge.edge;
  const facts = factsOf(element.facts, currency);
  return {
    type: "edge",
    id: edge.id,
    from: edge.from,
    to: edge.to,
    kind: element.kind,
    asynchronous: element.asynchronous,
    text: element.label,
    points,
    look: lineLookOf(element, theme),
    arrow: element.arrow,
    ...(label && {
      label: drawText(label, theme, {
        align: "center",
        color: theme.colors.edgeLabel,
        ownColor: element.style.color,
        ground: groundOf(label.bounds, groups, theme),
        plates: platesOf(plateOf(label.bounds, points), groups, theme),
      }),
    }),
    ...(number && { number: drawStandIn(number, edge, theme) }),
    facts,
    tooltip: tooltipOfEdge(element, labelsById, facts),
    ...(element.facts.link !== undefined && { link: element.facts.link }),
    ...(dimmed.has(edge.id) && { dimmed: true }),
  };
}

function plateOf(label: Rect, points: readonly Point[]): Rect {
  const isOnLine = points.slice(1).some((end, index) => runsThrough(points[index] ?? end, end, label));
  const { x, y } = isOnLine ? marginOnLine : marginBesideLine;
  return { x: label.x - x, y: label.y - y, width: label.width + 2 * x, height: label.height + 2 * y };
}

/** How the line of an edge looks. */
export function lineLookOf(edge: Pick<Edge, "kind" | "asynchronous" | "style" | "change">, theme: Theme): LineLook {
  const { change } = edge;
  const look = unchangedLook(edge, theme);
  if (!change) return look;
  const dash = change.kind === "removed" ? removedDash : look.dash;
  return { ...look, stroke: strokeOfChange(change, theme), width: look.width + changedWidth, dash };
}

/** px by which the line of an edge that is changed is heavier. */
const changedWidth = 1;

function unchangedLook(
  { kind, asynchronous, style }: Pick<Edge, "kind" | "asynchronous" | "style">,
  { edges, asynchronousDash, edgeRadius }: Theme,
): LineLook {
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
