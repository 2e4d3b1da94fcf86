import { bottom, type Rect } from "../../geometry.ts";
import type { Grid } from "../route/grid.ts";
import type { Places } from "./places.ts";

/** Where the labels of nodes are, px. */
export function nodeLabelRects({ raster }: Grid, { icons }: Pick<Places, "icons">): Rect[] {
  return raster.hierarchy.graph.nodes.flatMap(({ label }, node) => {
    const icon = icons[node];
    if (!label || !icon) return [];
    return [{ x: icon.x + (icon.width - label.size.width) / 2, y: bottom(icon), ...label.size }];
  });
}
