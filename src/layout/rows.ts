import type { Line } from "./axis.ts";
import { axisVariables, type Spot } from "./axis-variables.ts";
import { equalGroups, solveEqual } from "./equal.ts";
import type { GraphGroup } from "./graph.ts";
import { type Grid, groupBox, type LineBox } from "./grid.ts";
import { elementAt } from "./hierarchy.ts";
import type { LabelSpot } from "./label-spot.ts";
import { keepApart, type Obstacle, type Spacing } from "./obstacle.ts";
import type { Segment } from "./segments.ts";
import { emptyGroupSize } from "./sizes.ts";

/** Heights at which everything stands, px. */
export interface RowPlaces {
  /** By row: the middle of its icons. */
  readonly cells: Float64Array;
  readonly segment: (segment: Segment) => number;
  /** By edge: the middle of its label. */
  readonly label: ReadonlyMap<number, number>;
  /** Upper and lower border. */
  readonly top: (group: number) => number;
  readonly bottom: (group: number) => number;
}

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
export function placeRows(grid: Grid, segments: readonly Segment[][], labels: readonly LabelSpot[]): RowPlaces {
  const { raster, lines } = grid;
  const { hierarchy } = raster;
  const icon = hierarchy.graph.nodes[0]?.icon.height ?? 0;
  const axis = axisVariables(lines.rows, icon);
  const across = lines.columns.lines;
  const obstacles: Obstacle[] = nodeObstacles(grid, axis.cells);
  for (let group = hierarchy.root + 1; group < hierarchy.count; group++) {
    const box = groupBox(raster, lines, group);
    obstacles.push(...groupObstacles(grid, group, box, axis.spotOf));
    const { header } = elementAt(hierarchy, group) as GraphGroup;
    const [top, bottom] = [axis.spotOf(box.top), axis.spotOf(box.bottom)];
    axis.spread.keep(top.variable, bottom.variable, header.size.height + emptyGroupSize.height);
  }
  const spots = new Map<Segment, Spot>();
  for (const segment of segments.flat()) {
    if (segment.isVertical) continue;
    const spot =
      lines.rows.lines[segment.line]?.kind === "track" ? axis.between(segment.line) : axis.spotOf(segment.line);
    spots.set(segment, spot);
    obstacles.push({
      kind: "segment",
      ...spot,
      before: 0,
      after: 0,
      ...zones(across, segment.start, segment.end),
      order: segment.line,
      edge: segment.edge,
    });
  }
  const labelSpots = new Map<number, Spot>();
  for (const label of labels) {
    const { segment, shift, height } = label;
    const on = spots.get(segment);
    const order = segment.isVertical ? (label.from + label.to) / 2 : segment.line + Math.sign(shift) * 0.25;
    const spot = on ? { variable: on.variable, offset: on.offset + shift } : axis.between(order);
    labelSpots.set(segment.edge, spot);
    obstacles.push({
      kind: "label",
      ...spot,
      before: height / 2 + (segment.isVertical ? label.stubBefore : 0),
      after: height / 2 + (segment.isVertical ? label.stubAfter : 0),
      ...(segment.isVertical ? aroundGap(grid, segment.line) : zones(across, label.from, label.to)),
      order,
      edge: segment.edge,
    });
  }
  keepApart(axis.spread, obstacles, { spacing, air: 0, reach: axis.reach });
  const spanOf = (group: number) => {
    const { top, bottom } = groupBox(raster, lines, group);
    return { start: axis.spotOf(top), end: axis.spotOf(bottom) };
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
    top: (group) => placeOf(axis.spotOf(groupBox(raster, lines, group).top)),
    bottom: (group) => placeOf(axis.spotOf(groupBox(raster, lines, group).bottom)),
  };
}

function nodeObstacles({ raster, lines }: Grid, cells: readonly number[]): Obstacle[] {
  return raster.hierarchy.graph.nodes.map(({ icon, label }, node) => {
    const column = lines.columns.cells[raster.x[node] ?? -1];
    const row = raster.y[node] ?? 0;
    if (!column) throw new Error(`node ${node} stands in no column`);
    return {
      kind: "node",
      variable: cells[row] as number,
      offset: 0,
      before: icon.height / 2,
      after: icon.height / 2 + (label?.size.height ?? 0),
      // A long label may reach into the zones beside its cell.
      from: zones(lines.columns.lines, column.start - 1, column.start - 1).from,
      to: zones(lines.columns.lines, column.end + 1, column.end + 1).to,
      order: column ? (lines.rows.cells[row]?.ports[0] ?? 0) : 0,
      edge: -1,
    };
  });
}

function groupObstacles(grid: Grid, group: number, box: LineBox, spotOf: (line: number) => Spot): Obstacle[] {
  const { header } = elementAt(grid.raster.hierarchy, group) as GraphGroup;
  const common = { before: 0, from: box.left, to: box.right, edge: -1 };
  return [
    { ...common, kind: "border-start", ...spotOf(box.top), after: header.size.height, order: box.top },
    { ...common, kind: "border-end", ...spotOf(box.bottom), after: 0, order: box.bottom },
  ];
}

/** From the first line of the zone of `start` to the last line of the zone of `end`, where these are tracks. */
function zones(lines: readonly Line[], start: number, end: number): { from: number; to: number } {
  let [from, to] = [Math.max(0, start), Math.min(end, lines.length - 1)];
  if (lines[from]?.kind === "track") while (lines[from - 1]?.zone === lines[from]?.zone && from > 0) from -= 1;
  if (lines[to]?.kind === "track") while (lines[to + 1]?.zone === lines[to]?.zone && to < lines.length - 1) to += 1;
  // Of one line, so that things on the same line meet.
  return { from: from - 0.5, to: to + 0.5 };
}

/** From the cell before a line to the cell after it: as far as a label beside the line may reach. */
function aroundGap({ lines }: Grid, column: number): { from: number; to: number } {
  const before = lines.columns.cells.findLast(({ start }) => start < column)?.start ?? 0;
  const after = lines.columns.cells.find(({ end }) => end > column)?.end ?? lines.columns.lines.length;
  return { from: before, to: after };
}
