import type { GroupFigure } from "../../drawing/drawing.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf } from "./attributes.ts";
import { type Place, rectText, writeVertex } from "./cell.ts";
import { iconStyle, partsOf } from "./icon.ts";
import { boxStyle } from "./style.ts";
import { freeText, labelStyle, paragraphsOf } from "./text.ts";

/** A group: a container, with its icon in the corner. */
export function writeGroup(figure: GroupFigure, parent: Place, root: XmlText): void {
  const { id, bounds, look, icon, label: text } = figure;
  const { label, caption } = text ? paragraphsOf(text) : {};
  const lines = label?.lines ?? [];
  const cell = fileIdOf(figure);
  const inside = { id: cell, x: bounds.x, y: bounds.y };
  writeVertex(
    {
      ...{ id: cell, parent, bounds, label: lines },
      style: {
        ...boxStyle(look),
        ...{ container: 1, collapsible: 0, expand: 0, recursiveResize: 0, pointerEvents: 0 },
        ...(text && label && labelStyle(label, bounds, { x: text.bounds.x, align: text.align })),
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
  if (icon) {
    const corner = { ...inside, id: `${cell}-icon` };
    const { x, y, width, height } = icon;
    const style = { ...iconStyle(icon), part: 1, connectable: 0 };
    writeVertex({ id: corner.id, parent: inside, bounds: { x, y, width, height }, style }, root);
    for (const part of partsOf(icon, { ...corner, x, y })) writeVertex(part, root);
  }
  if (text && caption) writeVertex(freeText(caption, text, `${cell}-caption`, inside), root);
}
