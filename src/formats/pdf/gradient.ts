import type PDFDocument from "pdfkit";
import type { Gradient } from "pdfkit";
import type { Point, Rect } from "../../geometry.ts";
import type { XmlElement } from "../../xml/read-xml.ts";
import { type Paint, paintOf } from "./color.ts";
import { isReasonable, type Matrix, matrixOf, product } from "./matrix.ts";
import { numberOf } from "./numbers.ts";
import { opacityOf } from "./style.ts";

/** Colours that pass into one another. */
export interface Shade {
  /** One colour, where there is nothing to pass through. */
  readonly color: string | Gradient;
  readonly opacity: number;
  /** Where not all colours cover alike: how much they cover, as greys. */
  readonly cover?: Gradient;
}

interface Stop extends Paint {
  readonly offset: number;
}

/** What a gradient of SVG paints on a shape with these bounds; nothing where it cannot be painted. */
export function shadeOf(gradient: XmlElement, bounds: Rect, doc: PDFDocument): Shade | undefined {
  const stops = stopsOf(gradient);
  const last = stops.at(-1);
  const matrix = matrixFor(gradient, bounds);
  if (!last || !matrix || !isReasonable(product(doc._ctm, matrix))) return undefined;
  if (stops.length === 1 || isPoint(gradient)) return last;
  const axis = axisOf(gradient);
  const paint = (colorOf: (stop: Stop) => string) => {
    const result = axis.focus
      ? doc.radialGradient(axis.focus.x, axis.focus.y, 0, 0, 0, 1)
      : doc.linearGradient(0, 0, 1, 0);
    result.setTransform(...product(matrix, axis.matrix));
    for (const stop of stops) result.stop(stop.offset, colorOf(stop));
    return result;
  };
  const color = paint((stop) => stop.color);
  if (stops.every(({ opacity }) => opacity === last.opacity)) return { color, opacity: last.opacity };
  return { color, opacity: 1, cover: paint(({ opacity }) => greyOf(opacity)) };
}

/** From offset 0 to offset 1, no two at one place, as PDF wants them. */
function stopsOf({ children }: XmlElement): readonly Stop[] {
  const stops: Stop[] = [];
  for (const { name, attributes } of children) {
    if (name !== "stop") continue;
    const paint = paintOf(attributes.get("stop-color") ?? "#000");
    const opacity = (paint?.opacity ?? 0) * opacityOf(attributes.get("stop-opacity"));
    const before = stops.at(-1)?.offset;
    const given = Math.min(1, Math.max(0, numberOf(attributes.get("offset"), 0)));
    const offset = before === undefined ? given : Math.max(given, before + least);
    stops.push({ color: paint?.color ?? "#000000", opacity, offset });
  }
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return [];
  const excess = Math.max(1, last.offset);
  const scaled = stops.map((stop) => ({ ...stop, offset: stop.offset / excess }));
  const [start, end] = [scaled[0] ?? first, scaled.at(-1) ?? last];
  return [
    ...(start.offset > 0 ? [{ ...start, offset: 0 }] : []),
    ...scaled,
    ...(end.offset < 1 && stops.length > 1 ? [{ ...end, offset: 1 }] : []),
  ];
}

/** How far stops are apart at least. */
const least = 1e-5;

/** From the coordinates of the gradient to those of the shape. */
function matrixFor({ attributes }: XmlElement, { x, y, width, height }: Rect): Matrix | undefined {
  const own = matrixOf(attributes.get("gradientTransform"));
  if (attributes.get("gradientUnits") === "userSpaceOnUse") return own;
  return width > 0 && height > 0 ? product([width, 0, 0, height, x, y], own) : undefined;
}

/** Whether all of its colours but the last lie at one place. */
function isPoint({ name, attributes }: XmlElement): boolean {
  const number = (key: string, otherwise: number) => numberOf(attributes.get(key), otherwise);
  if (name === "radialGradient") return number("r", 0.5) <= 0;
  return number("x1", 0) === number("x2", 1) && number("y1", 0) === number("y2", 0);
}

/** The line or circle that the colours follow: from 0 to 1 of a coordinate, or around the origin. */
interface Axis {
  /** To the coordinates of the gradient, whose own numbers may be too large for some readers. */
  readonly matrix: Matrix;
  /** Of a circle, where its colours start. */
  readonly focus?: Point;
}

function axisOf({ name, attributes }: XmlElement): Axis {
  const number = (key: string, otherwise: number) => numberOf(attributes.get(key), otherwise);
  if (name === "linearGradient") {
    const [x, y] = [number("x1", 0), number("y1", 0)];
    const [dx, dy] = [number("x2", 1) - x, number("y2", 0) - y];
    return { matrix: [dx, dy, -dy, dx, x, y] };
  }
  const [x, y, r] = [number("cx", 0.5), number("cy", 0.5), number("r", 0.5)];
  const focus = { x: (number("fx", x) - x) / r, y: (number("fy", y) - y) / r };
  return { matrix: [r, 0, 0, r, x, y], focus };
}

function greyOf(opacity: number): string {
  const channel = Math.round(255 * opacity)
    .toString(16)
    .padStart(2, "0");
  return `#${channel}${channel}${channel}`;
}
