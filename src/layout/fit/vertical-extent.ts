import type { Grid } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import type { AxisPlaces } from "./axis-places.ts";
import type { Extent } from "./obstacle.ts";

/** The heights between which a vertical segment runs, px; the whole of its edge is `segments`. */
export function heightsOf(grid: Grid, segments: readonly Segment[], segment: Segment, rows: AxisPlaces): Extent {
  const [start, end] = endsOf(grid, segments, segment, rows, (element, isFar) =>
    sideOf(grid, element, segment, isFar, rows),
  );
  return { from: Math.min(start, end), to: Math.max(start, end) };
}

/** The places between which a horizontal segment runs, px. */
export function widthsOf(grid: Grid, segments: readonly Segment[], segment: Segment, columns: AxisPlaces): Extent {
  const [start, end] = endsOf(grid, segments, segment, columns, (element, isFar) =>
    flankOf(grid, element, isFar, columns),
  );
  return { from: Math.min(start, end), to: Math.max(start, end) };
}

/** At the corners with its neighbours, and where it has none at the element there. */
function endsOf(
  { raster }: Grid,
  segments: readonly Segment[],
  segment: Segment,
  places: AxisPlaces,
  atElement: (element: number, isFar: boolean) => number,
): readonly [number, number] {
  const before = segments[segment.index - 1];
  const after = segments[segment.index + 1];
  const [from, to] = raster.hierarchy.ends[segment.edge] ?? [0, 0];
  return [
    before ? places.segment(before) : atElement(from, segment.isForward),
    after ? places.segment(after) : atElement(to, !segment.isForward),
  ];
}

/** px from an edge to the label of a node, if it ends beside that: an arrow is as wide, and what is nearer seems to meet the label. */
const besideLabel = 3;

/** The height at which a vertical segment meets the upper or lower side of an element. */
export function sideOf(
  { raster, lines }: Grid,
  element: number,
  { line }: Segment,
  isLower: boolean,
  rows: AxisPlaces,
): number {
  const { hierarchy } = raster;
  if (element > hierarchy.root) return isLower ? rows.end(element) : rows.start(element);
  const node = hierarchy.graph.nodes[element];
  const middle = rows.nodes[element] as number;
  const half = (node?.icon.height ?? 0) / 2;
  if (!isLower) return middle - half;
  const port = lines.columns.lines[line];
  const aside = port?.kind === "port" ? Math.abs(port.offset) : 0;
  // Beside a short label the edge reaches up to the icon, unless its arrow would touch that.
  const label = node?.label && aside < node.label.size.width / 2 + besideLabel ? node.label.size.height : 0;
  return middle + half + label;
}

/** Where a horizontal segment meets the left or right side of an element. */
export function flankOf({ raster }: Grid, element: number, isRight: boolean, columns: AxisPlaces): number {
  const { hierarchy } = raster;
  if (element > hierarchy.root) return isRight ? columns.end(element) : columns.start(element);
  const half = (hierarchy.graph.nodes[element]?.icon.width ?? 0) / 2;
  return (columns.nodes[element] as number) + (isRight ? half : -half);
}
