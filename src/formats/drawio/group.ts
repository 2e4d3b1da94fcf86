import type { GroupFigure } from "../../drawing/drawing.ts";
import { isSame } from "../../geometry.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf, traceOf } from "./attributes.ts";
import { type Place, rectText, type Vertex, writeVertices } from "./cell.ts";
import { iconLookOf, partsIn } from "./icon.ts";
import { marksIn } from "./mark.ts";
import { boxOf } from "./outline.ts";
import { frameStyle, stencilOf } from "./stencil.ts";
import { boxStyle, type Style } from "./style.ts";
import { captionOn, labelInside, paragraphsOf } from "./text.ts";

/** What a group is to draw.io: a container that one can reach through, and that is never folded. */
const container: Style = { container: 1, collapsible: 0, expand: 0, recursiveResize: 0, pointerEvents: 0 };

/** A group: a container, with its icon in the corner. */
export function writeGroup(figure: GroupFigure, parent: Place, root: XmlText): void {
  const { bounds, look, label: text } = figure;
  const { label, caption } = text ? paragraphsOf(text) : {};
  const frame = frameOf(figure);
  const lines = label?.lines ?? [];
  const inside = { id: fileIdOf(figure), x: bounds.x, y: bounds.y };
  const cell = {
    ...{ id: inside.id, parent, bounds: boxOf(figure), label: lines },
    style: {
      ...frame,
      ...boxStyle(look),
      ...container,
      html: 0,
      ...(text && label && labelInside(label, bounds, text)),
    },
    attributes: { ...attributesOf(figure), ...traceOf(figure, rectText(bounds), lines) },
  };
  const corner = frame ? [] : cornerIn(inside, figure);
  const captions = text && caption ? [captionOn(caption, text, inside)] : [];
  writeVertices([cell, ...corner, ...captions, ...(text ? marksIn(inside, text) : [])], figure, root);
}

/** The frame of draw.io's own that has the icon in its corner; in the colour of the border, so there has to be one. */
function frameOf({ bounds, icon, look }: GroupFigure): Style | undefined {
  if (!icon?.picture || !isSame(icon, bounds) || icon.frame || !look.stroke) return undefined;
  const stencil = stencilOf(icon.picture, "corner");
  return stencil && frameStyle(stencil);
}

/** The cells of the icon in the corner. */
function cornerIn(group: Place, { icon }: GroupFigure): readonly Vertex[] {
  if (!icon) return [];
  const { style, parts } = iconLookOf(icon, "corner");
  const [corner] = partsIn(group, [{ name: "icon", bounds: icon, style }]);
  return corner ? [corner, ...partsIn({ id: corner.id, x: icon.x, y: icon.y }, parts)] : [];
}
