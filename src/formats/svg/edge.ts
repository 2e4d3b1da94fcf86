import type { EdgeFigure, LineLook, TextFigure } from "../../drawing/drawing.ts";
import { dashArray, paintBox } from "./box.ts";
import type { SvgElement } from "./element.ts";
import { headLength, paintHead } from "./head.ts";
import { roundedPath, shortened } from "./route.ts";
import { paintText } from "./text.ts";

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

/** px between the letters of a label and the line that goes on beside them. */
const labelGap = 3;

/** The label of an edge on the plate that hides the line behind it. */
export function paintEdgeLabel(label: TextFigure, parent: SvgElement): void {
  const { x, y, width, height } = label.bounds;
  const plate = { x: x - labelGap, y, width: width + 2 * labelGap, height };
  if (label.plate) paintBox(plate, { fill: label.plate, width: 0, dash: [], radius: 2 }, parent);
  paintText(label, parent);
}
