import type { Raster } from "../arrange/raster.ts";
import type { GraphGroup } from "../graph.ts";
import { elementAt } from "../hierarchy.ts";
import { type Grid, groupBox, headerRect, isHeaderCentred, type LineBox } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import type { Trunks } from "../route/trunks.ts";
import { emptyGroupSize } from "../sizes.ts";
import type { AxisPlaces, Room } from "./axis-places.ts";
import { AxisPlan } from "./axis-plan.ts";
import { keepHeadsOffDots } from "./dots.ts";
import type { LabelSpot } from "./label-spot.ts";
import type { Extent, Obstacle, Spacing } from "./obstacle.ts";
import { addOutlinesAcross } from "./outline-room.ts";
import type { OutlineBox } from "./outlines.ts";
import { heightsOf } from "./vertical-extent.ts";
import { wishShortEdges } from "./wishes.ts";

/** px between what stands beside each other: the first to the left of the second. */
export const columnSpacing: Spacing = {
  node: {
    node: 24,
    "border-start": 14,
    "border-end": 12,
    header: 12,
    segment: 14,
    label: 6,
    "outline-start": 12,
    "outline-end": 12,
  },
  "border-start": {
    node: 12,
    "border-start": 10,
    "border-end": 12,
    header: 0,
    segment: 12,
    label: 6,
    "outline-start": 7,
    "outline-end": 8,
  },
  "border-end": {
    node: 14,
    "border-start": 16,
    "border-end": 10,
    header: 8,
    segment: 12,
    label: 6,
    "outline-start": 8,
    "outline-end": 8,
  },
  header: {
    node: 10,
    "border-start": 8,
    "border-end": 0,
    header: 8,
    segment: 8,
    label: 4,
    "outline-start": 8,
    "outline-end": 6,
  },
  segment: {
    node: 14,
    "border-start": 12,
    "border-end": 12,
    header: 8,
    segment: 10,
    label: 8,
    "outline-start": 8,
    "outline-end": 8,
  },
  label: {
    node: 6,
    "border-start": 6,
    "border-end": 6,
    header: 4,
    segment: 8,
    label: 6,
    "outline-start": 6,
    "outline-end": 6,
  },
  "outline-start": {
    node: 12,
    "border-start": 8,
    "border-end": 8,
    header: 8,
    segment: 8,
    label: 6,
    "outline-start": 9,
    "outline-end": 12,
  },
  "outline-end": {
    node: 12,
    "border-start": 8,
    "border-end": 7,
    header: 8,
    segment: 8,
    label: 6,
    "outline-start": 8,
    "outline-end": 9,
  },
};

interface ColumnOptions {
  readonly outlines: readonly OutlineBox[];
  readonly rows: AxisPlaces;
  readonly room: Room;
  readonly trunks: Trunks;
  readonly thorough: boolean;
  /** Whether what is almost in line comes into line. */
  readonly straight: boolean;
}

/** Gives everything its place across. Heights are known, so that only what is seen from the side is kept apart. */
export function placeColumns(
  grid: Grid,
  segments: readonly Segment[][],
  labels: readonly LabelSpot[],
  { outlines, rows, room, trunks, thorough, straight }: ColumnOptions,
): AxisPlaces {
  const plan = new AxisPlan(grid, "columns");
  addNodes(plan, grid, rows);
  addGroups(plan, grid, rows);
  const uprights = segments.flat().flatMap((segment) => {
    if (!segment.isVertical) return [];
    return { segment, seen: heightsOf(grid, segments[segment.edge] ?? [], segment, rows) };
  });
  for (const { segment, seen } of uprights) plan.addSegment(segment, { seen });
  for (const label of labels) {
    const middle = rows.labels.get(label.segment.edge) ?? 0;
    plan.addLabel(label, { seen: { from: middle - label.height / 2, to: middle + label.height / 2 } }, label.width / 2);
    plan.holdLabel(label, segments[label.segment.edge] ?? []);
  }
  addOutlinesAcross(plan, outlines, rows, uprights);
  const { nodes } = grid.raster.hierarchy.graph;
  keepHeadsOffDots(plan, grid, { segments, trunks }, (node) => (nodes[node]?.icon.width ?? 0) / 2);
  wishShortEdges(plan, grid, segments);
  return plan.solve({ spacing: columnSpacing, room, thorough, middles: straight ? rows.nodes : undefined });
}

/** px beside the name of a node that the label of an edge keeps away, beyond the usual: else both would read as one. */
export const besideName = 6;

/** Beside an icon there is room for what an edge says above the label, which is often wider. */
function addNodes(plan: AxisPlan, { raster }: Grid, rows: AxisPlaces): void {
  for (const [node, { icon, label }] of raster.hierarchy.graph.nodes.entries()) {
    const middle = rows.nodes[node] as number;
    const [top, below] = [middle - icon.height / 2, middle + icon.height / 2];
    const { width = 0, height = 0 } = label?.size ?? {};
    const common = { kind: "node", ...plan.node(node), order: plan.middleOf(plan.cellOf(node)) } as const;
    const add = (room: number, seen: Extent, metBy?: Obstacle["metBy"]) =>
      plan.add({ ...common, before: room / 2, after: room / 2, seen, ...(metBy && { metBy }) });
    const name = { from: below, to: below + height };
    if (width > 0) add(width + 2 * besideName, name, "labels");
    if (width <= icon.width) {
      add(icon.width, { from: top, to: below + height });
      continue;
    }
    add(width, { from: top, to: below + height }, "others");
    add(icon.width, { from: top, to: below }, "edges");
    add(width, name, "edges");
  }
}

function addGroups(plan: AxisPlan, grid: Grid, rows: AxisPlaces): void {
  const { hierarchy } = grid.raster;
  for (let group = hierarchy.root + 1; group < hierarchy.count; group++) {
    const box = groupBox(grid.raster, grid.lines, group);
    const { size } = (elementAt(hierarchy, group) as GraphGroup).header;
    const [left, right] = [plan.start(group), plan.end(group)];
    const [from, to] = [rows.start(group), rows.end(group)];
    plan.keepAlways(left, right, Math.max(size.width, emptyGroupSize.width));
    const border = { before: 0, after: 0, seen: { from, to } };
    plan.add({ ...border, kind: "border-start", ...left, order: box.left });
    plan.add({ ...border, kind: "border-end", ...right, order: box.right });
    if (size.width === 0) continue;
    const seen = { from, to: from + size.height };
    if (isHeaderCentred(grid.raster, group)) plan.addHeader(group, middleOf(grid, group, box), size.width, { seen });
    else {
      plan.add({ kind: "header", ...left, seen, before: 0, after: size.width, order: box.left + 0.1 });
      const node = nodeOfOneColumn(grid.raster, group);
      if (node !== undefined) plan.centre(node, group, size.width);
    }
  }
}

/** A node of a group that has no more than one column. */
function nodeOfOneColumn({ hierarchy, width }: Raster, group: number): number | undefined {
  if (width[group] !== 1) return undefined;
  return (hierarchy.children[group] ?? []).find((child) => child < hierarchy.root);
}

/** Between which lines the middle of a centred header will be. */
function middleOf(grid: Grid, group: number, { left, right }: LineBox): number {
  const { x, width } = headerRect(grid, group);
  const middle = x + width / 2;
  let line = left;
  while (line < right - 1 && (grid.x[line + 1] ?? 0) < middle) line += 1;
  return line + 0.5;
}
