import { bottom, center, type Point, type Rect, right } from "../../geometry.ts";
import { rounding } from "./overlap.ts";
import type { Box, Picture, Route } from "./picture.ts";
import type { Finding } from "./quality.ts";
import { distanceBetween, lengthOf } from "./segment.ts";

/** px between the end of an edge and a border that it still meets. */
const onBorder = 3;

/** px between the end of an edge and a corner of a node that it seems to miss. */
const nearCorner = 5;

/** px between two bends that look like a slip. */
const shortStep = 10;

/** px that an arrow head takes with a bit of line: after a bend, and where there is only one segment. */
const roomForHead = 12;
const roomForEdge = 16;

/** Finds ends of edges that miss what they belong to, and segments that are too short. */
export function* endFindings({ routes }: Picture): Generator<Finding> {
  for (const route of routes) {
    const [start, end] = [route.corners[0], route.corners.at(-1)];
    if (!start || !end || route.segments.length === 0) {
      yield { measure: "danglingEnd", ids: [route.id, route.to.id], at: start ?? center(route.from.bounds) };
      continue;
    }
    yield* endFinding(route, start, route.from);
    yield* endFinding(route, end, route.to);
    yield* shortFindings(route);
  }
}

function* endFinding({ id }: Route, at: Point, box: Box): Generator<Finding> {
  if (distanceToOutline(at, box) > onBorder + rounding) yield { measure: "danglingEnd", ids: [id, box.id], at };
  if (!box.isGroup && isAtCorner(at, box.bounds)) yield { measure: "cornerEnds", ids: [id, box.id], at };
}

/** How far a point is from the border of a box, or of its text. */
function distanceToOutline(point: Point, { bounds, label }: Box): number {
  const distance = distanceToBorder(point, bounds);
  return label ? Math.min(distance, distanceToBorder(point, label)) : distance;
}

function distanceToBorder(point: Point, rect: Rect): number {
  const outside = distanceBetween({ ...point, width: 0, height: 0 }, rect);
  return outside > 0 ? outside : Math.min(...distancesToSides(point, rect));
}

function isAtCorner(point: Point, rect: Rect): boolean {
  const [toLeft, toRight, toTop, toBottom] = distancesToSides(point, rect);
  return Math.min(toLeft, toRight) < nearCorner && Math.min(toTop, toBottom) < nearCorner;
}

function distancesToSides({ x, y }: Point, rect: Rect): readonly [number, number, number, number] {
  return [Math.abs(x - rect.x), Math.abs(x - right(rect)), Math.abs(y - rect.y), Math.abs(y - bottom(rect))];
}

function* shortFindings({ id, segments }: Route): Generator<Finding> {
  const ids = [id];
  for (const [index, segment] of segments.entries()) {
    const isFirst = index === 0;
    const isLast = index === segments.length - 1;
    const at = center(segment.bounds);
    const length = lengthOf(segment);
    const room = isFirst && isLast ? roomForEdge : roomForHead;
    if (isFirst || isLast) {
      if (length < room) yield { measure: "shortEnds", ids, at };
    } else if (length < shortStep) yield { measure: "jogs", ids, at };
  }
}
