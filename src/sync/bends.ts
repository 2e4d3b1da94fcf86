import type { Point } from "../geometry.ts";

/** What is nearer than this, px, is at one place: draw.io rounds to tenths, and people to whole px. */
export const near = 1;

/**
 * Where a line turns that is told to pass some points, as draw.io draws it.
 *
 * Its stretches are horizontal and vertical by turns, and each point says where one of them
 * runs: the height of one that is horizontal, and how far to the right one is that is vertical.
 */
export function bendsThrough(start: Point, points: readonly Point[], end: Point): readonly Point[] {
  const waypoints = points.slice(isSpot(start, points[0]) ? 1 : 0).map((point, index, { length }) => {
    const fromStart = index === 0 ? snapped(point, start) : point;
    return index === length - 1 ? snapped(fromStart, end) : fromStart;
  });
  const [first, last] = [waypoints[0], waypoints.at(-1)];
  if (!first || !last) return [];
  let isHorizontal = beginsHorizontally(start, waypoints, end);
  let corner = isHorizontal ? { x: start.x, y: first.y } : { x: first.x, y: start.y };
  const route: Point[] = [start, corner];
  for (const { x, y } of waypoints) {
    isHorizontal = !isHorizontal;
    corner = isHorizontal ? { x: corner.x, y } : { x, y: corner.y };
    route.push(corner);
  }
  route.push(isHorizontal ? { x: end.x, y: last.y } : { x: last.x, y: end.y }, end);
  return cornersOf(route);
}

/** A point, but as high or as far to the right as another where it nearly is. */
function snapped({ x, y }: Point, to: Point): Point {
  return { x: isNear(x, to.x) ? to.x : x, y: isNear(y, to.y) ? to.y : y };
}

/** Whether the first of some points says how high a stretch runs: so it is where it is as high as an end. */
function beginsHorizontally(start: Point, waypoints: readonly Point[], end: Point): boolean {
  const [first = start, last = end] = [waypoints[0], waypoints.at(-1)];
  if (isNear(start.y, first.y)) return true;
  if (isNear(start.x, first.x)) return false;
  if (isNear(end.y, last.y)) return waypoints.length % 2 === 0 || isNear(end.x, last.x);
  return waypoints.length % 2 === 1 || !isNear(end.x, last.x);
}

/** Of a route without its ends, and without what it passes straight or goes to and back. */
function cornersOf(route: readonly Point[]): readonly Point[] {
  const corners: Point[] = [];
  for (const point of route) {
    while (isStraight(corners.at(-2), corners.at(-1), point)) corners.pop();
    if (!isSpot(point, corners.at(-1))) corners.push(point);
  }
  return corners.slice(1, -1);
}

function isStraight(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  if (!a || !b) return false;
  return (isNear(a.x, b.x) && isNear(b.x, c.x)) || (isNear(a.y, b.y) && isNear(b.y, c.y));
}

/** Whether all points are where others are, or will be when they are shifted. */
export function areNear(a: readonly Point[], b: readonly Point[], shift: Point = { x: 0, y: 0 }): boolean {
  return a.length === b.length && a.every(({ x, y }, index) => isSpot({ x: x + shift.x, y: y + shift.y }, b[index]));
}

function isSpot({ x, y }: Point, other: Point | undefined): boolean {
  return other !== undefined && isNear(x, other.x) && isNear(y, other.y);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < near;
}
