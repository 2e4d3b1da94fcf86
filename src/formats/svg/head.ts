import type { LineLook } from "../../drawing/drawing.ts";
import type { Point } from "../../geometry.ts";
import type { SvgElement } from "./element.ts";
import { at, distanceBetween, towards } from "./route.ts";

/** How wide a triangle or vee is, a share of its length. */
export const headShare = 0.84;

/** How far before its end the line of an edge stops, so that its head is pointed, px. */
export function headLength({ head, width }: LineLook): number {
  // A line that ended at the base of a triangle would leave a hair between them.
  const overlap = 1;
  return { triangle: lengthOf(width) - overlap, vee: width, dot: 2 * radiusOf(width) - overlap }[head];
}

/** The head of an edge that ends at `tip`, coming from `from`; plain paths, because some programs lose markers. */
export function paintHead(tip: Point | undefined, from: Point | undefined, look: LineLook, parent: SvgElement): void {
  if (!tip || !from) return;
  const { stroke, width, head } = look;
  if (head === "dot") {
    const { x: cx, y: cy } = towards(tip, from, radiusOf(width));
    parent.append("circle", { cx, cy, r: radiusOf(width), fill: stroke });
    return;
  }
  const end = head === "vee" ? towards(tip, from, width) : tip;
  const [left, right] = wings(end, from, lengthOf(width));
  const line = `M${at(left)}L${at(end)}L${at(right)}`;
  if (head === "vee") parent.append("path", { d: line, fill: "none", stroke, "stroke-width": width });
  else parent.append("path", { d: `${line}Z`, fill: stroke });
}

/** The two hind corners of a head. */
function wings(tip: Point, from: Point, length: number): readonly [Point, Point] {
  const distance = distanceBetween(from, tip) || 1;
  const [x, y] = [(from.x - tip.x) / distance, (from.y - tip.y) / distance];
  const [backX, backY] = [tip.x + x * length, tip.y + y * length];
  const half = (headShare / 2) * length;
  return [
    { x: backX - y * half, y: backY + x * half },
    { x: backX + y * half, y: backY - x * half },
  ];
}

/** Of a triangle or vee on a line of this width, px; it is `headShare` of that wide. */
export function lengthOf(width: number): number {
  return 5.75 + 1.5 * width;
}

/** Of a dot at the end of a line of this width, px. */
export function radiusOf(width: number): number {
  return 2.5 + 0.7 * width;
}
