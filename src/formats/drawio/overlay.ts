import type { OutlineFigure, OverlayFigure } from "../../drawing/drawing.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf } from "./attributes.ts";
import { type Place, partId, type Vertex, writeVertices } from "./cell.ts";
import { marksIn } from "./mark.ts";
import { boxStyle, type Style } from "./style.ts";
import { labelInside, paragraphsOf, plateStyle } from "./text.ts";

/** What an outline is to draw.io: nothing that catches clicks or drops inside of it, or that lines are tied to. */
const outline: Style = { fillColor: "none", pointerEvents: 0, dropTarget: 0, connectable: 0, html: 0 };

/**
 * The outlines of an overlay. They stand above what they enclose, and so are
 * never filled.
 */
export function writeOverlay(figure: OverlayFigure, parent: Place, root: XmlText): void {
  const id = fileIdOf(figure);
  for (const [index, each] of figure.outlines.entries()) {
    const cell = outlineIn(parent, each, figure, index === 0 ? id : partId(`part-${index + 1}`, id));
    const { x, y } = each.bounds;
    writeVertices([cell, ...(each.label ? marksIn({ id: cell.id, x, y }, each.label) : [])], figure, root);
  }
}

function outlineIn(parent: Place, { bounds, label: text }: OutlineFigure, figure: OverlayFigure, id: string): Vertex {
  const { look, tooltip } = figure;
  const { label } = text ? paragraphsOf(text) : {};
  const { x, y, width, height } = bounds;
  const place = text && label ? { ...labelInside(label, bounds, text), ...plateStyle(text) } : {};
  return {
    ...{ id, parent, bounds: { x, y, width, height }, label: label?.lines ?? [] },
    style: { ...boxStyle(look), ...outline, ...place },
    attributes: attributesOf({ facts: [], ...(tooltip && { tooltip }) }),
  };
}
