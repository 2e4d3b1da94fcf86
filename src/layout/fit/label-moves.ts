import { bottom, type Point, type Rect, right, type Size } from "../../geometry.ts";
import type { Grid } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import type { CandidateSpots } from "./candidate-spots.ts";
import { conflicts } from "./conflicts.ts";
import { costOfSpot } from "./cost-of-spot.ts";
import { FreeRoom } from "./free-room.ts";
import type { LabelSpot } from "./label-spot.ts";
import { lengthOf } from "./length-of.ts";
import { segmentsOnPorts } from "./on-ports.ts";
import type { Places } from "./places.ts";
import type { Crosser } from "./stretches.ts";

/** A picture, where its labels stand, and where else they could. */
export interface Labelled {
  readonly grid: Grid;
  /** By edge. */
  readonly segments: readonly Segment[][];
  readonly candidates: CandidateSpots;
  readonly spots: readonly LabelSpot[];
}

/** Another spot for a label, and where that is, px. */
export interface Move {
  readonly spot: LabelSpot;
  readonly rect: Rect;
}

/**
 * Labels for which room was made and that would find some elsewhere on their
 * edge, in the picture as it is: without them it may become smaller.
 */
export function movesOf({ grid, segments, candidates, spots }: Labelled, places: Places): readonly Move[] {
  const room = new FreeRoom(grid, segments, places);
  const chosen = new Map(spots.map((spot) => [spot.segment.edge, spot]));
  const onPorts = segmentsOnPorts(grid, segments);
  const moves: Move[] = [];
  for (const old of spots) {
    const { edge } = old.segment;
    const rect = places.labels.get(edge);
    if (!rect || !isTight(room, old, rect)) continue;
    chosen.delete(edge);
    const isGood = ({ spot, rect }: Move) =>
      isElsewhere(spot, old) && room.isFree(spot, rect) && conflicts(spot, 0, { grid, onPorts, chosen }) === 0;
    const move = mostBecoming(candidates.of(edge), places).find(isGood);
    chosen.set(edge, move?.spot ?? old);
    if (!move) continue;
    room.move(move);
    moves.push(move);
  }
  return moves;
}

/** Beside the line there is no more room than on it, so that this alone changes nothing. */
function isElsewhere(spot: LabelSpot, old: LabelSpot): boolean {
  return spot.segment !== old.segment || spot.from !== old.from || spot.label !== old.label;
}

/** Whether there is no room for a label that is any larger. */
function isTight(room: FreeRoom, spot: LabelSpot, { x, y, width, height }: Rect): boolean {
  const isWide = room.isFree(spot, { x: x - slack, y, width: width + 2 * slack, height });
  const isHigh = room.isFree(spot, { x, y: y - slack, width, height: height + 2 * slack });
  return !isWide || !isHigh;
}

/** px to each side of a label that mean that nothing was moved for it; places are whole px. */
const slack = 1;

/** Spots that are long enough, in the middle of their stretches, the most becoming first. */
function mostBecoming(spots: readonly LabelSpot[], places: Places): readonly Move[] {
  const found = spots.flatMap((spot) => {
    const { segment, shift, width, height } = spot;
    const points = places.points[segment.edge] ?? [];
    const [start, end] = [points[segment.index], points[segment.index + 1]];
    if (!start || !end) return [];
    const middle = middleOf(spot, start, end, places);
    if (middle === undefined) return [];
    const center = segment.isVertical ? { x: start.x + shift, y: middle } : { x: middle, y: start.y + shift };
    const before = lengthOf(points.slice(0, segment.index + 1));
    const offMiddle = before + Math.abs(middle - (segment.isVertical ? start.y : start.x)) - lengthOf(points) / 2;
    return [{ spot, rect: around(center, { width, height }), cost: costOfSpot(spot, offMiddle) }];
  });
  return found.sort((a, b) => a.cost - b.cost);
}

/** Where on the axis along its segment the middle of a label would be; none where it is too long. */
function middleOf(spot: LabelSpot, a: Point, b: Point, places: Places): number | undefined {
  const { isVertical } = spot.segment;
  const [start, end] = isVertical ? [a.y, b.y] : [a.x, b.x];
  const from = (placeOf(spot.before, places) ?? Math.min(start, end)) + spot.stubBefore;
  const to = (placeOf(spot.after, places) ?? Math.max(start, end)) - spot.stubAfter;
  return to - from < (isVertical ? spot.height : spot.width) ? undefined : (from + to) / 2;
}

function around({ x, y }: Point, { width, height }: Size): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** Where what crosses a segment does, px. */
function placeOf(crosser: Crosser | undefined, { points, groups }: Places): number | undefined {
  if (!crosser) return undefined;
  if ("edge" in crosser) {
    const at = points[crosser.edge]?.[crosser.index];
    return at && (crosser.isVertical ? at.x : at.y);
  }
  const rect = groups[crosser.index];
  if (!rect) return undefined;
  return { left: rect.x, right: right(rect), top: rect.y, bottom: bottom(rect) }[crosser.side];
}
