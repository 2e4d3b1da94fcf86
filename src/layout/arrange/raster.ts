import type { Side } from "../../geometry.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Arrangement, Shelf } from "./arrangement.ts";

/**
 * An arrangement on one raster of cells that all groups share.
 *
 * Because every node of the picture stands in a cell of the same raster, icons
 * align across groups and straight edges appear by themselves. Everything is
 * by the number of the element.
 */
export interface Raster {
  readonly hierarchy: Hierarchy;
  readonly columns: number;
  readonly rows: number;
  /** First column and row. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Columns and rows that it takes; 1 and 1 for a node. */
  readonly width: Int32Array;
  readonly height: Int32Array;
  /**
   * How many borders of nested groups meet at a side of a group, its own
   * included: 1 hugs the cells, its parent's is 2. 0 where the border runs
   * through the cells of the nodes that sit on it.
   */
  readonly level: Readonly<Record<Side, Int32Array>>;
  /** The middles of columns and rows, px, where they are known beforehand. */
  readonly middles?: { readonly columns: Float64Array; readonly rows: Float64Array };
}

/**
 * A raster that follows an arrangement: after a change only what it concerns is
 * computed anew.
 */
export interface RasterWorkspace {
  readonly raster: Raster;
  /** Says that the shelves or spacings in some groups may have changed. */
  change(groups: readonly number[]): void;
  /** Follows the arrangement, of which nothing but what was said has changed since the last call. */
  follow(arrangement: Arrangement): Raster;
}

export function rasterOf(hierarchy: Hierarchy, arrangement: Arrangement): Raster {
  const workspace = rasterWorkspace(hierarchy);
  workspace.change(hierarchy.inwardsOut);
  return workspace.follow(arrangement);
}

export function rasterWorkspace(hierarchy: Hierarchy): RasterWorkspace {
  const { count, root, parent } = hierarchy;
  const numbers = () => new Int32Array(count);
  const raster = {
    hierarchy,
    columns: 0,
    rows: 0,
    x: numbers(),
    y: numbers(),
    width: numbers().fill(1),
    height: numbers().fill(1),
    level: { left: numbers(), right: numbers(), top: numbers(), bottom: numbers() },
  };
  // Places relative to the group around.
  const inside: Raster = { ...raster, x: numbers(), y: numbers() };
  const isStale = new Uint8Array(count);
  return {
    raster,
    change(groups) {
      for (const group of groups) isStale[group] = 1;
    },
    follow(arrangement) {
      for (const group of hierarchy.inwardsOut) {
        if (isStale[group] === 0) continue;
        isStale[group] = 0;
        const [width, height] = [raster.width[group], raster.height[group]];
        shelve(inside, arrangement, group);
        // Of the same size as before it leaves its siblings where they are.
        const around = parent[group] as number;
        if (around >= 0 && (raster.width[group] !== width || raster.height[group] !== height)) isStale[around] = 1;
      }
      toAbsolute(raster, inside);
      countBorders(raster);
      raster.columns = raster.width[root] ?? 1;
      raster.rows = raster.height[root] ?? 1;
      return raster;
    },
  };
}

/** Places the children of one group relative to its first cell, and finds its size. */
function shelve(raster: Raster, arrangement: Arrangement, group: number): void {
  const { hierarchy, width, height } = raster;
  const border = hierarchy.border[group];
  const shelf = arrangement.shelves[group - hierarchy.root];
  if (!shelf || !border) throw new Error(`group ${group} has no shelf`);
  const left = border.left.length > 0 ? 1 : 0;
  const top = border.top.length > 0 ? 1 : 0;
  const inner = shelf.grid ? placeGrid(raster, shelf, left, top) : placeLines(raster, arrangement, shelf, left, top);
  const right = border.right.length > 0 ? 1 : 0;
  const bottom = border.bottom.length > 0 ? 1 : 0;
  const leastColumns = (arrangement.leastWidth[group] as number) - left - right;
  const leastRows = (arrangement.leastHeight[group] as number) - top - bottom;
  const columns = Math.max(1, inner.columns, border.top.length, border.bottom.length, leastColumns);
  const rows = Math.max(1, inner.rows, border.left.length, border.right.length, leastRows);
  placeBorder(raster, arrangement, border.left, { at: 0, first: top, room: rows, vertical: true });
  placeBorder(raster, arrangement, border.right, { at: left + columns, first: top, room: rows, vertical: true });
  placeBorder(raster, arrangement, border.top, { at: 0, first: left, room: columns, vertical: false });
  placeBorder(raster, arrangement, border.bottom, { at: top + rows, first: left, room: columns, vertical: false });
  width[group] = left + columns + right;
  height[group] = top + rows + bottom;
}

interface Extent {
  readonly columns: number;
  readonly rows: number;
}

function placeLines(raster: Raster, arrangement: Arrangement, shelf: Shelf, left: number, top: number): Extent {
  const { x, y, width, height } = raster;
  const { gapX, gapY, align } = arrangement;
  const { vertical } = shelf;
  const [along, across] = vertical ? [y, x] : [x, y];
  const [length, breadth] = vertical ? [height, width] : [width, height];
  const [gapAlong, gapAcross] = vertical ? [gapY, gapX] : [gapX, gapY];
  const [firstAlong, firstAcross] = vertical ? [top, left] : [left, top];
  let longest = 0;
  let start = 0;
  for (const line of shelf.lines) {
    let at = 0;
    let room = 0;
    for (const child of line) {
      at += gapAlong[child] as number;
      along[child] = firstAlong + at;
      at += length[child] as number;
      room = Math.max(room, (gapAcross[child] as number) + (breadth[child] as number));
    }
    for (const child of line) {
      const gap = gapAcross[child] as number;
      const spare = room - (breadth[child] as number) - gap;
      // A gap says exactly where; only what has none is moved by its alignment.
      const shift = gap > 0 || align[child] === 0 ? 0 : align[child] === 2 ? spare : spare >> 1;
      across[child] = firstAcross + start + gap + shift;
    }
    start += room;
    longest = Math.max(longest, at);
  }
  return vertical ? { columns: start, rows: longest } : { columns: longest, rows: start };
}

/** Rows whose cells share their columns: each column as wide as the widest thing in it. */
function placeGrid(raster: Raster, shelf: Shelf, left: number, top: number): Extent {
  const { x, y, width, height } = raster;
  const columnWidths: number[] = [];
  for (const line of shelf.lines) {
    for (const [column, child] of line.entries()) {
      columnWidths[column] = Math.max(columnWidths[column] ?? 0, width[child] ?? 1);
    }
  }
  let row = 0;
  for (const line of shelf.lines) {
    let column = 0;
    let lineHeight = 0;
    for (const [index, child] of line.entries()) {
      const spare = (columnWidths[index] ?? 1) - (width[child] ?? 1);
      x[child] = left + column + (spare >> 1);
      y[child] = top + row;
      column += columnWidths[index] ?? 1;
      lineHeight = Math.max(lineHeight, height[child] ?? 1);
    }
    row += lineHeight;
  }
  return { columns: columnWidths.reduce((sum, columns) => sum + columns, 0), rows: row };
}

interface BorderLine {
  /** The column (of a vertical border) or row in which the nodes stand. */
  readonly at: number;
  /** The first cell along the border, and how many there are. */
  readonly first: number;
  readonly room: number;
  readonly vertical: boolean;
}

/** Each node as near to its slot as the others let it. */
function placeBorder(raster: Raster, { slot }: Arrangement, nodes: readonly number[], line: BorderLine): void {
  if (nodes.length === 0) return;
  const [along, across] = line.vertical ? [raster.y, raster.x] : [raster.x, raster.y];
  const wanted = (node: number, index: number) => {
    const chosen = slot[node] as number;
    return chosen < 0 ? Math.floor(((index + 0.5) * line.room) / nodes.length) : chosen;
  };
  const inOrder = nodes
    .map((node, index) => ({ node, at: wanted(node, index) }))
    .sort((a, b) => a.at - b.at || a.node - b.node);
  let next = 0;
  for (const [index, { node, at }] of inOrder.entries()) {
    const last = line.room - (nodes.length - index);
    next = Math.max(next, Math.min(at, last));
    along[node] = line.first + next;
    across[node] = line.at;
    next += 1;
  }
}

function toAbsolute({ hierarchy, x, y }: Raster, inside: Raster): void {
  const { root, count, parent } = hierarchy;
  x[root] = 0;
  y[root] = 0;
  // Groups before nodes, and every group after the one around it.
  for (let at = 1; at < count; at++) {
    const element = (root + at) % count;
    const around = parent[element] as number;
    x[element] = (x[around] as number) + (inside.x[element] as number);
    y[element] = (y[around] as number) + (inside.y[element] as number);
  }
}

/** Counts nested borders from the innermost outwards, since the innermost one hugs the cells. */
export function countBorders({ hierarchy, x, y, width, height, level }: Raster): void {
  for (const group of hierarchy.inwardsOut) {
    if (group === hierarchy.root) continue;
    countStarts(hierarchy, group, x, level.left, hierarchy.border[group]?.left.length !== 0);
    countStarts(hierarchy, group, y, level.top, hierarchy.border[group]?.top.length !== 0);
    countEnds(hierarchy, group, [x, width], level.right, hierarchy.border[group]?.right.length !== 0);
    countEnds(hierarchy, group, [y, height], level.bottom, hierarchy.border[group]?.bottom.length !== 0);
  }
}

function countStarts(
  { children, root }: Hierarchy,
  group: number,
  first: Int32Array,
  level: Int32Array,
  isOnNodes: boolean,
): void {
  let most = 0;
  for (const child of children[group] as readonly number[]) {
    if (child > root && first[child] === first[group]) most = Math.max(most, level[child] as number);
  }
  level[group] = isOnNodes ? 0 : most + 1;
}

function countEnds(
  { children, root }: Hierarchy,
  group: number,
  [first, extent]: readonly [Int32Array, Int32Array],
  level: Int32Array,
  isOnNodes: boolean,
): void {
  const end = (first[group] as number) + (extent[group] as number);
  let most = 0;
  for (const child of children[group] as readonly number[]) {
    const isLast = (first[child] as number) + (extent[child] as number) === end;
    if (child > root && isLast) most = Math.max(most, level[child] as number);
  }
  level[group] = isOnNodes ? 0 : most + 1;
}
