import type { Drawing, EdgeFigure } from "../../drawing/drawing.ts";
import { isSame, type Point } from "../../geometry.ts";

/** The end of an edge at which it runs together with others that look the same; nothing where it runs alone. */
export type TrunkOf = (edge: EdgeFigure) => "start" | "end" | undefined;

/** Finds the edges that run together, by those of which only a part is drawn. */
export function trunksOf({ figures }: Drawing): TrunkOf {
  const [starts, ends] = [new Set<string>(), new Set<string>()];
  for (const figure of figures) {
    if (figure.type !== "edge") continue;
    const { points, line } = figure;
    if (!isSame(line[0], points[0])) starts.add(keyOf(points[0], figure));
    if (!isSame(line.at(-1), points.at(-1))) ends.add(keyOf(points.at(-1), figure));
  }
  return (edge) => {
    if (ends.has(keyOf(edge.points.at(-1), edge))) return "end";
    return starts.has(keyOf(edge.points[0], edge)) ? "start" : undefined;
  };
}

function keyOf(end: Point | undefined, { look }: EdgeFigure): string {
  return JSON.stringify([end?.x, end?.y, look]);
}
