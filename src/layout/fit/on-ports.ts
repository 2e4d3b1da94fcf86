import type { Grid } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";

/** The segments that run on ports, by the column or row of these. */
export function segmentsOnPorts(grid: Grid, segments: readonly Segment[][]): Map<string, Segment[]> {
  const byCell = new Map<string, Segment[]>();
  for (const segment of segments.flat()) {
    const port = portOf(grid, segment);
    if (!port) continue;
    const key = cellKey(segment, port.cell);
    const others = byCell.get(key);
    if (others) others.push(segment);
    else byCell.set(key, [segment]);
  }
  return byCell;
}

/** One for all segments in a column, or in a row. */
export const cellKey = ({ isVertical }: Segment, cell: number): string => `${isVertical ? "column" : "row"} ${cell}`;

/** The port on which a segment runs, if it does. */
export function portOf({ lines }: Grid, { isVertical, line }: Segment): { cell: number; offset: number } | undefined {
  const on = (isVertical ? lines.columns : lines.rows).lines[line];
  return on?.kind === "port" ? on : undefined;
}
