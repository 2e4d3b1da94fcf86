import { type AxisVariables, axisVariables, type Spot } from "./axis-variables.ts";
import { equalGroups, solveEqual } from "./equal.ts";
import type { GraphGroup } from "./graph.ts";
import { type Grid, groupBox, headerRect, isHeaderCentred, type LineBox } from "./grid.ts";
import { elementAt } from "./hierarchy.ts";
import type { LabelSpot } from "./label-spot.ts";
import { keepApart, type Obstacle, type Spacing } from "./obstacle.ts";
import type { RowPlaces } from "./rows.ts";
import type { Segment } from "./segments.ts";
import { emptyGroupSize } from "./sizes.ts";
import { heightsOf } from "./vertical-extent.ts";

/** Where everything stands across, px. */
export interface ColumnPlaces {
  /** By column: the middle of its icons. */
  readonly cells: Float64Array;
  readonly segment: (segment: Segment) => number;
  /** By edge: the middle of its label. */
  readonly label: ReadonlyMap<number, number>;
  readonly left: (group: number) => number;
  readonly right: (group: number) => number;
  /** The middle of a header that is centred. */
  readonly header: ReadonlyMap<number, number>;
}

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
  rows: RowPlaces,
): ColumnPlaces {
  const { raster, lines } = grid;
  const { hierarchy } = raster;
  const icon = hierarchy.graph.nodes[0]?.icon.width ?? 0;
  const axis = axisVariables(lines.columns, icon);
  const obstacles: Obstacle[] = nodeObstacles(grid, axis.cells, rows);
  const headers = new Map<number, Spot>();
  for (let group = hierarchy.root + 1; group < hierarchy.count; group++) {
    const { obstacles: own, centred } = groupObstacles(grid, group, axis, rows);
    obstacles.push(...own);
    if (centred) headers.set(group, centred);
  }
  const spots = new Map<Segment, Spot>();
  for (const segment of segments.flat()) {
    if (!segment.isVertical) continue;
    const isTrack = lines.columns.lines[segment.line]?.kind === "track";
    const spot = isTrack ? axis.between(segment.line) : axis.spotOf(segment.line);
    spots.set(segment, spot);
    const extent = heightsOf(grid, segments[segment.edge] ?? [], segment, rows);
    obstacles.push({
      kind: "segment",
      ...spot,
      before: 0,
      after: 0,
      ...extent,
      order: segment.line,
      edge: segment.edge,
    });
  }
  const labelSpots = new Map<number, Spot>();
  for (const label of labels) {
    const { segment, shift, width, height } = label;
    const on = spots.get(segment);
    const order = segment.isVertical ? segment.line + Math.sign(shift) * 0.25 : (label.from + label.to) / 2;
    const spot = on ? { variable: on.variable, offset: on.offset + shift } : axis.between(order);
    labelSpots.set(segment.edge, spot);
    const middle = rows.label.get(segment.edge) ?? 0;
    const extent = { from: middle - height / 2, to: middle + height / 2 };
    obstacles.push({ kind: "label", ...spot, ...alongLabel(label), ...extent, order, edge: segment.edge });
  }
  keepApart(axis.spread, obstacles, { spacing, air, reach: axis.reach });
  const spanOf = (group: number) => {
    const { left, right } = groupBox(raster, lines, group);
    return { start: axis.spotOf(left), end: axis.spotOf(right) };
  };
  const places = solveEqual(
    axis.spread,
    equalGroups(hierarchy).map((groups) => groups.map(spanOf)),
  );
  const placeOf = ({ variable, offset }: Spot) => (places[variable] as number) + offset;
  return {
    cells: Float64Array.from(axis.cells, (variable) => places[variable] as number),
    segment: (segment) => placeOf(spots.get(segment) as Spot),
    label: new Map([...labelSpots].map(([edge, spot]) => [edge, placeOf(spot)])),
    left: (group) => placeOf(axis.spotOf(groupBox(raster, lines, group).left)),
    right: (group) => placeOf(axis.spotOf(groupBox(raster, lines, group).right)),
    header: new Map([...headers].map(([group, spot]) => [group, placeOf(spot)])),
  };
}

/** A label on a vertical segment keeps its stubs above and below instead. */
function alongLabel({ segment, width, stubBefore, stubAfter }: LabelSpot): { before: number; after: number } {
  if (segment.isVertical) return { before: width / 2, after: width / 2 };
  return { before: width / 2 + stubBefore, after: width / 2 + stubAfter };
}

function nodeObstacles({ raster, lines }: Grid, cells: readonly number[], rows: RowPlaces): Obstacle[] {
  return raster.hierarchy.graph.nodes.map(({ icon, label }, node) => {
    const column = raster.x[node] ?? 0;
    const middle = rows.cells[raster.y[node] ?? 0] ?? 0;
    const half = Math.max(icon.width, label?.size.width ?? 0) / 2;
    return {
      kind: "node",
      variable: cells[column] as number,
      offset: 0,
      before: half,
      after: half,
      from: middle - icon.height / 2,
      to: middle + icon.height / 2 + (label?.size.height ?? 0),
      order: lines.columns.cells[column]?.ports[0] ?? 0,
      edge: -1,
    };
  });
}

function groupObstacles(
  grid: Grid,
  group: number,
  axis: AxisVariables,
  rows: RowPlaces,
): { obstacles: Obstacle[]; centred?: Spot } {
  const box = groupBox(grid.raster, grid.lines, group);
  const { header } = elementAt(grid.raster.hierarchy, group) as GraphGroup;
  const [left, right] = [axis.spotOf(box.left), axis.spotOf(box.right)];
  const [top, bottom] = [rows.top(group), rows.bottom(group)];
  const room = Math.max(header.size.width, emptyGroupSize.width);
  axis.spread.keep(left.variable, right.variable, room);
  const border = { before: 0, after: 0, from: top, to: bottom, edge: -1 };
  const obstacles: Obstacle[] = [
    { ...border, kind: "border-start", ...left, order: box.left },
    { ...border, kind: "border-end", ...right, order: box.right },
  ];
  if (header.size.width === 0) return { obstacles };
  const head = { kind: "header" as const, from: top, to: top + header.size.height, edge: -1 };
  if (!isHeaderCentred(grid.raster, group)) {
    obstacles.push({ ...head, ...left, before: 0, after: header.size.width, order: box.left + 0.5 });
    return { obstacles };
  }
  const half = header.size.width / 2;
  const order = middleOf(grid, group, box);
  const centred = axis.between(order);
  axis.spread.keep(left.variable, centred.variable, half);
  axis.spread.keep(centred.variable, right.variable, half);
  obstacles.push({ ...head, ...centred, before: half, after: half, order });
  return { obstacles, centred };
}

/** Between which lines the middle of a centred header will be. */
function middleOf(grid: Grid, group: number, { left, right }: LineBox): number {
  const { x, width } = headerRect(grid, group);
  const middle = x + width / 2;
  let line = left;
  while (line < right - 1 && (grid.x[line + 1] ?? 0) < middle) line += 1;
  return line + 0.5;
}
