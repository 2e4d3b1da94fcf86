import { type Point, type Rect, right } from "../../geometry.ts";
import { type Care, isRough } from "../care.ts";
import type { Label } from "../label.ts";
import type { Contradiction } from "../pin.ts";
import type { Grid } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import type { Trunks } from "../route/trunks.ts";
import type { AxisPlaces, Culprits, Room } from "./axis-places.ts";
import { placeColumns } from "./columns.ts";
import type { LabelSpot } from "./label-spot.ts";
import { outlineBoxes } from "./outlines.ts";
import { placeRows } from "./rows.ts";
import { flankOf, sideOf } from "./vertical-extent.ts";

/** Everything in its place, by number, in px from an origin of its own; where something is pinned, px of the picture. */
export interface Places {
  /** The icon of each node. */
  readonly icons: readonly Rect[];
  /** By number of the group less that of the root, less one. */
  readonly groups: readonly Rect[];
  /** By edge; empty for one without a route. */
  readonly points: readonly (readonly Point[])[];
  /** By edge. */
  readonly labels: ReadonlyMap<number, Rect>;
  /** By edge, the label as it is broken into lines; not given: as usual. */
  readonly brokenLabels?: ReadonlyMap<number, Label>;
  /** The edges of which a dot with a letter takes the place of the label; not given: none. */
  readonly lettered?: ReadonlySet<number>;
  /** Room that is kept free for outlines. */
  readonly outlines: readonly Rect[];
  /** The middle of each header that is centred, by number of the group. */
  readonly headers: ReadonlyMap<number, number>;
  /** Groups whose headers have two lines, by number; not given: none. */
  readonly narrowHeaders?: ReadonlySet<number>;
  /** None where every edge runs alone. */
  readonly trunks?: Trunks;
  readonly isPinned: boolean;
  /** Pins that were not obeyed. */
  readonly contradiction?: Contradiction & Culprits;
}

interface Wanted {
  readonly trunks: Trunks;
  /** Any places will do for `none`; else those with the shortest edges are looked for. */
  readonly care: Care | "none";
  /** Whether heights are given once more; not given: where there is no haste. */
  readonly again?: boolean;
  /** About where everything will be. */
  readonly before?: Places | undefined;
}

/**
 * Gives everything its place: first all heights, then, with these known, all
 * places across. When `thorough`, or where it is asked for, heights once more
 * (`again`), which need less room now that it is known what stands above what,
 * and places across for these; which is not needed where it is known `before`.
 */
export function placesOf(
  grid: Grid,
  segments: readonly Segment[][],
  labels: readonly LabelSpot[],
  { trunks, care, again = care === "thorough", before, share = 1, loose = new Set() }: Wanted & Partial<Room>,
): Places {
  const { anchors } = grid.raster.hierarchy;
  const room = { share, loose };
  const estimate = before ? columnsOf(grid, before) : anchors && estimateOf(grid, labels);
  const thorough = care !== "none";
  const straight = !isRough(care, grid.raster.hierarchy.nodeCount);
  const outlines = outlineBoxes(grid);
  let rows = placeRows(grid, segments, labels, { outlines, columns: estimate, room, trunks });
  let columns = placeColumns(grid, segments, labels, { outlines, rows, room, trunks, thorough, straight });
  if (again && !before) {
    rows = placeRows(grid, segments, labels, { outlines, columns, room, trunks });
    columns = placeColumns(grid, segments, labels, { outlines, rows, room, trunks, thorough, straight });
  }
  const axes = { grid, rows, columns };
  const contradiction = rows.contradiction ?? columns.contradiction;
  const { nodes, groups } = grid.raster.hierarchy.graph;
  return {
    icons: nodes.map((_, node) => iconRect(axes, node)),
    groups: groups.map((_, index) => groupRect(axes, grid.raster.hierarchy.root + 1 + index)),
    points: segments.map((edge) => pointsOf(axes, edge)),
    labels: new Map(labels.map((label) => [label.segment.edge, labelRect(axes, label)])),
    brokenLabels: new Map(labels.flatMap(({ segment, label }) => (label ? [[segment.edge, label] as const] : []))),
    outlines: columns.outlines.flatMap(({ from: x, to: right }, index) => {
      const row = rows.outlines[index];
      return row ? { x, y: row.from, width: right - x, height: row.to - row.from } : [];
    }),
    headers: columns.headers,
    isPinned: anchors !== undefined,
    ...(contradiction && { contradiction }),
  };
}

/** Where things are across in a picture. */
function columnsOf({ raster }: Grid, { icons, labels, headers, outlines, points, groups }: Places): AxisPlaces {
  const groupAt = (group: number) => groups[group - raster.hierarchy.root - 1] ?? { x: 0, width: 0 };
  return {
    nodes: Float64Array.from(icons, ({ x, width }) => x + width / 2),
    labels: new Map([...labels].map(([edge, { x, width }]) => [edge, x + width / 2])),
    headers,
    outlines: outlines.map((rect) => ({ from: rect.x, to: right(rect) })),
    segment: ({ edge, index }) => points[edge]?.[index]?.x ?? 0,
    start: (group) => groupAt(group).x,
    end: (group) => groupAt(group).x + groupAt(group).width,
  };
}

/** Where anchors and lines say that things are across, as long as nothing has its place. */
function estimateOf(grid: Grid, labels: readonly LabelSpot[]): AxisPlaces {
  const { nodes, groups } = grid.raster.hierarchy.anchors ?? { nodes: [], groups: [] };
  const groupAt = (group: number) => groups[group - grid.raster.hierarchy.root - 1] ?? { x: 0, width: 0 };
  const lineAt = (line: number) => grid.x[line] ?? 0;
  return {
    nodes: Float64Array.from(nodes, ({ x }) => x),
    labels: new Map(
      labels.map(({ segment, shift, from, to }) => [
        segment.edge,
        segment.isVertical ? lineAt(segment.line) + shift : (lineAt(from) + lineAt(to)) / 2,
      ]),
    ),
    headers: new Map(),
    outlines: [],
    segment: ({ line }) => lineAt(line),
    start: (group) => groupAt(group).x,
    end: (group) => groupAt(group).x + groupAt(group).width,
  };
}

interface Axes {
  readonly grid: Grid;
  readonly rows: AxisPlaces;
  readonly columns: AxisPlaces;
}

function iconRect({ grid, rows, columns }: Axes, node: number): Rect {
  const size = grid.raster.hierarchy.graph.nodes[node]?.icon ?? { width: 0, height: 0 };
  return {
    x: (columns.nodes[node] ?? 0) - size.width / 2,
    y: (rows.nodes[node] ?? 0) - size.height / 2,
    ...size,
  };
}

function groupRect({ rows, columns }: Axes, group: number): Rect {
  const [x, y] = [columns.start(group), rows.start(group)];
  return { x, y, width: columns.end(group) - x, height: rows.end(group) - y };
}

function labelRect({ rows, columns }: Axes, { segment, width, height }: LabelSpot): Rect {
  const [x, y] = [columns.labels.get(segment.edge) ?? 0, rows.labels.get(segment.edge) ?? 0];
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function pointsOf(axes: Axes, segments: readonly Segment[]): Point[] {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return [];
  const [from, to] = axes.grid.raster.hierarchy.ends[first.edge] ?? [0, 0];
  const corners = segments.slice(1).map((second, index) => corner(axes, segments[index] ?? first, second));
  return [endPoint(axes, first, from, first.isForward), ...corners, endPoint(axes, last, to, !last.isForward)];
}

function corner({ rows, columns }: Axes, a: Segment, b: Segment): Point {
  const [vertical, horizontal] = a.isVertical ? [a, b] : [b, a];
  return { x: columns.segment(vertical), y: rows.segment(horizontal) };
}

/** Where a segment meets the element at its end; `isFar`: at its right or lower side. */
function endPoint({ grid, rows, columns }: Axes, segment: Segment, element: number, isFar: boolean): Point {
  if (segment.isVertical) return { x: columns.segment(segment), y: sideOf(grid, element, segment, isFar, rows) };
  return { x: flankOf(grid, element, isFar, columns), y: rows.segment(segment) };
}
