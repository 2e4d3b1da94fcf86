import type { Hierarchy } from "../hierarchy.ts";
import type { Arrangement, Shelf } from "./arrangement.ts";
import { type Leader, type Leaders, leaderAt } from "./leaders.ts";

/** Where everything stands relative to the group around it, from left to right or from top to bottom; by number. */
export interface InsideAxis {
  /** First columns or rows. */
  readonly places: Int32Array;
  readonly lengths: Int32Array;
  /** Once its group has been placed: the cells before an element that put it where it is; -1 where they are as arranged. */
  readonly cells: Int16Array;
}

export interface Inside {
  readonly hierarchy: Hierarchy;
  readonly leaders: Leaders;
  readonly horizontal: InsideAxis;
  readonly vertical: InsideAxis;
}

/** Places the children of one group relative to its first cell, and finds its size. */
export function shelve(inside: Inside, arrangement: Arrangement, group: number): void {
  const { hierarchy, horizontal, vertical } = inside;
  const border = hierarchy.border[group];
  const shelf = arrangement.shelves[group - hierarchy.root];
  if (!shelf || !border) throw new Error(`group ${group} has no shelf`);
  const left = border.left.length > 0 ? 1 : 0;
  const top = border.top.length > 0 ? 1 : 0;
  const inner = shelf.grid ? placeGrid(inside, shelf, left, top) : placeLines(inside, arrangement, shelf, left, top);
  const right = border.right.length > 0 ? 1 : 0;
  const bottom = border.bottom.length > 0 ? 1 : 0;
  const leastColumns = (arrangement.leastWidth[group] as number) - left - right;
  const leastRows = (arrangement.leastHeight[group] as number) - top - bottom;
  const columns = Math.max(1, inner.columns, border.top.length, border.bottom.length, leastColumns);
  const rows = Math.max(1, inner.rows, border.left.length, border.right.length, leastRows);
  if (left > 0) placeBorder(inside, arrangement, border.left, { at: 0, first: top, room: rows, vertical: true });
  if (right > 0) {
    placeBorder(inside, arrangement, border.right, { at: left + columns, first: top, room: rows, vertical: true });
  }
  if (top > 0) placeBorder(inside, arrangement, border.top, { at: 0, first: left, room: columns, vertical: false });
  if (bottom > 0) {
    placeBorder(inside, arrangement, border.bottom, { at: top + rows, first: left, room: columns, vertical: false });
  }
  horizontal.lengths[group] = left + columns + right;
  vertical.lengths[group] = top + rows + bottom;
}

interface Extent {
  readonly columns: number;
  readonly rows: number;
}

function placeLines(inside: Inside, arrangement: Arrangement, shelf: Shelf, left: number, top: number): Extent {
  const { gapX, gapY, align } = arrangement;
  const { vertical, lines } = shelf;
  const [along, across] = vertical ? [inside.vertical, inside.horizontal] : [inside.horizontal, inside.vertical];
  const [gapsAlong, gapsAcross] = vertical ? [gapY, gapX] : [gapX, gapY];
  const [firstAlong, firstAcross] = vertical ? [top, left] : [left, top];
  let longest = 0;
  let start = firstAcross;
  let isLed = false;
  for (const line of lines) {
    longest = Math.max(longest, placeAlong(line, along, gapsAlong, firstAlong));
    start += placeAcross(inside, line, across, gapsAcross, align, start);
    for (const child of line) isLed ||= (gapsAlong[child] as number) < 0;
  }
  // What leads them stands on other lines, so that these come first.
  if (isLed) {
    longest = 0;
    for (const line of lines) longest = Math.max(longest, leadAlong(inside, line, along, gapsAlong, firstAlong));
  }
  return vertical ? { columns: start - firstAcross, rows: longest } : { columns: longest, rows: start - firstAcross };
}

/** One after the other, with the gaps before them; says how long the line is. */
function placeAlong(line: readonly number[], axis: InsideAxis, gaps: Int16Array, first: number): number {
  let at = 0;
  for (const child of line) {
    at += Math.max(0, gaps[child] as number);
    axis.places[child] = first + at;
    at += axis.lengths[child] as number;
  }
  return at;
}

/** The same, in line with what leads them where that is not too near. */
function leadAlong(inside: Inside, line: readonly number[], axis: InsideAxis, gaps: Int16Array, first: number): number {
  let at = 0;
  for (const child of line) {
    const gap = gaps[child] as number;
    const leader = leaderAt(inside.leaders, child, gap);
    const before = at;
    if (!leader) at += Math.max(0, gap);
    else if (!line.includes(leader.sibling)) at = Math.max(at, inLine(inside, axis, child, leader) - first);
    axis.places[child] = first + at;
    axis.cells[child] = at - before;
    at += axis.lengths[child] as number;
  }
  return at;
}

/** Side by side, from the start of the line; says how much room they take. */
function placeAcross(
  inside: Inside,
  line: readonly number[],
  axis: InsideAxis,
  gaps: Int16Array,
  align: Uint8Array,
  start: number,
): number {
  const { places, lengths, cells } = axis;
  let room = 0;
  let isLed = false;
  for (const child of line) {
    const gap = gaps[child] as number;
    isLed ||= gap < 0;
    room = Math.max(room, Math.max(0, gap) + (lengths[child] as number));
  }
  for (const child of line) {
    const gap = Math.max(0, gaps[child] as number);
    const spare = room - (lengths[child] as number) - gap;
    // A gap says exactly where; only what has none is moved by its alignment.
    const shift = gap > 0 || align[child] === 0 ? 0 : align[child] === 2 ? spare : spare >> 1;
    places[child] = start + gap + shift;
  }
  if (!isLed) return room;
  for (const child of line) {
    const leader = leaderAt(inside.leaders, child, gaps[child] as number);
    if (leader && line.includes(leader.sibling)) {
      places[child] = Math.max(start, inLine(inside, axis, child, leader));
    }
    cells[child] = (places[child] as number) - start;
    room = Math.max(room, (cells[child] as number) + (lengths[child] as number));
  }
  return room;
}

/** Where an element has to stand so that the ends of an edge stand in line. */
function inLine(
  { hierarchy }: Inside,
  { places }: InsideAxis,
  element: number,
  { sibling, other, own }: Leader,
): number {
  return (
    (places[sibling] as number) + placeIn(hierarchy, places, other, sibling) - placeIn(hierarchy, places, own, element)
  );
}

/** Relative to a group around it; nothing for the group itself. */
function placeIn({ parent }: Hierarchy, places: Int32Array, element: number, around: number): number {
  let place = 0;
  for (let at = element; at !== around; at = parent[at] as number) place += places[at] as number;
  return place;
}

/** Rows whose cells share their columns: each column as wide as the widest thing in it. */
function placeGrid({ horizontal, vertical }: Inside, { lines }: Shelf, left: number, top: number): Extent {
  const { places: x, lengths: width } = horizontal;
  const { places: y, lengths: height } = vertical;
  const columnWidths: number[] = [];
  for (const line of lines) {
    for (const [column, child] of line.entries()) {
      columnWidths[column] = Math.max(columnWidths[column] ?? 0, width[child] ?? 1);
    }
  }
  let row = 0;
  for (const line of lines) {
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
function placeBorder(inside: Inside, { slot }: Arrangement, nodes: readonly number[], line: BorderLine): void {
  const { horizontal, vertical } = inside;
  const [{ places: along }, { places: across }] = line.vertical ? [vertical, horizontal] : [horizontal, vertical];
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
