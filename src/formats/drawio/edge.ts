import type { EdgeFigure } from "../../drawing/drawing.ts";
import { center, type Rect } from "../../geometry.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf, traceOf } from "./attributes.ts";
import { type Pinned, partId, pointsText, writeLine, writePinned } from "./cell.ts";
import { lineStyle } from "./line-style.ts";
import { marksAlong } from "./mark.ts";
import type { Outline } from "./outline.ts";
import { portStyle } from "./port.ts";
import { spotAt } from "./spot.ts";
import { boxStyle, dimmedStyle, type Style } from "./style.ts";
import { lettersStyle, paragraphsOf, plateStyle } from "./text.ts";

/** An edge, whole even where in the picture another draws a part of it: each can be moved by itself. */
export function writeEdge(figure: EdgeFigure, outline: Outline, root: XmlText): void {
  const { from, to, points, label: text, dimmed } = figure;
  const [source, target] = [outline.end(from), outline.end(to)];
  const { label } = text ? paragraphsOf(text) : {};
  const lines = label?.lines ?? [];
  const id = fileIdOf(figure);
  const middle = text && label && { x: center(text.bounds).x, y: label.top + label.height / 2 };
  writeLine(
    {
      ...{ id, parent: outline.placeAround(from, to), source: source.cell, target: target.cell, label: lines },
      bends: points.slice(1, -1),
      ...(middle && { labelSpot: spotAt(middle, points) }),
      style: {
        ...lineStyle(figure),
        ...portStyle("exit", points[0], source),
        ...portStyle("entry", points.at(-1), target),
        ...label?.style,
        ...(text && plateStyle(text)),
        ...dimmedStyle(dimmed),
      },
      attributes: { ...attributesOf(figure), ...traceOf(figure, pointsText(points), lines) },
    },
    root,
  );
  for (const cell of signsOn(figure, id)) {
    writePinned({ ...cell, style: { ...cell.style, ...dimmedStyle(dimmed) } }, root);
  }
}

/** The dots where others part from it, the letter in place of a label, and the marks beside either. */
function signsOn({ points, junctions, look, number, label }: EdgeFigure, edge: string): readonly Pinned[] {
  const sign = (name: string, { x, y, width, height }: Rect, style: Style, text: string): Pinned => {
    const { along, offset } = spotAt({ x, y }, points);
    return {
      ...{ id: partId(name, edge), parent: { id: edge, x: 0, y: 0 }, style, label: [text] },
      ...{ spot: { along, offset }, size: { width, height } },
    };
  };
  const radius = 1.5 + look.width;
  const dots = junctions.map(({ x, y }, index) => {
    const bounds = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    return sign(`junction-${index + 1}`, bounds, { shape: "ellipse", fillColor: look.stroke, strokeColor: "none" }, "");
  });
  const marks = marksAlong(points, edge, number ? number.marks : label?.marks);
  if (!number) return [...dots, ...marks];
  const { frame, letters } = number.dot;
  const style = { ...(frame && boxStyle(frame)), ...(letters && lettersStyle(letters)) };
  return [...dots, sign("number", number.dot, style, letters?.text ?? ""), ...marks];
}
