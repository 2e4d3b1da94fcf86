import { bottom, center, grown, type Rect, right } from "../../geometry.ts";
import { type Box, isAround, type Picture, type Route } from "./picture.ts";
import type { Finding } from "./quality.ts";
import { lengthOf, passageThrough, type Segment } from "./segment.ts";

/** px of a box, or of a text, on its rim that an edge may touch. */
const rim = 1.5;
const textRim = 1;

/** px for which an edge must run through something for it to be seen: of nodes and texts, and of groups. */
const leastPassage = 2;
const leastPassageOfGroup = 4;

/** px between an edge and a node below which they look as if they touched, and for how many px they must. */
const near = 7;
const leastNear = 10;

/** px between an edge and a border on which it seems to run, and for how many px it must. */
const onBorder = 3;
const leastOnBorder = 16;

/** Finds edges that run through, or too close along, what they have nothing to do with. */
export function* routeFindings({ routes, boxes }: Picture): Generator<Finding> {
  for (const route of routes) {
    const areas = route.segments.map(({ bounds }) => grown(bounds, near + 1));
    for (const { box } of boxes.near(areas)) {
      yield* box.isGroup ? groupFindings(route, box) : nodeFindings(route, box);
    }
  }
}

function* nodeFindings(route: Route, node: Box): Generator<Finding> {
  const { id, from, to, segments } = route;
  const isEnd = node === from || node === to;
  const ids = [id, node.id];
  const through = passageThrough(segments, node.bounds, rim);
  const throughLabel = node.label && passageThrough(segments, node.label, textRim);
  const isThrough = through.length > leastPassage;
  const isThroughLabel = throughLabel !== undefined && throughLabel.length > leastPassage;
  if (isThrough) yield { measure: "edgeThroughNode", ids, at: through.at };
  if (isThroughLabel) {
    yield { measure: isEnd ? "edgeThroughOwnLabel" : "edgeThroughNodeLabel", ids, at: throughLabel.at };
  }
  if (isEnd || isThrough || isThroughLabel) return;
  for (const rect of node.label ? [node.bounds, node.label] : [node.bounds]) {
    const along = passageThrough(segments, rect, -near);
    if (along.length <= leastNear) continue;
    yield { measure: "edgeNearNode", ids, at: along.at };
    return;
  }
}

function* groupFindings(route: Route, group: Box): Generator<Finding> {
  const { id, from, to, segments } = route;
  const ids = [id, group.id];
  const throughHeader = group.label && passageThrough(segments, group.label, textRim);
  if (throughHeader && throughHeader.length > leastPassage) {
    yield { measure: "edgeThroughHeader", ids, at: throughHeader.at };
  }
  if (!isAround(group, from) && !isAround(group, to)) {
    const through = passageThrough(segments, group.bounds, rim);
    if (through.length > leastPassageOfGroup) yield { measure: "foreignGroup", ids, at: through.at };
  }
  const along = segments.map((segment) => lengthOnBorder(segment, group.bounds));
  if (along.reduce((sum, length) => sum + length, 0) <= leastOnBorder) return;
  const longest = segments[along.indexOf(Math.max(...along))];
  yield { measure: "edgeOnBorder", ids, at: center(longest?.bounds ?? group.bounds) };
}

function lengthOnBorder(segment: Segment, rect: Rect): number {
  if (lengthOf(segment) < 1) return 0;
  const [sides, from, to] = segment.isVertical
    ? [[rect.x, right(rect)], rect.y, bottom(rect)]
    : [[rect.y, bottom(rect)], rect.x, right(rect)];
  const shared = Math.max(0, Math.min(segment.end, to) - Math.max(segment.start, from));
  return shared * sides.filter((side) => Math.abs(side - segment.line) < onBorder).length;
}
