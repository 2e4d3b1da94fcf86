import type { Drawing, HubBadgeFigure, IconFigure, LegendFigure, TitleFigure } from "../../drawing/drawing.ts";
import { center } from "../../geometry.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf } from "./attributes.ts";
import { type Place, writeLine, writePinned, writeVertex } from "./cell.ts";
import { portStyle } from "./edge.ts";
import { iconStyle } from "./icon.ts";
import type { Outline } from "./outline.ts";
import type { Style } from "./style.ts";
import { freeText, lettersStyle, paragraphsOf } from "./text.ts";

/** What is said about the architecture: titles, the badges of hubs, the legend. */
export function writeAnnotations({ figures }: Drawing, layer: Place, outline: Outline, root: XmlText): void {
  for (const figure of figures) {
    if (figure.type === "title") writeTitle(figure, layer, root);
    if (figure.type === "badge") writeBadge(figure, layer, outline, root);
    if (figure.type === "legend") writeLegendEntry(figure, layer, root);
  }
}

function writeTitle(figure: TitleFigure, layer: Place, root: XmlText): void {
  const { label } = paragraphsOf(figure.label);
  if (label) writeVertex(freeText(label, figure.label, fileIdOf(figure), layer), root);
}

function writeLegendEntry(figure: LegendFigure, layer: Place, root: XmlText): void {
  const id = fileIdOf(figure);
  const { label } = paragraphsOf(figure.label);
  const { x, y, width, height } = figure.sample;
  const bounds = { x, y, width, height };
  writeVertex({ id, parent: layer, bounds, ...markOf(figure.sample) }, root);
  if (label) writeVertex(freeText(label, figure.label, `${id}-text`, layer), root);
}

/** A small picture, or letters in a box. */
function markOf(icon: IconFigure): { readonly style: Style; readonly label?: readonly string[] } {
  const { letters } = icon;
  if (!letters) return { style: iconStyle(icon) };
  return { style: { ...iconStyle(icon), ...lettersStyle(letters) }, label: [letters.text] };
}

/**
 * The edges that a badge stands for, with lines that are not drawn, and the
 * badge where the first of them leaves what it marks: when that is moved, the
 * badge comes along, though it is on another layer.
 */
function writeBadge(figure: HubBadgeFigure, layer: Place, outline: Outline, root: XmlText): void {
  const middle = center(figure.bounds);
  for (const [index, edge] of figure.edges.entries()) {
    const { id, from, to } = edge;
    const [source, target] = [outline.end(from), outline.end(to)];
    const cell = fileIdOf({ type: "edge", id });
    const isForward = from === figure.parent;
    writeLine(
      {
        ...{ id: cell, parent: layer, source: source.cell, target: target.cell, bends: [] },
        style: {
          ...{ edgeStyle: "orthogonalEdgeStyle", strokeColor: "none", startArrow: "none", endArrow: "none" },
          ...{ noJump: 1, pointerEvents: 0, html: 0 },
          ...(isForward ? portStyle("exit", middle, source.bounds) : portStyle("entry", middle, target.bounds)),
        },
        attributes: { ...attributesOf(edge), "stratogram-id": id, "stratogram-badge": figure.id },
      },
      root,
    );
    if (index > 0) continue;
    const { width, height } = figure.bounds;
    const spot = { along: isForward ? -1 : 1, offset: { x: -width / 2, y: -height / 2 } };
    const parent = { id: cell, x: 0, y: 0 };
    const known = attributesOf({
      facts: [],
      tooltip: figure.tooltip,
      ...(figure.link !== undefined && { link: figure.link }),
    });
    const badge = { id: fileIdOf(figure), parent, spot, size: { width, height }, ...markOf(figure.mark) };
    writePinned({ ...badge, attributes: known }, root);
  }
}
