import type { EdgeFigure, LineLook } from "../../drawing/drawing.ts";
import { dashStyle, type Style } from "./style.ts";

/** A line with its heads. */
export function lineStyle({ arrow, look }: Pick<EdgeFigure, "arrow" | "look">): Style {
  const { stroke, width, dash, radius, head } = look;
  const { name, size } = heads[head](width);
  return {
    ...{ edgeStyle: "orthogonalEdgeStyle", rounded: 1, arcSize: 2 * radius, html: 0 },
    ...{ strokeColor: stroke, strokeWidth: width, ...dashStyle(dash) },
    ...(arrow === "both" ? { startArrow: name, startFill: 1, startSize: size } : { startArrow: "none" }),
    ...(arrow === "none" ? { endArrow: "none" } : { endArrow: name, endFill: 1, endSize: size }),
    ...{ jumpStyle: "arc", jumpSize: jumpSizeOf(look) },
  };
}

/** The heads of draw.io that look like ours, by the width of the line. */
const heads = {
  triangle: (width: number) => ({ name: "block", size: 5.75 - 1.12 * width }),
  vee: (width: number) => ({ name: "open", size: 5.75 + 0.5 * width }),
  dot: (width: number) => ({ name: "circle", size: 2.5 - 0.8 * width }),
};

/** With which draw.io leaps over other lines as far as hops do. */
function jumpSizeOf({ width }: LineLook): number {
  return Math.round(12 - 2 * width);
}
