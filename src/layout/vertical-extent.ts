import { type Grid } from "./grid.ts";
import type { RowPlaces } from "./rows.ts";
import type { Segment } from "./segments.ts";

/** The heights between which a vertical segment runs, px; the whole of its edge is `segments`. */
export function heightsOf(
  grid: Grid,
  segments: readonly Segment[],
  segment: Segment,
  rows: RowPlaces,
): { from: number; to: number } {
  const before = segments[segment.index - 1];
  const after = segments[segment.index + 1];
  const [from, to] = grid.raster.hierarchy.ends[segment.edge] ?? [0, 0];
  const start = before ? rows.segment(before) : sideOf(grid, from, segment.isForward, rows);
  const end = after ? rows.segment(after) : sideOf(grid, to, !segment.isForward, rows);
  return { from: Math.min(start, end), to: Math.max(start, end) };
}

/** The height of the lower or upper side of an element, where an edge that goes down or up is attached. */
export function sideOf({ raster }: Grid, element: number, isLower: boolean, rows: RowPlaces): number {
  const { hierarchy } = raster;
  if (element > hierarchy.root) return isLower ? rows.bottom(element) : rows.top(element);
  const node = hierarchy.graph.nodes[element];
  const middle = rows.cells[raster.y[element] ?? 0] ?? 0;
  const half = (node?.icon.height ?? 0) / 2;
  return isLower ? middle + half + (node?.label?.size.height ?? 0) : middle - half;
}
