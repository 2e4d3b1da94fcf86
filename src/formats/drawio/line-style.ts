import type { EdgeFigure, LineLook } from "../../drawing/drawing.ts";
import { dashStyle, type Style } from "./style.ts";

/** A line with its heads. */
export function lineStyle({ arrow, look }: Pick<EdgeFigure, "arrow" | "look">): Style {
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
