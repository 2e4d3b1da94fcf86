import type { LineLook } from "../../drawing/drawing.ts";
import type { Point } from "../../geometry.ts";
import type { SvgElement } from "./element.ts";
import { at, distanceBetween, towards } from "./route.ts";

/** What decides how large a head is. */
type HeadLook = Pick<LineLook, "head" | "width">;

/** How wide a head is, a share of its length. */
const shares: Readonly<Record<LineLook["head"], number>> = {
  triangle: 0.84,
  hollow: 0.84,
  vee: 0.84,
  diamond: 0.74,
  dot: 1,
};

/** How far the border of a hollow head reaches beyond the tip of its path, a share of its width. */
const miter = 0.5 / Math.sin(Math.atan(shares.hollow / 2));

/** How far before its end the line of an edge stops, so that its head is pointed, px. */
export function headLength(look: HeadLook): number {
  const { head, width } = look;
  // A line that ended where a filled head begins would leave a hair between them.
  const overlap = 1;
  if (head === "vee") return width;
  return lengthOf(look) - (head === "hollow" ? width / 2 : overlap);
}

/** The head of an edge that ends at `tip`, coming from `from`; plain paths, because some programs lose markers. */
export function paintHead(tip: Point | undefined, from: Point | undefined, look: LineLook, parent: SvgElement): void {
  if (!tip || !from) return;
  const { stroke, width, head } = look;
  if (head === "dot") {
    const { x: cx, y: cy } = towards(tip, from, radiusOf(width));
    parent.append("circle", { cx, cy, r: radiusOf(width), fill: stroke });
  } else if (head === "triangle" || head === "diamond") {
    parent.append("path", { d: `${outlineOf(tip, from, look)}Z`, fill: stroke });
  } else {
    const end = towards(tip, from, head === "vee" ? width : miter * width);
    const d = `${outlineOf(end, from, look)}${head === "vee" ? "" : "Z"}`;
    parent.append("path", { d, fill: "none", stroke, "stroke-width": width });
  }
}

/** The path of a head from one hind corner over the tip to the other; that of a diamond goes on to its back. */
function outlineOf(tip: Point, from: Point, look: HeadLook): string {
  const { head, width } = look;
  const length = lengthOf(look) - (head === "hollow" ? (miter + 0.5) * width : 0);
  const half = (breadthOf(look) / lengthOf(look) / 2) * length;
  const distance = distanceBetween(from, tip) || 1;
  const [x, y] = [(from.x - tip.x) / distance, (from.y - tip.y) / distance];
  const behind = (share: number): Point => ({ x: tip.x + share * length * x, y: tip.y + share * length * y });
  const corners = behind(head === "diamond" ? 0.5 : 1);
  const left = { x: corners.x - y * half, y: corners.y + x * half };
  const right = { x: corners.x + y * half, y: corners.y - x * half };
  return `M${at(left)}L${at(tip)}L${at(right)}${head === "diamond" ? `L${at(behind(1))}` : ""}`;
}

/** From its tip to its back, px. A hollow head is longer, so that one sees into it. */
export function lengthOf({ head, width }: HeadLook): number {
  if (head === "dot") return 2 * radiusOf(width);
  const more = { triangle: 0, vee: 0, hollow: 2.5, diamond: 2.5 }[head];
  return 5.75 + 1.5 * width + more;
}

/** From side to side, px. */
export function breadthOf(look: HeadLook): number {
  return shares[look.head] * lengthOf(look);
}

/** Of a dot at the end of a line of this width, px. */
export function radiusOf(width: number): number {
  return 2.5 + 0.7 * width;
}
