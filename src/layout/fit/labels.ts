import type { Rect } from "../../geometry.ts";
import type { Grid } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import type { AxisName } from "./axis-plan.ts";
import { Boxes } from "./boxes.ts";
import type { CandidateSpots } from "./candidate-spots.ts";
import { conflicts, type OnPorts } from "./conflicts.ts";
import { costOfSpot } from "./cost-of-spot.ts";
import type { LabelSpot } from "./label-spot.ts";
import { lengthOf } from "./length-of.ts";
import { nodeLabelRects } from "./node-label-rects.ts";
import { segmentsOnPorts } from "./on-ports.ts";
import type { Places } from "./places.ts";
import { Widening } from "./widening.ts";

/** px that stay visible of the line on both sides of a label: with the margin of the label itself. */
const stub = 10;

// What makes a spot unwelcome.
const costOfWidening = 2;
const costOfOverlap = 30;
const costOfConflict = 400;

export interface LabelChoice {
  readonly spots: readonly LabelSpot[];
  /** Edges whose label will meet another edge or label, whatever room is made. */
  readonly crowded: readonly LabelSpot[];
}

/** A picture, and where labels can stand in it. */
interface Picture {
  readonly grid: Grid;
  /** By edge. */
  readonly segments: readonly Segment[][];
  readonly places: Places;
  readonly candidates: CandidateSpots;
  /** Spots that are chosen already; not given: none. */
  readonly kept?: readonly LabelSpot[];
}

/**
 * Chooses a spot on its own edge for the label of each.
 *
 * The picture is complete but for these labels. A spot may be too small in it:
 * room is made where it is chosen, so that the least widening wins, and among
 * equals the stretch nearest to the middle of the edge.
 */
export function labelSpots(picture: Picture): LabelChoice {
  const { places, candidates, kept = [] } = picture;
  const chosen = new Map<number, LabelSpot>();
  const crowded: LabelSpot[] = [];
  const around = surroundings(picture, chosen);
  const keptOn = new Map(kept.map((spot) => [spot.segment.edge, spot]));
  const others = shortestFirst(places).filter((edge) => !keptOn.has(edge));
  for (const edge of [...keptOn.keys(), ...others]) {
    const spot = keptOn.get(edge);
    const best = cheapest(spot ? [spot] : candidates.of(edge), around);
    if (!best) continue;
    chosen.set(edge, best.spot);
    around.boxes.add(best.box);
    around.widenings[axisAlong(best.spot)].push(best.spot.to, best.lack);
    if (best.isCrowded) crowded.push(best.spot);
  }
  return { spots: [...chosen.values()], crowded };
}

function surroundings({ grid, segments, places }: Picture, chosen: ReadonlyMap<number, LabelSpot>): Surroundings {
  return {
    grid,
    places,
    chosen,
    boxes: new Boxes([...places.icons, ...nodeLabelRects(grid, places)]),
    widenings: { columns: new Widening(grid.width), rows: new Widening(grid.height) },
    onPorts: segmentsOnPorts(grid, segments),
  };
}

/** Of equals the first. */
function cheapest(spots: readonly LabelSpot[], around: Surroundings): Assessment | undefined {
  let best: Assessment | undefined;
  for (const spot of spots) best = assess(spot, around, best?.cost) ?? best;
  return best;
}

/** Edges with a way, the shortest first: their labels have the least choice. */
function shortestFirst({ points }: Places): number[] {
  const lengths = points.map(lengthOf);
  const length = (edge: number) => lengths[edge] as number;
  return [...points.keys()].filter((edge) => length(edge) > 0).sort((a, b) => length(a) - length(b) || a - b);
}

interface Surroundings extends OnPorts {
  readonly places: Places;
  readonly boxes: Boxes;
  /** What is made room for already. */
  readonly widenings: Readonly<Record<AxisName, Widening>>;
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

/** None for a spot that does not cost less than another: what it would meet takes long to be found. */
function assess(spot: LabelSpot, around: Surroundings, another = Infinity): Assessment | undefined {
  const { segment, shift, width, height } = spot;
  const { x1, y1, x2, y2, length, fromStart } = stretchGeometry(spot, around);
  const box = segment.isVertical
    ? { x: x1 + shift - width / 2, y: (y1 + y2) / 2 - height / 2, width, height }
    : { x: (x1 + x2) / 2 - width / 2, y: y1 + shift - height / 2, width, height };
  const need = (segment.isVertical ? height : width) + spot.stubBefore + spot.stubAfter + 2 * stub;
  const total = lengthOf(around.places.points[segment.edge] ?? []);
  const lack = Math.max(0, need - length - around.widenings[axisAlong(spot)].between(spot.from, spot.to));
  const alone = costOfSpot(spot, fromStart + length / 2 - total / 2) + lack * costOfWidening;
  if (alone >= another) return undefined;
  const overBoxes = alone + around.boxes.countOver(box) * costOfOverlap;
  if (overBoxes >= another) return undefined;
  const conflicting = conflicts(spot, need, around);
  const cost = overBoxes + conflicting * costOfConflict;
  return cost < another ? { spot, cost, lack, box, isCrowded: conflicting > 0 } : undefined;
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
