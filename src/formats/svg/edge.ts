import type { EdgeFigure, LineLook } from "../../drawing/drawing.ts";
import { isSame, type Point } from "../../geometry.ts";
import { dashArray } from "./box.ts";
import type { SvgElement } from "./element.ts";
import { fittedDash } from "./fitted-dash.ts";
import { headLength, paintHead } from "./head.ts";
import { partsAround } from "./parts-around.ts";
import { archPath, pathLength, roundedPath, shortened } from "./route.ts";

/** What is seen of an edge but for its label. */
export type Line = Pick<EdgeFigure, "points" | "line" | "hops" | "junctions" | "look" | "arrow" | "label">;

/** The line of an edge, its arrow heads, and the dots where others part from it. */
export function paintEdge(figure: Line, parent: SvgElement): void {
  const { line, hops, look, junctions } = figure;
  const { start, end } = headsOf(figure);
  const length = headLength(look);
  const points = shortened(line, start ? length : 0, end ? length : 0);
  if (look.dash.length > 0) paintDashed(points, figure, parent);
  else parent.append("path", { d: roundedPath(points, look.radius, hops), fill: "none", ...strokeOf(look) });
  if (end) paintHead(line.at(-1), line.at(-2), look, parent);
  if (start) paintHead(line[0], line[1], look, parent);
  for (const { x, y } of junctions) parent.append("circle", { cx: x, cy: y, r: dotRadius(look), fill: look.stroke });
}

/** The dashes begin anew after a label, so that no stub of one sticks out from under its plate. */
function paintDashed(points: readonly Point[], { look, hops, label }: Line, parent: SvgElement): void {
  for (const part of partsAround(points, label?.plates?.[0])) {
    const dash = fittedDash(look.dash, pathLength(part, look.radius, hops));
    const path = { d: roundedPath(part, look.radius, hops), fill: "none", ...strokeOf(look) };
    parent.append("path", { ...path, "stroke-dasharray": dashArray(dash) });
  }
  // An arch of dots is none.
  if (hops.length > 0) parent.append("path", { d: archPath(hops), fill: "none", ...strokeOf(look) });
}

/** Where the line has heads: not where it joins the line of another edge. */
function headsOf({ points, line, arrow }: Line): { readonly start: boolean; readonly end: boolean } {
  return {
    start: arrow === "both" && isSame(line[0], points[0]),
    end: arrow !== "none" && isSame(line.at(-1), points.at(-1)),
  };
}

function dotRadius({ width }: LineLook): number {
  return 1.5 + width;
}

function strokeOf({ stroke, width }: LineLook) {
  return { stroke, "stroke-width": width, "stroke-linejoin": "round" } as const;
}
