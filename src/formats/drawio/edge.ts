import type { EdgeFigure, LineLook } from "../../drawing/drawing.ts";
import { center, type Rect } from "../../geometry.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf, traceOf } from "./attributes.ts";
import { type Pinned, partId, pointsText, writeLine, writePinned } from "./cell.ts";
import type { Outline } from "./outline.ts";
import { portStyle } from "./port.ts";
import { spotAt } from "./spot.ts";
import { boxStyle, dashStyle, type Style } from "./style.ts";
import { lettersStyle, paragraphsOf, plateStyle } from "./text.ts";

/** An edge, whole even where in the picture another draws a part of it: each can be moved by itself. */
export function writeEdge(figure: EdgeFigure, outline: Outline, root: XmlText): void {
  const { from, to, points, label: text } = figure;
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
      },
      attributes: { ...attributesOf(figure), ...traceOf(figure, pointsText(points), lines) },
    },
    root,
  );
  for (const mark of marksOn(figure, id)) writePinned(mark, root);
}

function lineStyle({ arrow, look }: EdgeFigure): Style {
  const { stroke, width, dash, radius, head } = look;
  const { name, size: wide, less, isFilled } = heads[head];
  const size = wide - less * width;
  return {
    ...{ edgeStyle: "orthogonalEdgeStyle", rounded: 1, arcSize: 2 * radius, html: 0 },
    ...{ strokeColor: stroke, strokeWidth: width, ...dashStyle(dash) },
    ...(arrow === "both" ? { startArrow: name, startFill: isFilled, startSize: size } : { startArrow: "none" }),
    ...(arrow === "none" ? { endArrow: "none" } : { endArrow: name, endFill: isFilled, endSize: size }),
    ...{ jumpStyle: "arc", jumpSize: jumpSizeOf(look) },
  };
}

/** The heads of draw.io that look like ours: their sizes, less what the width of the line adds to them, and their fills. */
const heads = {
  triangle: { name: "block", size: 5.75, less: 1.12, isFilled: 1 },
  hollow: { name: "block", size: 8.25, less: 1.12, isFilled: 0 },
  vee: { name: "open", size: 5.75, less: -0.5, isFilled: 1 },
  diamond: { name: "diamond", size: 8.25, less: 0.91, isFilled: 1 },
  dot: { name: "circle", size: 2.5, less: 0.8, isFilled: 1 },
};

/** With which draw.io leaps over other lines as far as hops do. */
function jumpSizeOf({ width }: LineLook): number {
  return Math.round(12 - 2 * width);
}

/** The dots where others part from it, and the number in place of a label. */
function marksOn({ points, junctions, look, number }: EdgeFigure, edge: string): readonly Pinned[] {
  const mark = (name: string, { x, y, width, height }: Rect, style: Style, text: string): Pinned => {
    const { along, offset } = spotAt({ x, y }, points);
    return {
      ...{ id: partId(name, edge), parent: { id: edge, x: 0, y: 0 }, style, label: [text] },
      ...{ spot: { along, offset }, size: { width, height } },
    };
  };
  const radius = 1.5 + look.width;
  const dots = junctions.map(({ x, y }, index) => {
    const bounds = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    return mark(`junction-${index + 1}`, bounds, { shape: "ellipse", fillColor: look.stroke, strokeColor: "none" }, "");
  });
  if (!number) return dots;
  const { frame, letters } = number.dot;
  const style = { ...(frame && boxStyle(frame)), ...(letters && lettersStyle(letters)) };
  return [...dots, mark("number", number.dot, style, letters?.text ?? "")];
}
