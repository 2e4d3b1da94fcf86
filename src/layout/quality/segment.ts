import { bottom, type Point, type Rect, right } from "../../geometry.ts";

/** A straight part of an edge, horizontal or vertical, between two ends or bend points. */
export interface Segment {
  readonly isVertical: boolean;
  /** Its x if it is vertical, or else its y. */
  readonly line: number;
  /** Where it begins and ends along its line, the smaller number first. */
  readonly start: number;
  readonly end: number;
  /** Without any width, or without any height. */
  readonly bounds: Rect;
}

/** px that two numbers may differ by and still mean one place. */
const same = 0.01;

/** The points at which an edge begins, bends and ends: none twice, and none in the middle of a straight run. */
export function cornersOf(points: readonly Point[]): Point[] {
  const corners: Point[] = [];
  for (const point of points) {
    const last = corners.at(-1);
    if (last && isSame(last, point)) continue;
    const before = corners.at(-2);
    if (before && last && goesOn(before, last, point)) corners.pop();
    corners.push(point);
  }
  return corners;
}

function isSame(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) <= same && Math.abs(a.y - b.y) <= same;
}

/** Whether one neither turns nor goes back at `middle`. */
function goesOn(before: Point, middle: Point, after: Point): boolean {
  const isForward = (middle.x - before.x) * (after.x - middle.x) + (middle.y - before.y) * (after.y - middle.y) > 0;
  return isForward && (Math.abs(after.x - before.x) <= same || Math.abs(after.y - before.y) <= same);
}

export function segmentsOf(corners: readonly Point[]): Segment[] {
  return corners.slice(1).map((point, index) => segmentBetween(corners[index] as Point, point));
}

function segmentBetween(a: Point, b: Point): Segment {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const bounds = { x, y, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  return bounds.height > bounds.width
    ? { isVertical: true, line: x, start: y, end: bottom(bounds), bounds }
    : { isVertical: false, line: y, start: x, end: right(bounds), bounds };
}

export const lengthOf = ({ start, end }: Segment): number => end - start;

/** A point of a segment by its place along the line. */
export function pointOn({ isVertical, line }: Segment, along: number): Point {
  return isVertical ? { x: line, y: along } : { x: along, y: line };
}

/** How much of something runs through a rectangle, px, and about where. */
export interface Passage {
  readonly length: number;
  readonly at: Point;
}

/** How the segments run through `rect`, of which a rim `inset` px wide does not count; a negative one adds to it. */
export function passageThrough(segments: readonly Segment[], rect: Rect, inset: number): Passage {
  let length = 0;
  let longest = 0;
  let at: Point = rect;
  for (const segment of segments) {
    const [from, to] = partWithin(segment, rect, inset);
    if (to <= from) continue;
    length += to - from;
    if (to - from <= longest) continue;
    longest = to - from;
    at = pointOn(segment, (from + to) / 2);
  }
  return { length, at };
}

/** From where to where a segment is in a rectangle; the end is not beyond the start where it is not. */
function partWithin(segment: Segment, rect: Rect, inset: number): readonly [number, number] {
  const [left, top, rightmost, lowest] = [rect.x + inset, rect.y + inset, right(rect) - inset, bottom(rect) - inset];
  const [low, high, from, to] = segment.isVertical ? [left, rightmost, top, lowest] : [top, lowest, left, rightmost];
  if (segment.line <= low || segment.line >= high) return [0, 0];
  return [Math.max(segment.start, from), Math.min(segment.end, to)];
}

/** How far along two segments in one direction run side by side, px; not above 0 where they do not. */
export function sharedLength(a: Segment, b: Segment): number {
  return a.isVertical === b.isVertical ? Math.min(a.end, b.end) - Math.max(a.start, b.start) : 0;
}

/** px between two lines that are seen as one. */
const sameLine = 1.5;

/** Whether two segments run on one line, at least for a bit. */
export function areOneLine(a: Segment, b: Segment): boolean {
  return sharedLength(a, b) > 1 && Math.abs(a.line - b.line) < sameLine;
}

/** How far two rectangles are from each other, px; 0 where they touch or overlap. */
export function distanceBetween(a: Rect, b: Rect): number {
  const dx = Math.max(0, a.x - right(b), b.x - right(a));
  const dy = Math.max(0, a.y - bottom(b), b.y - bottom(a));
  return Math.sqrt(dx * dx + dy * dy);
}
