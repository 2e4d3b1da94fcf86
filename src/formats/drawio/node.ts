import type { NodeFigure } from "../../drawing/drawing.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf } from "./attributes.ts";
import { type Place, rectText, writeVertex } from "./cell.ts";
import { iconStyle, partsOf } from "./icon.ts";
import { boxOf } from "./outline.ts";
import { freeText, labelStyle, paragraphsOf, plateStyle } from "./text.ts";

/** A node: its icon is the cell, with the label below it. */
export function writeNode(figure: NodeFigure, parent: Place, root: XmlText): void {
  const { id, icon, label: text } = figure;
  const bounds = boxOf(figure);
  const { label, caption } = text ? paragraphsOf(text) : {};
  const lines = label?.lines ?? [];
  const cell = fileIdOf(figure);
  const inside = { id: cell, x: bounds.x, y: bounds.y };
  writeVertex(
    {
      ...{ id: cell, parent, bounds, label: lines },
      style: {
        ...iconStyle(icon),
        ...(label && labelStyle(label, bounds, "below")),
        ...(text && plateStyle(text)),
      },
      attributes: {
        ...attributesOf(figure),
        "stratogram-id": id,
        "stratogram-at": rectText(bounds),
        "stratogram-label": lines,
      },
    },
    root,
  );
  for (const part of partsOf(icon, inside)) writeVertex(part, root);
  if (text && caption) writeVertex(freeText(caption, text, `${cell}-caption`, inside), root);
}
