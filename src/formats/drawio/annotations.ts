import type {
  BadgedEdge,
  Drawing,
  HubBadgeFigure,
  IconFigure,
  PanelRowFigure,
  TitleFigure,
} from "../../drawing/drawing.ts";
import { center } from "../../geometry.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf, traceOf } from "./attributes.ts";
import { type Line, type Place, partId, rectText, writeLine, writePinned, writeVertex } from "./cell.ts";
import { type IconLook, iconLookOf, partsIn } from "./icon.ts";
import type { Outline } from "./outline.ts";
import { portStyle } from "./port.ts";
import { freeText, lettersStyle, paragraphsOf } from "./text.ts";

/** What is said about the architecture: titles, the badges of hubs, the legend. */
export function writeAnnotations({ figures }: Drawing, layer: Place, outline: Outline, root: XmlText): void {
  for (const figure of figures) {
    if (figure.type === "title") writeTitle(figure, layer, root);
    if (figure.type === "badge") writeBadge(figure, layer, outline, root);
    if (figure.type === "panel") for (const row of figure.rows) writeLegendEntry(row, layer, root);
  }
}

function writeTitle(figure: TitleFigure, layer: Place, root: XmlText): void {
  const { label } = paragraphsOf(figure.label);
  if (!label) return;
  const cell = freeText(label, figure.label, fileIdOf(figure), layer);
  writeVertex({ ...cell, attributes: traceOf(figure, rectText(cell.bounds), label.lines) }, root);
}

function writeLegendEntry(figure: PanelRowFigure, layer: Place, root: XmlText): void {
  if (figure.sample?.type !== "icon") return;
  const sample = figure.sample.icon;
  const id = fileIdOf({ type: "legend", id: figure.id });
  const { label } = paragraphsOf(figure.label);
  const { x, y, width, height } = sample;
  const { parts, ...mark } = markOf(sample);
  writeVertex({ id, parent: layer, bounds: { x, y, width, height }, ...mark }, root);
  for (const part of partsIn({ id, x, y }, parts)) writeVertex(part, root);
  if (label) writeVertex(freeText(label, figure.label, partId("text", id), layer), root);
}

interface Mark extends IconLook {
  readonly label?: readonly string[];
}

/** A small picture, or letters in a box, which are its label. */
function markOf(icon: IconFigure): Mark {
  const { letters, ...box } = icon;
  const look = iconLookOf(box, "node");
  return letters ? { ...look, style: { ...look.style, ...lettersStyle(letters) }, label: [letters.text] } : look;
}

/**
 * The edges that a badge stands for, with lines that are not drawn, and the
 * badge where the first of them leaves what it marks: when that is moved, the
 * badge comes along, though it is on another layer.
 */
function writeBadge(figure: HubBadgeFigure, layer: Place, outline: Outline, root: XmlText): void {
  const { parent, edges, bounds } = figure;
  for (const edge of edges) writeLine(badgedLine(edge, figure, layer, outline), root);
  const [first] = edges;
  if (!first) return;
  const { x, y, width, height } = bounds;
  const spot = { along: first.from === parent ? -1 : 1, offset: { x: -width / 2, y: -height / 2 } };
  const id = fileIdOf(figure);
  const { parts, ...mark } = markOf(figure.mark);
  const place = { id: fileIdOf({ type: "edge", id: first.id }), x: 0, y: 0 };
  const attributes = attributesOf({ ...figure, facts: [] });
  writePinned({ id, parent: place, spot, size: { width, height }, ...mark, attributes }, root);
  for (const part of partsIn({ id, x, y }, parts)) writeVertex(part, root);
}

function badgedLine(
  edge: BadgedEdge,
  { id: badge, parent, bounds }: HubBadgeFigure,
  layer: Place,
  outline: Outline,
): Line {
  const { id, from, to } = edge;
  const [source, target] = [outline.end(from), outline.end(to)];
  const port = from === parent ? portStyle("exit", center(bounds), source) : portStyle("entry", center(bounds), target);
  return {
    ...{ id: fileIdOf({ type: "edge", id }), parent: layer, source: source.cell, target: target.cell, bends: [] },
    style: {
      ...{ edgeStyle: "orthogonalEdgeStyle", strokeColor: "none", startArrow: "none", endArrow: "none", ...port },
      ...{ noJump: 1, pointerEvents: 0, html: 0 },
    },
    attributes: { ...attributesOf(edge), "stratogram-kind": "badge", "stratogram-id": id, "stratogram-badge": badge },
  };
}
