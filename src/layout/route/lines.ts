import type { Raster } from "../arrange/raster.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { type Axis, axisOf, type CellNeeds, roomForPorts, type Tracks } from "./axis.ts";
import { linesAt } from "./lines-at.ts";

/** The routing grid: `columns` are the vertical lines, in order of x, `rows` the horizontal ones, in order of y. */
export interface Lines {
  readonly columns: Axis;
  readonly rows: Axis;
}

/** About what a header takes; its true size counts when everything gets its place, px. */
const headerHeight = 28;

const fewestPorts = 5;

/** Lines any nearer to each other are taken for one, px. */
const leastPortSpacing = 4;

/** How many lines there are to run on, and to be attached at. */
export interface Supply extends Tracks {
  /** How many of a busy node's edges may come from one side: more have more to choose from, fewer stand wider apart. */
  readonly share: "half" | "quarter";
}

export function linesOf(raster: Raster, supply: Supply): Lines {
  const { hierarchy, x, y, width, height, level } = raster;
  const tracks = supply;
  const { columns, rows } = cellNeeds(raster, supply);
  const lines: Lines = {
    columns: axisOf({
      tracks,
      cells: columns,
      header: 0,
      ...borderCounts(hierarchy, [x, width, level.left, level.right]),
    }),
    rows: axisOf({
      tracks,
      cells: rows,
      header: headerHeight,
      ...borderCounts(hierarchy, [y, height, level.top, level.bottom]),
    }),
  };
  return raster.middles ? linesAt(raster, lines, raster.middles) : lines;
}

function cellNeeds(
  { hierarchy, columns, rows, x, y }: Raster,
  { share }: Supply,
): { columns: CellNeeds[]; rows: CellNeeds[] } {
  const icon = Math.max(0, ...hierarchy.graph.nodes.map(({ icon }) => Math.max(icon.width, icon.height)));
  const empty = { room: icon, icon, label: 0, ports: fewestPorts };
  const needs = { columns: Array<CellNeeds>(columns).fill(empty), rows: Array<CellNeeds>(rows).fill(empty) };
  const ports = portsNeeded(hierarchy, share).map((ports) => Math.min(ports, mostPortsOf(icon)));
  for (const [node, { label }] of hierarchy.graph.nodes.entries()) {
    const [column, row] = [x[node] ?? 0, y[node] ?? 0];
    const own = { ...empty, ports: ports[node] ?? fewestPorts };
    needs.columns[column] = larger(needs.columns[column] ?? empty, {
      ...own,
      room: Math.max(icon, label?.size.width ?? 0),
    });
    needs.rows[row] = larger(needs.rows[row] ?? empty, { ...own, label: label?.size.height ?? 0 });
  }
  return needs;
}

function larger(a: CellNeeds, b: CellNeeds): CellNeeds {
  return {
    room: Math.max(a.room, b.room),
    icon: a.icon,
    label: Math.max(a.label, b.label),
    ports: Math.max(a.ports, b.ports),
  };
}

/** An odd number, so that there is one in the middle. */
function portsNeeded({ ends, nodeCount }: Hierarchy, share: Supply["share"]): Int32Array {
  const degree = new Int32Array(nodeCount);
  for (const end of ends.flat()) if (end < nodeCount) degree[end] = (degree[end] ?? 0) + 1;
  const pairs = share === "half" ? 4 : 8;
  return degree.map((edges) => Math.max(fewestPorts, 2 * Math.ceil(edges / pairs) + 1));
}

/** On one side of an icon; an odd number, too. */
function mostPortsOf(icon: number): number {
  return Math.max(fewestPorts, 2 * Math.floor(roomForPorts(icon) / leastPortSpacing / 2) + 1);
}

/** By gap: how many levels of borders start there, and how many end. */
function borderCounts(
  hierarchy: Hierarchy,
  [first, extent, start, end]: readonly [Int32Array, Int32Array, Int32Array, Int32Array],
) {
  const cells = extent[hierarchy.root] ?? 1;
  const starts = new Int32Array(cells + 1);
  const ends = new Int32Array(cells + 1);
  for (let group = hierarchy.root + 1; group < hierarchy.count; group++) {
    const from = first[group] ?? 0;
    const to = from + (extent[group] ?? 1);
    starts[from] = Math.max(starts[from] ?? 0, start[group] ?? 0);
    ends[to] = Math.max(ends[to] ?? 0, end[group] ?? 0);
  }
  return { starts, ends };
}
