import type { EdgeFigure, LineLook } from "../../drawing/drawing.ts";
import { dashArray } from "./box.ts";
import type { SvgElement } from "./element.ts";
import { headLength, paintHead } from "./head.ts";
import { roundedPath, shortened } from "./route.ts";

/** The line of an edge and its arrow heads. */
export function paintEdge({ points, look, arrow }: EdgeFigure, parent: SvgElement): void {
  const length = headLength(look);
  const start = arrow === "both" ? length : 0;
  const end = arrow === "none" ? 0 : length;
  parent.append("path", {
    d: roundedPath(shortened(points, start, end), look.radius),
    fill: "none",
    ...strokeOf(look),
    "stroke-dasharray": dashArray(look.dash),
  });
  if (end > 0) paintHead(points.at(-1), points.at(-2), look, parent);
  if (start > 0) paintHead(points[0], points[1], look, parent);
}

function strokeOf({ stroke, width }: LineLook) {
  return { stroke, "stroke-width": width, "stroke-linejoin": "round" } as const;
}
