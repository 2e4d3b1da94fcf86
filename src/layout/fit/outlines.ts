import { bottom, boundsOf, overlaps, type Rect, right } from "../../geometry.ts";
import { type OverlayScope, overlayScopesOf } from "../arrange/overlay-scopes.ts";
import type { Raster } from "../arrange/raster.ts";
import { gathered } from "../gather.ts";
import { type Grid, groupBox, type LineBox } from "../route/grid.ts";

/** Between which lines an outline is to run. The numbers are not whole: there are no lines for outlines. */
export interface OutlineBox extends LineBox {
  /** The width of its label, px; 0 where that is not made room for. */
  readonly label: number;
}

/** From the line next to it, where an outline is in the order. Those outside of others are farther. */
const nearest = 0.3;
const farthest = 0.65;

/** A longer label is not made room for, px. */
const longestLabel = 170;

/** More outlines than this are not made room for: a picture of so many cannot be read anyway. */
const mostOutlines = 24;

/** Clusters of members that nothing else stands between, for which room is to be kept free; none where things are pinned. */
export function outlineBoxes(grid: Grid): readonly OutlineBox[] {
  const { raster } = grid;
  const { hierarchy } = raster;
  if (hierarchy.anchors || hierarchy.graph.overlays.length === 0) return [];
  const found = overlayScopesOf(hierarchy).flatMap((scope, index) => {
    const { width = 0 } = hierarchy.graph.overlays[index]?.label?.size ?? {};
    const label = width > longestLabel ? 0 : width;
    return clustersOf(raster, scope).map((cells) => ({ cells, scope, label }));
  });
  const smallestFirst = found.toSorted((a, b) => areaOf(a.cells) - areaOf(b.cells)).slice(0, mostOutlines);
  return smallestFirst.map(({ cells, scope, label }, index) => {
    const distance = nearest + ((farthest - nearest) * index) / smallestFirst.length;
    return { ...boxAround(grid, cells, scope, distance), label };
  });
}

const areaOf = ({ width, height }: Rect) => width * height;

/** In cells. */
function clustersOf(raster: Raster, { members, foreign }: OverlayScope): readonly Rect[] {
  const outside = foreign.map((element) => cellsOf(raster, element));
  const clusters = gathered(
    members.map((member) => cellsOf(raster, member)),
    (things, others) => {
      const around = boundsOf(things);
      return ![...outside, ...others].some((other) => overlaps(around, other));
    },
  );
  return clusters.map((things) => boundsOf(things));
}

function cellsOf({ x, y, width, height }: Raster, element: number): Rect {
  return { x: x[element] ?? 0, y: y[element] ?? 0, width: width[element] ?? 1, height: height[element] ?? 1 };
}

function boxAround({ raster, lines }: Grid, cells: Rect, scope: OverlayScope, distance: number): LineBox {
  const { columns, rows } = lines;
  const inside = scope.members.filter(
    (member) => member > raster.hierarchy.root && overlaps(cells, cellsOf(raster, member)),
  );
  const boxes = inside.map((group) => groupBox(raster, lines, group));
  const headed = headersIn(raster, cells, scope).map((group) => groupBox(raster, lines, group));
  const starts = [columns.cells[cells.x]?.start ?? 0, ...[...boxes, ...headed].map(({ left }) => left)];
  const ends = [columns.cells[right(cells) - 1]?.end ?? 0, ...boxes.map((box) => box.right)];
  const tops = [rows.cells[cells.y]?.start ?? 0, ...boxes.map(({ top }) => top)];
  const bottoms = [rows.cells[bottom(cells) - 1]?.label ?? 0, ...boxes.map((box) => box.bottom)];
  return {
    left: Math.min(...starts) - distance,
    right: Math.max(...ends) + distance,
    top: Math.min(...tops) - distance,
    bottom: Math.max(...bottoms) + distance,
  };
}

/** Groups around members whose headers stand where the left side of an outline would be if it ran inside of them. */
function headersIn(raster: Raster, cells: Rect, { around }: OverlayScope): readonly number[] {
  return around.filter((group) => {
    const { x, y } = cellsOf(raster, group);
    return x === cells.x && y > cells.y && y < bottom(cells);
  });
}
