import type { EdgeFigure, LineLook } from "../../drawing/drawing.ts";
import type { Point } from "../../geometry.ts";
import { center } from "../../geometry.ts";
import type { XmlText } from "../../xml/xml-text.ts";
import { fileIdOf } from "../figure-id.ts";
import { attributesOf } from "./attributes.ts";
import { pointsText, writeLine, writePinned } from "./cell.ts";
import type { Outline } from "./outline.ts";
import { portStyle } from "./port.ts";
import { spotAt } from "./spot.ts";
import { boxStyle, dashStyle, type Style } from "./style.ts";
import { lettersStyle, paragraphsOf, plateStyle } from "./text.ts";

/** An edge, whole even where in the picture another draws a part of it: both can be moved. */
export function writeEdge(figure: EdgeFigure, outline: Outline, root: XmlText): void {
  const { id, from, to, points, look, label: text } = figure;
  const [source, target] = [outline.end(from), outline.end(to)];
  const { label } = text ? paragraphsOf(text) : {};
  const lines = label?.lines ?? [];
  const cell = fileIdOf(figure);
  writeLine(
    {
      ...{ id: cell, parent: outline.placeAround(from, to), source: source.cell, target: target.cell, label: lines },
      bends: points.slice(1, -1),
      style: {
        ...{ edgeStyle: "orthogonalEdgeStyle", rounded: 1, arcSize: 2 * look.radius, html: 0 },
        ...lineStyle(look),
        ...headStyle(figure),
        ...portStyle("exit", points[0], source),
        ...portStyle("entry", points.at(-1), target),
        ...{ jumpStyle: "arc", jumpSize: jumpSizeOf(look) },
        ...label?.style,
        ...(text && plateStyle(text)),
      },
      attributes: {
        ...attributesOf(figure),
        "stratogram-id": id,
        "stratogram-at": pointsText(points),
        "stratogram-label": lines,
      },
      ...(text &&
        label && { labelSpot: spotAt({ x: center(text.bounds).x, y: label.top + label.height / 2 }, points) }),
    },
    root,
  );
  writeMarks(figure, cell, root);
}

/** Over other lines, so that draw.io leaps as far as hops do. */
function jumpSizeOf({ width }: LineLook): number {
  return Math.round(12 - 2 * width);
}

function lineStyle({ stroke, width, dash }: LineLook): Style {
  return { strokeColor: stroke, strokeWidth: width, ...dashStyle(dash) };
}

function headStyle({ arrow, look: { head, width } }: EdgeFigure): Style {
  const { name, size } = heads[head](width);
  const start = arrow === "both" ? { startArrow: name, startFill: 1, startSize: size } : { startArrow: "none" };
  return { ...start, ...(arrow === "none" ? { endArrow: "none" } : { endArrow: name, endFill: 1, endSize: size }) };
}

/** The heads of draw.io that look like ours, by the width of the line. */
const heads = {
  triangle: (width: number) => ({ name: "block", size: 5.75 - 1.12 * width }),
  vee: (width: number) => ({ name: "open", size: 5.75 + 0.5 * width }),
  dot: (width: number) => ({ name: "circle", size: 2.5 - 0.8 * width }),
};

/** The dots where others part from it, and the number in place of a label. */
function writeMarks({ points, junctions, look, number }: EdgeFigure, edge: string, root: XmlText): void {
  const parent = { id: edge, x: 0, y: 0 };
  const side = 2 * (1.5 + look.width);
  for (const [index, { x, y }] of junctions.entries()) {
    const spot = spotAt({ x, y }, points);
    const offset = { x: spot.offset.x - side / 2, y: spot.offset.y - side / 2 };
    const style = { shape: "ellipse", fillColor: look.stroke, strokeColor: "none" };
    const id = `${edge}-junction-${index + 1}`;
    writePinned({ id, parent, style, spot: { ...spot, offset }, size: { width: side, height: side } }, root);
  }
  if (!number) return;
  const { x, y, width, height, frame, letters } = number.dot;
  const spot = spotAt(center({ x, y, width, height }), points);
  const offset = { x: spot.offset.x - width / 2, y: spot.offset.y - height / 2 };
  const style = { ...(frame && boxStyle(frame)), ...(letters && lettersStyle(letters)) };
  const label = letters ? [letters.text] : [];
  writePinned({ id: `${edge}-number`, parent, label, style, spot: { ...spot, offset }, size: { width, height } }, root);
}
