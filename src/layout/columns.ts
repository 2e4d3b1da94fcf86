import { type AxisPlaces, AxisPlan } from "./axis-plan.ts";
import type { Spot } from "./axis-variables.ts";
import { equalGroups } from "./equal.ts";
import type { GraphGroup } from "./graph.ts";
import { type Grid, groupBox, headerRect, isHeaderCentred, type LineBox } from "./grid.ts";
import { elementAt } from "./hierarchy.ts";
import type { LabelSpot } from "./label-spot.ts";
import type { Spacing } from "./obstacle.ts";
import type { Segment } from "./segments.ts";
import { emptyGroupSize } from "./sizes.ts";
import { heightsOf } from "./vertical-extent.ts";

/** px between what stands beside each other: the first to the left of the second. */
const spacing: Spacing = {
  node: { node: 32, "border-start": 16, "border-end": 16, header: 12, segment: 18, label: 12 },
  "border-start": { node: 16, "border-start": 12, "border-end": 16, header: 0, segment: 14, label: 8 },
  "border-end": { node: 16, "border-start": 24, "border-end": 12, header: 8, segment: 14, label: 8 },
  header: { node: 12, "border-start": 8, "border-end": 0, header: 8, segment: 8, label: 4 },
  segment: { node: 18, "border-start": 14, "border-end": 14, header: 8, segment: 12, label: 6 },
  label: { node: 12, "border-start": 8, "border-end": 8, header: 4, segment: 6, label: 6 },
};

/** How much farther than it is high a thing is seen from the side, px: two segments end to end are not one line. */
const air = 8;

/** Gives everything its place across. Heights are known, so that only what is seen from the side is kept apart. */
export function placeColumns(
  grid: Grid,
  segments: readonly Segment[][],
  labels: readonly LabelSpot[],
  rows: AxisPlaces,
): { readonly columns: AxisPlaces; readonly headers: ReadonlyMap<number, number> } {
  const { raster, lines } = grid;
  const { hierarchy } = raster;
  const plan = new AxisPlan(lines.columns, hierarchy.graph.nodes[0]?.icon.width ?? 0);
  addNodes(plan, grid, rows);
  const centred = addGroups(plan, grid, rows);
  for (const segment of segments.flat()) {
    if (segment.isVertical) plan.addSegment(segment, heightsOf(grid, segments[segment.edge] ?? [], segment, rows));
  }
  for (const label of labels) {
    const middle = rows.labels.get(label.segment.edge) ?? 0;
    plan.addLabel(label, { from: middle - label.height / 2, to: middle + label.height / 2 }, label.width / 2);
  }
  const spanOf = (group: number) => {
    const { left, right } = groupBox(raster, lines, group);
    return { start: plan.variables.spotOf(left), end: plan.variables.spotOf(right) };
  };
  const columns = plan.solve({ spacing, air, equal: equalGroups(hierarchy).map((groups) => groups.map(spanOf)) });
  return { columns, headers: new Map([...centred].map(([group, spot]) => [group, columns.at(spot)])) };
}

function addNodes(plan: AxisPlan, { raster, lines }: Grid, rows: AxisPlaces): void {
  for (const [node, { icon, label }] of raster.hierarchy.graph.nodes.entries()) {
    const column = raster.x[node] ?? 0;
    const middle = rows.cells[raster.y[node] ?? 0] ?? 0;
    const half = Math.max(icon.width, label?.size.width ?? 0) / 2;
    plan.add({
      kind: "node",
      variable: plan.variables.cells[column] ?? 0,
      offset: 0,
      before: half,
      after: half,
      from: middle - icon.height / 2,
      to: middle + icon.height / 2 + (label?.size.height ?? 0),
      order: lines.columns.cells[column]?.ports[0] ?? 0,
      edge: -1,
    });
  }
}

/** Gives the spots of the headers that are centred, by group. */
function addGroups(plan: AxisPlan, grid: Grid, rows: AxisPlaces): Map<number, Spot> {
  const { hierarchy } = grid.raster;
  const centred = new Map<number, Spot>();
  for (let group = hierarchy.root + 1; group < hierarchy.count; group++) {
    const box = groupBox(grid.raster, grid.lines, group);
    const { size } = (elementAt(hierarchy, group) as GraphGroup).header;
    const [left, right] = [plan.variables.spotOf(box.left), plan.variables.spotOf(box.right)];
    const [from, to] = [rows.line(box.top), rows.line(box.bottom)];
    plan.variables.spread.keep(left.variable, right.variable, Math.max(size.width, emptyGroupSize.width));
    const border = { before: 0, after: 0, from, to, edge: -1 };
    plan.add({ ...border, kind: "border-start", ...left, order: box.left });
    plan.add({ ...border, kind: "border-end", ...right, order: box.right });
    if (size.width === 0) continue;
    const header = { kind: "header", from, to: from + size.height, edge: -1 } as const;
    if (isHeaderCentred(grid.raster, group)) {
      const order = middleOf(grid, group, box);
      const spot = { variable: plan.variables.spread.variable(order, "middle"), offset: 0 };
      plan.variables.spread.keep(left.variable, spot.variable, size.width / 2);
      plan.variables.spread.keep(spot.variable, right.variable, size.width / 2);
      plan.add({ ...header, ...spot, before: size.width / 2, after: size.width / 2, order });
      centred.set(group, spot);
    } else plan.add({ ...header, ...left, before: 0, after: size.width, order: box.left + 0.1 });
  }
  return centred;
}

/** Between which lines the middle of a centred header will be. */
function middleOf(grid: Grid, group: number, { left, right }: LineBox): number {
  const { x, width } = headerRect(grid, group);
  const middle = x + width / 2;
  let line = left;
  while (line < right - 1 && (grid.x[line + 1] ?? 0) < middle) line += 1;
  return line + 0.5;
}
