import { dimmedOpacity } from "../../drawing/dimmed.ts";
import type { Drawing, EdgeFigure, Figure, StandInFigure, TextFigure } from "../../drawing/drawing.ts";
import { descriptionOf } from "../words/summary.ts";
import { paintEdge } from "./edge.ts";
import type { Attributes, Open, SvgElement } from "./element.ts";
import { paintGroup } from "./group.ts";
import { paintIcon } from "./icon.ts";
import { idsOf } from "./ids.ts";
import { linkTarget } from "./link.ts";
import { paintMark } from "./mark.ts";
import { paintNode } from "./node.ts";
import { paintOverlay } from "./overlay.ts";
import { paintPanel } from "./panel.ts";
import { paintText } from "./text.ts";

/** What has the widths of Arial, which everything was measured with. */
const fontFamily = "Arial, 'Helvetica Neue', Helvetica, Arimo, 'Liberation Sans', sans-serif";

export interface PaintOptions {
  /** Begins every id, on pages that know all their pictures; by default a hash of what the picture shows. */
  readonly prefix?: string;
  /** Whether what is written on an edge has an id of its own: that of the edge and `-label`. */
  readonly labelIds?: boolean;
}

/**
 * Paints a drawing as SVG, with whatever pen `open` hands out.
 *
 * The picture needs nothing but itself: no style sheet, script, reference to
 * another element or file. What viewers and sanitizers are known to lose is
 * not used: markers, `use`, `foreignObject`, CSS.
 */
export function paint<Root extends SvgElement>(
  drawing: Drawing,
  open: Open<Root>,
  { prefix, labelIds = false }: PaintOptions = {},
): Root {
  const { size, background, title, arrangement, figures } = drawing;
  const { width, height } = size;
  const root = open("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: roleOf(drawing),
    "aria-label": title,
    "font-family": fontFamily,
  });
  root.append("title").write(title);
  root.append("desc").write(descriptionOf(drawing));
  if (arrangement) root.append("metadata").write(JSON.stringify(arrangement));
  if (background) root.append("rect", { width, height, fill: background });

  const idOf = idsOf(drawing, prefix);
  const panels = figures.filter(({ type }) => type === "panel");
  const others = figures.filter(({ type }) => type !== "panel");
  for (const figure of others) paintFigure(figure, container(root, figure, { id: idOf(figure) }), idOf(figure));
  for (const figure of others) {
    if (figure.type !== "edge") continue;
    const attributes = labelIds ? { id: `${idOf(figure)}-label` } : {};
    if (figure.label) paintLabel(figure.label, figure, root, attributes);
    if (figure.number) paintStandIn(figure.number, container(root, figure, attributes), idOf(figure));
  }
  // Read aloud, what is beside the picture comes after all that is in it.
  for (const figure of panels) paintFigure(figure, container(root, figure, { id: idOf(figure) }), idOf(figure));
  return root;
}

/** A picture is one thing to who cannot see it, but where a link in it must be reached. */
function roleOf({ figures }: Drawing): string {
  const links = figures.flatMap((figure) => {
    if (figure.type === "panel") return figure.rows.map(({ link }) => link);
    return figure.type === "title" || figure.type === "overlay" ? [] : [figure.link];
  });
  return links.some((link) => linkTarget(link) !== undefined) ? "graphics-document" : "img";
}

interface Remarks {
  readonly tooltip?: string;
  readonly link?: string;
  readonly dimmed?: boolean;
}

function paintFigure(figure: Figure, parent: SvgElement, id: string): void {
  const { type } = figure;
  if (type === "title") paintText(figure.label, parent);
  else if (type === "group") paintGroup(figure, parent, id);
  else if (type === "node") paintNode(figure, parent, id);
  else if (type === "edge") paintEdge(figure, parent);
  else if (type === "badge") paintIcon(figure.mark, parent, id);
  else if (type === "overlay") paintOverlay(figure, parent);
  else paintPanel(figure, parent, id);
}

/** The plate hides the line also where both stand back. */
function paintLabel(label: TextFigure, figure: EdgeFigure, root: SvgElement, attributes: Attributes): void {
  const plated = figure.dimmed ? root.append("g") : undefined;
  const parent = container(root, figure, attributes);
  paintText(label, parent, plated);
}

function paintStandIn({ dot, marks = [] }: StandInFigure, parent: SvgElement, id: string): void {
  paintIcon(dot, parent, id);
  for (const mark of marks) paintMark(mark, parent);
}

/** The element of a figure: a link if it has one, with its tooltip. */
function container(root: SvgElement, figure: Figure, given: Attributes = {}): SvgElement {
  const { tooltip, link, dimmed }: Remarks = figure.type === "title" || figure.type === "panel" ? {} : figure;
  const attributes = { ...given, opacity: dimmed ? dimmedOpacity : undefined };
  const href = linkTarget(link);
  const element = href ? root.append("a", { ...attributes, href }) : root.append("g", attributes);
  if (tooltip) element.append("title").write(tooltip);
  return element;
}
