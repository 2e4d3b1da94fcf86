import type { Point, Rect } from "../geometry.ts";
import { type ColumnPlaces, placeColumns } from "./columns.ts";
import type { Grid } from "./grid.ts";
import type { LabelSpot } from "./label-spot.ts";
import { placeRows, type RowPlaces } from "./rows.ts";
import type { Segment } from "./segments.ts";
import { sideOf } from "./vertical-extent.ts";

/** Everything in its place, by number, in px from an origin of its own. */
export interface Places {
  /** The icon of each node. */
  readonly icons: readonly Rect[];
  /** By number of the group less that of the root, less one. */
  readonly groups: readonly Rect[];
  /** By edge; empty for one without a route. */
  readonly points: readonly (readonly Point[])[];
  /** By edge. */
  readonly labels: ReadonlyMap<number, Rect>;
  /** The middle of each header that is centred, by number of the group. */
  readonly headers: ReadonlyMap<number, number>;
}

/** Gives everything its place: first all heights, then, with these known, all places across. */
export function placesOf(grid: Grid, segments: readonly Segment[][], labels: readonly LabelSpot[]): Places {
  const rows = placeRows(grid, segments, labels);
  const columns = placeColumns(grid, segments, labels, rows);
  const { hierarchy } = grid.raster;
  return {
    icons: hierarchy.graph.nodes.map(({ icon }, node) => ({
      x: (columns.cells[grid.raster.x[node] ?? 0] ?? 0) - icon.width / 2,
      y: (rows.cells[grid.raster.y[node] ?? 0] ?? 0) - icon.height / 2,
      ...icon,
    })),
    groups: hierarchy.graph.groups.map((_, index) => groupRect(hierarchy.root + 1 + index, rows, columns)),
    points: segments.map((edge) => pointsOf(grid, edge, rows, columns)),
    labels: new Map(labels.map((label) => [label.segment.edge, labelRect(label, rows, columns)])),
    headers: columns.header,
  };
}

function groupRect(group: number, rows: RowPlaces, columns: ColumnPlaces): Rect {
  const [x, y] = [columns.left(group), rows.top(group)];
  return { x, y, width: columns.right(group) - x, height: rows.bottom(group) - y };
}

function labelRect({ segment, width, height }: LabelSpot, rows: RowPlaces, columns: ColumnPlaces): Rect {
  const x = columns.label.get(segment.edge) ?? 0;
  const y = rows.label.get(segment.edge) ?? 0;
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function pointsOf(grid: Grid, segments: readonly Segment[], rows: RowPlaces, columns: ColumnPlaces): Point[] {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return [];
  const [from, to] = grid.raster.hierarchy.ends[first.edge] ?? [0, 0];
  const points = [endPoint(grid, first, from, first.isForward, rows, columns)];
  for (const [index, second] of segments.entries()) {
    const before = segments[index - 1];
    if (before) points.push(corner(before, second, rows, columns));
  }
  points.push(endPoint(grid, last, to, !last.isForward, rows, columns));
  return points;
}

function corner(a: Segment, b: Segment, rows: RowPlaces, columns: ColumnPlaces): Point {
  const [vertical, horizontal] = a.isVertical ? [a, b] : [b, a];
  return { x: columns.segment(vertical), y: rows.segment(horizontal) };
}

/** Where a segment meets the element at its end; `isFar`: at its right or lower side. */
function endPoint(
  grid: Grid,
  segment: Segment,
  element: number,
  isFar: boolean,
  rows: RowPlaces,
  columns: ColumnPlaces,
): Point {
  if (segment.isVertical) return { x: columns.segment(segment), y: sideOf(grid, element, segment, isFar, rows) };
  return { x: acrossOf(grid, element, isFar, columns), y: rows.segment(segment) };
}

function acrossOf({ raster }: Grid, element: number, isFar: boolean, columns: ColumnPlaces): number {
  const { hierarchy } = raster;
  if (element > hierarchy.root) return isFar ? columns.right(element) : columns.left(element);
  const middle = columns.cells[raster.x[element] ?? 0] ?? 0;
  const half = (hierarchy.graph.nodes[element]?.icon.width ?? 0) / 2;
  return isFar ? middle + half : middle - half;
}
