import type { GraphGroup, GraphNode } from "../graph.ts";
import { elementAt } from "../hierarchy.ts";
import type { Line } from "../route/axis.ts";
import { type Grid, groupBox } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import type { Trunks } from "../route/trunks.ts";
import { emptyGroupSize } from "../sizes.ts";
import type { AxisPlaces, Room } from "./axis-places.ts";
import { AxisPlan, type Extents } from "./axis-plan.ts";
import { keepHeadsOffDots } from "./dots.ts";
import type { LabelSpot } from "./label-spot.ts";
import type { Extent, Spacing } from "./obstacle.ts";
import { addOutlinesAlong } from "./outline-room.ts";
import type { OutlineBox } from "./outlines.ts";
import { widthsOf } from "./vertical-extent.ts";
import { wishShortEdges } from "./wishes.ts";

/** px between what stands above each other: the first above the second. */
export const rowSpacing: Spacing = {
  node: {
    node: 24,
    "border-start": 16,
    "border-end": 12,
    header: 8,
    segment: 12,
    label: 6,
    "outline-start": 12,
    "outline-end": 12,
  },
  "border-start": {
    node: 10,
    "border-start": 8,
    "border-end": 12,
    header: 0,
    segment: 10,
    label: 6,
    "outline-start": 9,
    "outline-end": 9,
  },
  "border-end": {
    node: 16,
    "border-start": 16,
    "border-end": 10,
    header: 8,
    segment: 10,
    label: 6,
    "outline-start": 9,
    "outline-end": 9,
  },
  header: {
    node: 8,
    "border-start": 8,
    "border-end": 8,
    header: 8,
    segment: 8,
    label: 4,
    "outline-start": 9,
    "outline-end": 9,
  },
  segment: {
    node: 16,
    "border-start": 10,
    "border-end": 10,
    header: 8,
    segment: 10,
    label: 4,
    "outline-start": 9,
    "outline-end": 9,
  },
  label: {
    node: 8,
    "border-start": 6,
    "border-end": 6,
    header: 4,
    segment: 4,
    label: 4,
    "outline-start": 8,
    "outline-end": 8,
  },
  "outline-start": {
    node: 12,
    "border-start": 9,
    "border-end": 9,
    header: 9,
    segment: 9,
    label: 8,
    "outline-start": 11,
    "outline-end": 14,
  },
  "outline-end": {
    node: 12,
    "border-start": 9,
    "border-end": 9,
    header: 9,
    segment: 9,
    label: 8,
    "outline-start": 11,
    "outline-end": 11,
  },
};

interface RowOptions {
  readonly outlines: readonly OutlineBox[];
  readonly columns: AxisPlaces | undefined;
  readonly room: Room;
  readonly trunks: Trunks;
}

/**
 * Gives everything its height.
 *
 * As long as places across are not known (no `columns`), whatever may come to
 * stand above each other is kept apart: a track may end anywhere in its zone.
 * Once they are, only what does, and what the lines say must never change sides.
 */
export function placeRows(
  grid: Grid,
  segments: readonly Segment[][],
  labels: readonly LabelSpot[],
  { outlines, columns, room, trunks }: RowOptions,
): AxisPlaces {
  const plan = new AxisPlan(grid, "rows");
  const view = { grid, columns };
  addNodes(plan, view);
  addGroups(plan, view);
  for (const segment of segments.flat()) {
    if (segment.isVertical) continue;
    const seen = columns && widthsOf(grid, segments[segment.edge] ?? [], segment, columns);
    plan.addSegment(segment, extents(view, segment.start, segment.end, seen));
  }
  for (const label of labels) {
    const { segment, from, to, width, height } = label;
    const middle = columns?.labels.get(segment.edge) ?? 0;
    const seen = columns && { from: middle - width / 2, to: middle + width / 2 };
    const [first, last] = segment.isVertical ? [segment.line, segment.line] : [from, to];
    const around = segment.isVertical && !columns ? { lines: aroundGap(grid, segment.line) } : undefined;
    plan.addLabel(label, around ?? extents(view, first, last, seen), height / 2);
    plan.holdLabel(label, segments[segment.edge] ?? []);
  }
  addOutlinesAlong(plan, outlines, columns);
  keepHeadsOffDots(plan, grid, { segments, trunks }, (node, isLower) => reachOf(grid, node, isLower));
  wishShortEdges(plan, grid, segments);
  return plan.solve({ spacing: rowSpacing, room, thorough: columns !== undefined, middles: columns?.nodes });
}

function reachOf({ raster }: Grid, node: number, isLower: boolean): number {
  const { icon, label } = raster.hierarchy.graph.nodes[node] as GraphNode;
  return icon.height / 2 + (isLower ? (label?.size.height ?? 0) : 0);
}

/** What is known of the other axis. */
interface View {
  readonly grid: Grid;
  readonly columns: AxisPlaces | undefined;
}

/** Between two vertical lines, or as far as these may move; and where that is, once it is known. */
function extents({ grid, columns }: View, from: number, to: number, seen: Extent | undefined): Extents {
  if (columns && seen) return { lines: { from: from - 0.5, to: to + 0.5 }, seen };
  return { lines: zones(grid.lines.columns.lines, from, to) };
}

function addNodes(plan: AxisPlan, view: View): void {
  const { raster, lines } = view.grid;
  for (const [node, { icon, label }] of raster.hierarchy.graph.nodes.entries()) {
    const column = lines.columns.cells[raster.x[node] ?? -1];
    if (!column) throw new Error(`node ${node} stands in no column`);
    const half = Math.max(icon.width, label?.size.width ?? 0) / 2;
    const middle = view.columns?.nodes[node] ?? 0;
    const seen = { from: middle - half, to: middle + half };
    plan.add({
      kind: "node",
      ...plan.node(node),
      before: icon.height / 2,
      after: icon.height / 2 + (label?.size.height ?? 0),
      // A long label may reach into the zones beside its cell.
      ...(view.columns
        ? extents(view, column.start, column.end, seen)
        : extents(view, column.start - 1, column.end + 1, seen)),
      order: plan.middleOf(plan.cellOf(node)),
    });
  }
}

function addGroups(plan: AxisPlan, view: View): void {
  const { raster, lines } = view.grid;
  const { hierarchy } = raster;
  for (let group = hierarchy.root + 1; group < hierarchy.count; group++) {
    const { left, right, top, bottom } = groupBox(raster, lines, group);
    const { height } = (elementAt(hierarchy, group) as GraphGroup).header.size;
    const [start, end] = [plan.start(group), plan.end(group)];
    plan.keepAlways(start, end, height + emptyGroupSize.height);
    const seen = view.columns && { from: view.columns.start(group), to: view.columns.end(group) };
    const common = { before: 0, lines: { from: left, to: right }, ...(seen && { seen }) };
    plan.add({ ...common, kind: "border-start", ...start, after: height, order: top });
    plan.add({ ...common, kind: "border-end", ...end, after: 0, order: bottom });
  }
}

/** From the first line of the zone of `start` to the last line of the zone of `end`, where these are tracks. */
function zones(lines: readonly Line[], start: number, end: number): Extent {
  let [from, to] = [Math.max(0, start), Math.min(end, lines.length - 1)];
  if (lines[from]?.kind === "track") while (from > 0 && lines[from - 1]?.zone === lines[from]?.zone) from -= 1;
  if (lines[to]?.kind === "track") while (lines[to + 1]?.zone === lines[to]?.zone) to += 1;
  // A line is as wide as half the way to its neighbours, so that things on one line meet.
  return { from: from - 0.5, to: to + 0.5 };
}

/** From the cell before a line to the cell after it: as far as a label on the line may reach. */
function aroundGap({ lines }: Grid, line: number): Extent {
  const { cells } = lines.columns;
  return {
    from: cells.findLast(({ start }) => start < line)?.start ?? 0,
    to: cells.find(({ end }) => end > line)?.end ?? lines.columns.lines.length,
  };
}
