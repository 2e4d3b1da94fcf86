import type { NodeFigure } from "../../drawing/drawing.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf, traceOf } from "./attributes.ts";
import { type Place, rectText, writeVertices } from "./cell.ts";
import { iconLookOf, partsIn } from "./icon.ts";
import { marksIn } from "./mark.ts";
import { boxOf } from "./outline.ts";
import { captionOn, labelBelow, paragraphsOf, plateStyle } from "./text.ts";

/** A node: its icon is the cell, with the label below it. */
export function writeNode(figure: NodeFigure, parent: Place, root: XmlText): void {
  const { icon, label: text } = figure;
  const bounds = boxOf(figure);
  const { label, caption } = text ? paragraphsOf(text) : {};
  const { style, parts } = iconLookOf(icon, "node");
  const lines = label?.lines ?? [];
  const inside = { id: fileIdOf(figure), x: bounds.x, y: bounds.y };
  const cell = {
    ...{ id: inside.id, parent, bounds, label: lines },
    style: { ...style, html: 0, ...(label && labelBelow(label, bounds)), ...(text && plateStyle(text)) },
    attributes: { ...attributesOf(figure), ...traceOf(figure, rectText(bounds), lines) },
  };
  const captions = text && caption ? [captionOn(caption, text, inside)] : [];
  writeVertices([cell, ...partsIn(inside, parts), ...captions, ...(text ? marksIn(inside, text) : [])], figure, root);
}
