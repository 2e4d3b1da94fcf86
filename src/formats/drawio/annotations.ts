import type { BadgedEdge, Drawing, HubBadgeFigure, TitleFigure } from "../../drawing/drawing.ts";
import { center } from "../../geometry.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf, traceOf } from "./attributes.ts";
import { type Line, type Place, rectText, writeLine, writePinned, writeVertex, writeVertices } from "./cell.ts";
import { partsIn, signLookOf } from "./icon.ts";
import type { Outline } from "./outline.ts";
import { writePanel } from "./panel.ts";
import { portStyle } from "./port.ts";
import { dimmedStyle } from "./style.ts";
import { freeText, paragraphsOf } from "./text.ts";

/** What is said about the architecture: titles, the badges of hubs, panels. */
export function writeAnnotations({ figures }: Drawing, layer: Place, outline: Outline, root: XmlText): void {
  for (const figure of figures) {
    if (figure.type === "title") writeTitle(figure, layer, root);
    if (figure.type === "badge") writeBadge(figure, layer, outline, root);
    if (figure.type === "panel") writePanel(figure, layer, root);
  }
}

function writeTitle(figure: TitleFigure, layer: Place, root: XmlText): void {
  const { label } = paragraphsOf(figure.label);
  if (!label) return;
  const cell = freeText(label, figure.label, fileIdOf(figure), layer);
  writeVertex({ ...cell, attributes: traceOf(figure, rectText(cell.bounds), label.lines) }, root);
}

/**
 * The edges that a badge stands for, with lines that are not drawn, and the
 * badge where the first of them leaves what it marks: when that is moved, the
 * badge comes along, though it is on another layer.
 */
function writeBadge(figure: HubBadgeFigure, layer: Place, outline: Outline, root: XmlText): void {
  const { parent, edges, bounds, dimmed } = figure;
  for (const edge of edges) writeLine(badgedLine(edge, figure, layer, outline), root);
  const [first] = edges;
  if (!first) return;
  const { x, y, width, height } = bounds;
  const spot = { along: first.from === parent ? -1 : 1, offset: { x: -width / 2, y: -height / 2 } };
  const id = fileIdOf(figure);
  const { parts, style, ...look } = signLookOf(figure.mark);
  const place = { id: fileIdOf({ type: "edge", id: first.id }), x: 0, y: 0 };
  const attributes = attributesOf({ ...figure, facts: [] });
  const seen = { ...style, ...dimmedStyle(dimmed) };
  writePinned({ id, parent: place, spot, size: { width, height }, ...look, style: seen, attributes }, root);
  writeVertices(partsIn({ id, x, y }, parts), figure, root);
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
