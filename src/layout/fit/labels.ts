import { bottom, type Rect, type Size } from "../../geometry.ts";
import type { GraphEdge } from "../graph.ts";
import { type Label, wordingOf } from "../label.ts";
import type { Grid } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import type { Trunks } from "../route/trunks.ts";
import type { AxisName } from "./axis-plan.ts";
import { Boxes } from "./boxes.ts";
import type { LabelSpot } from "./label-spot.ts";
import { cellKey, portOf, segmentsOnPorts } from "./on-ports.ts";
import type { Places } from "./places.ts";
import { type Crossings, crossingsOf, isSharedBetween, sharedPart, stretchesOf } from "./stretches.ts";
import { Widening } from "./widening.ts";

/** px between a label that stands beside its line and the line. */
const beside = 3;

/** px that an arrow head takes, and a bit of line behind it; and what the other end needs to be seen. */
const arrowRoom = 12;
const tailRoom = 4;

/** px that stay visible of the line on both sides of a label: with the margin of the label itself. */
const stub = 10;

// What makes a spot unwelcome.
const costOfWidening = 2;
const costOfOverlap = 30;
const costOfVertical = 14;
const costOfShift = 10;
const costOfLine = 8;
const costOffMiddle = 0.12;
const costOfConflict = 400;

export interface LabelChoice {
  readonly spots: readonly LabelSpot[];
  /** Edges whose label will meet another edge or label, whatever room is made. */
  readonly crowded: readonly LabelSpot[];
}

/** A picture that is complete but for the labels of edges. */
interface Unlabelled {
  /** By edge. */
  readonly segments: readonly Segment[][];
  readonly trunks: Trunks;
  readonly places: Places;
  /** Edges of which a dot with a letter takes the place of the label. */
  readonly lettered: ReadonlySet<number>;
}

/**
 * Chooses a spot on its own edge for the label of each.
 *
 * `places` is the picture without labels. A spot may be too small in it: room
 * is made where it is chosen, so that the least widening wins, and among
 * equals the stretch nearest to the middle of the edge. Edges that run into one
 * line share one label.
 */
export function labelSpots(grid: Grid, { segments, trunks, places, lettered }: Unlabelled): LabelChoice {
  const chosen = new Map<number, LabelSpot>();
  const crowded: LabelSpot[] = [];
  const boxes = new Boxes([...places.icons, ...nodeLabelRects(grid, places)]);
  const widenings = { columns: new Widening(grid.width), rows: new Widening(grid.height) };
  const around = { grid, places, boxes, chosen, widenings, onPorts: segmentsOnPorts(grid, segments) };
  const crossings = crossingsOf(grid, segments);
  const matesOf = matesByTrunk(segments, trunks);
  const spokenOf = trunksOfOneLabel(grid.raster.hierarchy.graph.edges, trunks);
  for (const { edge, texts } of shortestFirst(grid, places, lettered)) {
    const trunk = trunks[edge] ?? edge;
    // A letter finds room beside a trunk's end where no label does: every edge has its own.
    const speaksForAll = spokenOf.has(trunk) && !lettered.has(trunk);
    if (speaksForAll && trunk !== edge) continue;
    const mates = (matesOf.get(trunk) ?? []).filter((mate) => mate !== segments[edge]);
    let best: Assessment | undefined;
    for (const text of texts) {
      for (const spot of spotsOf(grid, { segments: segments[edge] ?? [], text, crossings, mates, speaksForAll })) {
        const assessment = assess(spot, around);
        if (!best || assessment.cost < best.cost) best = assessment;
      }
    }
    if (!best) continue;
    chosen.set(edge, best.spot);
    boxes.add(best.box);
    widenings[axisAlong(best.spot)].push(best.spot.to, best.lack);
    if (best.isCrowded) crowded.push(best.spot);
  }
  return { spots: [...chosen.values()], crowded };
}

/** The trunks whose edges all say the same. */
function trunksOfOneLabel(edges: readonly GraphEdge[], trunks: Trunks): ReadonlySet<number> {
  const found = new Set(trunks.filter((trunk) => trunk !== undefined));
  for (const [edge, trunk] of trunks.entries()) {
    if (trunk !== undefined && says(edges[edge]) !== says(edges[trunk])) found.delete(trunk);
  }
  return found;
}

function says(edge: GraphEdge | undefined): string | undefined {
  return edge?.label && wordingOf(edge.label);
}

/** By trunk, the segments of each of its edges. */
function matesByTrunk(segments: readonly Segment[][], trunks: Trunks): Map<number, readonly Segment[][]> {
  const mates = new Map<number, Segment[][]>();
  for (const [edge, trunk] of trunks.entries()) {
    if (trunk === undefined) continue;
    const others = mates.get(trunk) ?? [];
    others.push(segments[edge] ?? []);
    mates.set(trunk, others);
  }
  return mates;
}

/** Labelled edges, the shortest first: they have the least choice. */
function shortestFirst(
  { raster }: Grid,
  places: Places,
  lettered: ReadonlySet<number>,
): { edge: number; texts: readonly Text[] }[] {
  return raster.hierarchy.graph.edges
    .flatMap((graphEdge, edge) => {
      const texts = lettered.has(edge) ? letterOf(graphEdge) : textsOf(graphEdge);
      return texts.length > 0 ? [{ edge, texts, length: lengthOf(places, edge) }] : [];
    })
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length || a.edge - b.edge);
}

/** What is to stand on an edge: a letter, where it is no label. */
interface Text {
  readonly size: Size;
  readonly label?: Label;
}

function letterOf({ label, standIn = label?.size }: GraphEdge): readonly Text[] {
  return standIn ? [{ size: standIn }] : [];
}

/** The label as usual, then in one more line. */
function textsOf({ label, narrowLabel }: GraphEdge): readonly Text[] {
  const labels = [label, narrowLabel].filter((each) => each !== undefined);
  return labels.map((each) => ({ size: each.size, label: each }));
}

interface Labelled {
  /** Of the edge whose label it is. */
  readonly segments: readonly Segment[];
  readonly text: Text;
  readonly crossings: Crossings;
  /** Segments of the edges that run into one line with it. */
  readonly mates: readonly (readonly Segment[])[];
  /** Whether the label speaks for them too. */
  readonly speaksForAll: boolean;
}

/** On each segment of an edge: as far as all its mates run on it too where it speaks for them, else as far as none does. */
function spotsOf(grid: Grid, { segments, text, crossings, mates, speaksForAll }: Labelled): LabelSpot[] {
  return segments.flatMap((segment) => {
    const shared = speaksForAll ? sharedPart(segment, mates) : ([segment.start, segment.end] as const);
    if (!shared) return [];
    const isFree = ([from, to]: readonly [number, number]) =>
      from >= shared[0] && to <= shared[1] && (speaksForAll || !isSharedBetween(segment, [from, to], mates));
    const arrow = grid.raster.hierarchy.graph.edges[segment.edge]?.edge.arrow;
    const atStart = segment.index === 0 ? (arrow === "both" ? arrowRoom : tailRoom) : 0;
    const atEnd = segment.index === segments.length - 1 ? (arrow === "none" ? tailRoom : arrowRoom) : 0;
    const stretches = stretchesOf(segment, crossings).filter(isFree);
    return spotsOn(segment, text, stretches, segment.isForward ? [atStart, atEnd] : [atEnd, atStart]);
  });
}

/** On the line, and to both sides of it, wherever nothing crosses; `stubs` are for the two ends of the segment. */
function spotsOn(
  segment: Segment,
  { size, label }: Text,
  stretches: readonly (readonly [number, number])[],
  [stubBefore, stubAfter]: readonly [number, number],
): LabelSpot[] {
  const across = segment.isVertical ? size.width : size.height;
  return stretches.flatMap(([from, to]) =>
    [0, -1, 1].map((direction) => ({
      segment,
      from,
      to,
      shift: direction * Math.ceil(across / 2 + beside),
      stubBefore: from === segment.start ? stubBefore : 0,
      stubAfter: to === segment.end ? stubAfter : 0,
      ...size,
      ...(label && { label }),
    })),
  );
}

function nodeLabelRects({ raster }: Grid, places: Places): Rect[] {
  return raster.hierarchy.graph.nodes.flatMap(({ label }, node) => {
    const icon = places.icons[node];
    if (!label || !icon) return [];
    return [{ x: icon.x + (icon.width - label.size.width) / 2, y: bottom(icon), ...label.size }];
  });
}

function lengthOf(places: Places, edge: number): number {
  const points = places.points[edge] ?? [];
  return points.slice(1).reduce((sum, point, index) => {
    const before = points[index] ?? point;
    return sum + Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
  }, 0);
}

interface Surroundings {
  readonly grid: Grid;
  readonly places: Places;
  readonly boxes: Boxes;
  /** What is made room for already. */
  readonly widenings: Readonly<Record<AxisName, Widening>>;
  /** By edge. */
  readonly chosen: ReadonlyMap<number, LabelSpot>;
  readonly onPorts: ReadonlyMap<string, readonly Segment[]>;
}

interface Assessment {
  readonly spot: LabelSpot;
  readonly cost: number;
  /** px by which its stretch is to be longer. */
  readonly lack: number;
  /** About where the label would be, px. */
  readonly box: Rect;
  readonly isCrowded: boolean;
}

function assess(spot: LabelSpot, around: Surroundings): Assessment {
  const { segment, shift, width, height, label } = spot;
  const { x1, y1, x2, y2, length, fromStart } = stretchGeometry(spot, around);
  const box = segment.isVertical
    ? { x: x1 + shift - width / 2, y: (y1 + y2) / 2 - height / 2, width, height }
    : { x: (x1 + x2) / 2 - width / 2, y: y1 + shift - height / 2, width, height };
  const need = (segment.isVertical ? height : width) + spot.stubBefore + spot.stubAfter + 2 * stub;
  const total = lengthOf(around.places, segment.edge);
  const lack = Math.max(0, need - length - around.widenings[axisAlong(spot)].between(spot.from, spot.to));
  let cost = lack * costOfWidening + Math.abs(fromStart + length / 2 - total / 2) * costOffMiddle;
  if (segment.isVertical) cost += costOfVertical;
  if (shift !== 0) cost += costOfShift;
  if (label) cost += (label.lines.length - 1) * costOfLine;
  cost += around.boxes.countOver(box) * costOfOverlap;
  const conflicting = conflicts(spot, around) + (need > roomBetweenPorts(spot, around.grid) ? 1 : 0);
  return { spot, cost: cost + conflicting * costOfConflict, lack, box, isCrowded: conflicting > 0 };
}

const axisAlong = ({ segment }: LabelSpot): AxisName => (segment.isVertical ? "rows" : "columns");

/** The stretch in the picture without labels. */
function stretchGeometry({ segment, from, to }: LabelSpot, { grid, places }: Surroundings) {
  const points = places.points[segment.edge] ?? [];
  const [a, b] = [points[segment.index] ?? { x: 0, y: 0 }, points[segment.index + 1] ?? { x: 0, y: 0 }];
  const positions = segment.isVertical ? grid.y : grid.x;
  // Where between its ends the stretch lies is read off the estimate.
  const share = (line: number) => {
    const [start, end] = [positions[segment.start] ?? 0, positions[segment.end] ?? 0];
    return end > start ? ((positions[line] ?? 0) - start) / (end - start) : 0;
  };
  const low = { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) };
  const high = { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) };
  const at = (line: number) => ({
    x: low.x + (segment.isVertical ? 0 : (high.x - low.x) * share(line)),
    y: low.y + (segment.isVertical ? (high.y - low.y) * share(line) : 0),
  });
  const [p, q] = [at(from), at(to)];
  const before = points.slice(1, segment.index + 1).reduce((sum, point, index) => {
    const previous = points[index] ?? point;
    return sum + Math.abs(point.x - previous.x) + Math.abs(point.y - previous.y);
  }, 0);
  const offset = segment.isForward ? Math.abs(p.x - low.x + p.y - low.y) : Math.abs(high.x - q.x + high.y - q.y);
  return { x1: p.x, y1: p.y, x2: q.x, y2: q.y, length: q.x - p.x + q.y - p.y, fromStart: before + offset };
}

/** px between two ports of one node, which nothing widens; without end for any other stretch. */
function roomBetweenPorts({ segment, from, to }: LabelSpot, { lines }: Grid): number {
  const across = segment.isVertical ? lines.rows : lines.columns;
  const [first, last] = [across.lines[from], across.lines[to]];
  const arePorts = first?.kind === "port" && last?.kind === "port" && first.cell === last.cell;
  return arePorts ? last.offset - first.offset : Infinity;
}

/** How many edges and labels would meet the label however much room is made, since they hang on the same icon. */
function conflicts(spot: LabelSpot, { grid, onPorts, chosen }: Surroundings): number {
  const { segment } = spot;
  const own = portOf(grid, segment);
  if (!own) return 0;
  const extent = (label: LabelSpot) => (segment.isVertical ? label.width : label.height) / 2;
  const middle = own.offset + spot.shift;
  let count = 0;
  for (const other of onPorts.get(cellKey(segment, own.cell)) ?? []) {
    const offset = portOf(grid, other)?.offset ?? 0;
    const meets = (from: number, to: number) => from < spot.to && to > spot.from;
    const isOver =
      other.run !== segment.run && meets(other.start, other.end) && Math.abs(offset - middle) < extent(spot) + 4;
    if (isOver) count += 1;
    const label = chosen.get(other.edge);
    if (!label || label.segment !== other || !meets(label.from, label.to)) continue;
    if (Math.abs(offset + label.shift - middle) < extent(spot) + extent(label) + 2) count += 1;
  }
  return count;
}
