import type { Rect } from "../../geometry.ts";
import type { Raster } from "../arrange/raster.ts";
import type { GraphGroup } from "../graph.ts";
import { elementAt } from "../hierarchy.ts";
import type { Axis } from "./axis.ts";
import type { Lines } from "./lines.ts";

/**
 * The points at which vertical and horizontal lines meet, and where no edge may run.
 *
 * A point is `row * width + column`. The stretch from a point to its right
 * neighbour, and to the one below, carries the number of the point.
 */
export interface Grid {
  readonly raster: Raster;
  readonly lines: Lines;
  /** Numbers of vertical and of horizontal lines. */
  readonly width: number;
  readonly height: number;
  /** Estimated places of the lines, px. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 where the stretch to the right, or down, runs through an icon, a label or a header, or along a border. */
  readonly blockedRight: Uint8Array;
  readonly blockedDown: Uint8Array;
  /** The innermost group at each point, the root outside of all. */
  readonly region: Int32Array;
}

/** Lines that enclose an element, by number. */
export interface LineBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function gridOf(raster: Raster, lines: Lines): Grid {
  const { columns, rows } = lines;
  const [width, height] = [columns.lines.length, rows.lines.length];
  const grid: Grid = {
    raster,
    lines,
    width,
    height,
    x: Float64Array.from(columns.lines, ({ position }) => position),
    y: Float64Array.from(rows.lines, ({ position }) => position),
    blockedRight: new Uint8Array(width * height),
    blockedDown: new Uint8Array(width * height),
    region: new Int32Array(width * height).fill(raster.hierarchy.root),
  };
  blockAlongBorders(grid);
  const { hierarchy } = raster;
  for (let node = 0; node < hierarchy.nodeCount; node++) blockNode(grid, nodeBox(raster, lines, node));
  for (let group = hierarchy.root + 1; group < hierarchy.count; group++) {
    paintGroup(grid, group);
    blockBorder(grid, groupBox(raster, lines, group));
    blockRect(grid, headerRect(grid, group));
  }
  return grid;
}

/** The lines around an element: of a group its border, of a node its icon and the labels of its row. */
export function boxOf({ raster, lines }: Pick<Grid, "raster" | "lines">, element: number): LineBox {
  return element > raster.hierarchy.root ? groupBox(raster, lines, element) : nodeBox(raster, lines, element);
}

/** The lines around a node's icon; `bottom` is below the labels of its row. */
export function nodeBox({ x, y }: Raster, { columns, rows }: Lines, node: number): LineBox {
  const column = columns.cells[x[node] ?? -1];
  const row = rows.cells[y[node] ?? -1];
  if (!column || !row) throw new Error(`node ${node} stands in no cell`);
  return { left: column.start, right: column.end, top: row.start, bottom: row.label };
}

/** The lines of a group's border. */
export function groupBox({ x, y, width, height, level }: Raster, { columns, rows }: Lines, group: number): LineBox {
  const [x1, y1] = [x[group] ?? 0, y[group] ?? 0];
  const [x2, y2] = [x1 + (width[group] ?? 1), y1 + (height[group] ?? 1)];
  return {
    left: borderLine(columns, columns.startBorders[x1], level.left[group] ?? 0, x1),
    right: borderLine(columns, columns.endBorders[x2], level.right[group] ?? 0, x2 - 1),
    top: borderLine(rows, rows.startBorders[y1], level.top[group] ?? 0, y1),
    bottom: borderLine(rows, rows.endBorders[y2], level.bottom[group] ?? 0, y2 - 1),
  };
}

/** The border's own line or, where nodes sit on the border, the middle of their cells. */
function borderLine(axis: Axis, borders: readonly number[] | undefined, level: number, cell: number): number {
  const ports = axis.cells[cell]?.ports ?? [];
  const line = level > 0 ? borders?.[level - 1] : ports[ports.length >> 1];
  if (line === undefined) throw new Error(`there is no border line at cell ${cell}, level ${level}`);
  return line;
}

/** Along a border, and along the side of an icon, an edge would be taken for a part of it. */
function blockAlongBorders({ lines, width, height, blockedRight, blockedDown }: Grid): void {
  const isFirm = ({ kind }: { readonly kind: string }) => kind === "border" || kind === "side";
  for (const [column, line] of lines.columns.lines.entries()) {
    if (isFirm(line)) for (let row = 0; row < height; row++) blockedDown[row * width + column] = 1;
  }
  for (const [row, line] of lines.rows.lines.entries()) {
    if (isFirm(line)) blockedRight.fill(1, row * width, (row + 1) * width);
  }
}

/** Where nodes sit on a border it runs along the ports of their cells. */
function blockBorder({ width, blockedRight, blockedDown }: Grid, { left, right, top, bottom }: LineBox): void {
  for (const row of [top, bottom]) blockedRight.fill(1, row * width + left, row * width + right);
  for (let row = top; row < bottom; row++) {
    for (const column of [left, right]) blockedDown[row * width + column] = 1;
  }
}

function blockNode({ width, blockedRight, blockedDown }: Grid, { left, right, top, bottom }: LineBox): void {
  for (let row = top; row <= bottom; row++) blockedRight.fill(1, row * width + left, row * width + right);
  for (let row = top; row < bottom; row++) blockedDown.fill(1, row * width + left, row * width + right + 1);
}

function paintGroup({ raster, lines, width, region }: Grid, group: number): void {
  const { left, right, top, bottom } = groupBox(raster, lines, group);
  for (let row = top; row < bottom; row++) region.fill(group, row * width + left, row * width + right);
}

/** About where the header of a group will be, px of the estimate. */
export function headerRect({ raster, lines, x, y }: Grid, group: number): Rect {
  const { left, right, top } = groupBox(raster, lines, group);
  const { header } = elementAt(raster.hierarchy, group) as GraphGroup;
  const start = x[left] ?? 0;
  const room = (x[right] ?? 0) - start;
  const offset = isHeaderCentred(raster, group) ? Math.max(0, (room - header.size.width) / 2) : 0;
  return { x: start + offset, y: y[top] ?? 0, ...header.size };
}

/** A header gives way to nodes on the upper border. */
export function isHeaderCentred({ hierarchy }: Raster, group: number): boolean {
  const { header } = elementAt(hierarchy, group) as GraphGroup;
  return header.align === "center" && hierarchy.border[group]?.top.length === 0;
}

function blockRect(grid: Grid, rect: Rect): void {
  if (rect.width === 0) return;
  const { x, y, width, height, blockedRight, blockedDown } = grid;
  const [x1, y1] = [rect.x + 0.5, rect.y + 0.5];
  const [x2, y2] = [rect.x + rect.width + 4, rect.y + rect.height + 2];
  for (let row = firstAtLeast(y, y1); row < height && (y[row] ?? 0) <= y2; row++) {
    for (let column = Math.max(0, firstAtLeast(x, x1) - 1); column < width - 1 && (x[column] ?? 0) < x2; column++) {
      blockedRight[row * width + column] = 1;
    }
  }
  for (let column = firstAtLeast(x, x1); column < width && (x[column] ?? 0) <= x2; column++) {
    for (let row = Math.max(0, firstAtLeast(y, y1) - 1); row < height - 1 && (y[row] ?? 0) < y2; row++) {
      blockedDown[row * width + column] = 1;
    }
  }
}

/** The first of ascending `values` that is not less than `value`. */
function firstAtLeast(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
