import type { Line } from "./axis.ts";
import { type AxisPlaces, AxisPlan } from "./axis-plan.ts";
import { equalGroups } from "./equal.ts";
import type { GraphGroup } from "./graph.ts";
import { type Grid, groupBox } from "./grid.ts";
import { elementAt } from "./hierarchy.ts";
import type { LabelSpot } from "./label-spot.ts";
import type { Spacing } from "./obstacle.ts";
import type { Segment } from "./segments.ts";
import { emptyGroupSize } from "./sizes.ts";

/** px between what stands above each other: the first above the second. */
const spacing: Spacing = {
  node: { node: 28, "border-start": 20, "border-end": 14, header: 8, segment: 20, label: 10 },
  "border-start": { node: 12, "border-start": 8, "border-end": 16, header: 0, segment: 10, label: 6 },
  "border-end": { node: 20, "border-start": 20, "border-end": 12, header: 8, segment: 12, label: 6 },
  header: { node: 8, "border-start": 8, "border-end": 8, header: 8, segment: 8, label: 4 },
  segment: { node: 22, "border-start": 12, "border-end": 12, header: 8, segment: 12, label: 4 },
  label: { node: 12, "border-start": 6, "border-end": 6, header: 4, segment: 4, label: 4 },
};

/**
 * Gives everything its height.
 *
 * Where things will stand across is not known yet, so that whatever may come
 * to stand above each other is kept apart: a track may end anywhere in its zone.
 */
export function placeRows(grid: Grid, segments: readonly Segment[][], labels: readonly LabelSpot[]): AxisPlaces {
  const { raster, lines } = grid;
  const plan = new AxisPlan(lines.rows, raster.hierarchy.graph.nodes[0]?.icon.height ?? 0);
  addNodes(plan, grid);
  addGroups(plan, grid);
  for (const segment of segments.flat()) {
    if (!segment.isVertical) plan.addSegment(segment, zones(lines.columns.lines, segment.start, segment.end));
  }
  for (const label of labels) {
    const { segment, from, to, height } = label;
    const extent = segment.isVertical ? aroundGap(grid, segment.line) : zones(lines.columns.lines, from, to);
    plan.addLabel(label, extent, height / 2);
  }
  const spanOf = (group: number) => {
    const { top, bottom } = groupBox(raster, lines, group);
    return { start: plan.variables.spotOf(top), end: plan.variables.spotOf(bottom) };
  };
  return plan.solve({ spacing, air: 0, equal: equalGroups(raster.hierarchy).map((groups) => groups.map(spanOf)) });
}

function addNodes(plan: AxisPlan, { raster, lines }: Grid): void {
  for (const [node, { icon, label }] of raster.hierarchy.graph.nodes.entries()) {
    const column = lines.columns.cells[raster.x[node] ?? -1];
    const row = raster.y[node] ?? 0;
    if (!column) throw new Error(`node ${node} stands in no column`);
    plan.add({
      kind: "node",
      variable: plan.variables.cells[row] ?? 0,
      offset: 0,
      before: icon.height / 2,
      after: icon.height / 2 + (label?.size.height ?? 0),
      // A long label may reach into the zones beside its cell.
      from: zones(lines.columns.lines, column.start - 1, column.start - 1).from,
      to: zones(lines.columns.lines, column.end + 1, column.end + 1).to,
      order: lines.rows.cells[row]?.ports[0] ?? 0,
      edge: -1,
    });
  }
}

function addGroups(plan: AxisPlan, { raster, lines }: Grid): void {
  const { hierarchy } = raster;
  for (let group = hierarchy.root + 1; group < hierarchy.count; group++) {
    const { left, right, top, bottom } = groupBox(raster, lines, group);
    const { height } = (elementAt(hierarchy, group) as GraphGroup).header.size;
    const [start, end] = [plan.variables.spotOf(top), plan.variables.spotOf(bottom)];
    plan.variables.spread.keep(start.variable, end.variable, height + emptyGroupSize.height);
    const common = { before: 0, from: left, to: right, edge: -1 };
    plan.add({ ...common, kind: "border-start", ...start, after: height, order: top });
    plan.add({ ...common, kind: "border-end", ...end, after: 0, order: bottom });
  }
}

/** From the first line of the zone of `start` to the last line of the zone of `end`, where these are tracks. */
function zones(lines: readonly Line[], start: number, end: number): { from: number; to: number } {
  let [from, to] = [Math.max(0, start), Math.min(end, lines.length - 1)];
  if (lines[from]?.kind === "track") while (from > 0 && lines[from - 1]?.zone === lines[from]?.zone) from -= 1;
  if (lines[to]?.kind === "track") while (lines[to + 1]?.zone === lines[to]?.zone) to += 1;
  // A line is as wide as half the way to its neighbours, so that things on one line meet.
  return { from: from - 0.5, to: to + 0.5 };
}

/** From the cell before a line to the cell after it: as far as a label on the line may reach. */
function aroundGap({ lines }: Grid, line: number): { from: number; to: number } {
  const { cells } = lines.columns;
  return {
    from: cells.findLast(({ start }) => start < line)?.start ?? 0,
    to: cells.find(({ end }) => end > line)?.end ?? lines.columns.lines.length,
  };
}
