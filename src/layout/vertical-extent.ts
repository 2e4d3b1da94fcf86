import type { AxisPlaces } from "./axis-plan.ts";
import { type Grid, groupBox } from "./grid.ts";
import type { Segment } from "./segments.ts";

/** The heights between which a vertical segment runs, px; the whole of its edge is `segments`. */
export function heightsOf(
  grid: Grid,
  segments: readonly Segment[],
  segment: Segment,
  rows: AxisPlaces,
): { from: number; to: number } {
  const before = segments[segment.index - 1];
  const after = segments[segment.index + 1];
  const [from, to] = grid.raster.hierarchy.ends[segment.edge] ?? [0, 0];
  const start = before ? rows.segment(before) : sideOf(grid, from, segment, segment.isForward, rows);
  const end = after ? rows.segment(after) : sideOf(grid, to, segment, !segment.isForward, rows);
  return { from: Math.min(start, end), to: Math.max(start, end) };
}

/** The height at which a vertical segment meets the upper or lower side of an element. */
export function sideOf(
  { raster, lines }: Grid,
  element: number,
  { line }: Segment,
  isLower: boolean,
  rows: AxisPlaces,
): number {
  const { hierarchy } = raster;
  if (element > hierarchy.root) {
    const { top, bottom } = groupBox(raster, lines, element);
    return rows.line(isLower ? bottom : top);
  }
  const node = hierarchy.graph.nodes[element];
  const middle = rows.cells[raster.y[element] ?? 0] ?? 0;
  const half = (node?.icon.height ?? 0) / 2;
  if (!isLower) return middle - half;
  const port = lines.columns.lines[line];
  const aside = port?.kind === "port" ? Math.abs(port.offset) : 0;
  // Beside a short label the edge reaches up to the icon.
  const label = node?.label && aside <= node.label.size.width / 2 ? node.label.size.height : 0;
  return middle + half + label;
}
