import { center, contains, grown, overlaps, type Point, type Rect } from "../geometry.ts";
import { grouped } from "./grouped.ts";
import { haveCommonEnd, type Picture, type Route } from "./picture.ts";
import type { Finding } from "./quality.ts";
import { distanceBetween, passageThrough, type Segment, sharedLength } from "./segment.ts";
import { type Bounded, Tiles } from "./tiles.ts";

/** px by which lines may touch, and of an edge that may run through a rectangle. */
const touch = 1;
const leastPassage = 2;

/** px between an edge and its label beyond which nobody would look for it. */
const mostDetached = 14;

/** px by which another edge must be nearer for the label to be taken for its own. */
const clearlyNearer = 2;

/** A head of usual size, px: how long it is, and half of how wide. */
const headLength = 10;
const headHalf = 4;

/** px between two lines that are one. */
const oneLine = 1.5;

/** Finds labels of edges that are missing, or that are not clearly on their own edge and nothing else. */
export function* labelFindings(picture: Picture): Generator<Finding> {
  const heads = new Tiles(picture.routes.flatMap(headsOf));
  const carriers = grouped(
    picture.routes.filter(({ label }) => label),
    ({ text }) => text,
  );
  for (const route of picture.routes) {
    if (route.label) {
      yield* arrowFindings(route, route.label, heads);
      yield* borderFindings(route, route.label, picture);
      yield* nearnessFindings(route, route.label, picture);
    } else if (route.text !== undefined && !carriers.get(route.text)?.some((other) => shareTrunk(route, other))) {
      yield { measure: "labelUnplaced", ids: [route.id], at: middleOf(route) };
    }
  }
}

interface Head extends Bounded {
  readonly route: Route;
}

function headsOf(route: Route): Head[] {
  const { segments, corners, arrow } = route;
  const [first, last] = [segments[0], segments.at(-1)];
  const [start, end] = [corners[0], corners.at(-1)];
  if (!first || !last || !start || !end || arrow === "none") return [];
  const head = { route, bounds: headAt(end, last) };
  return arrow === "both" ? [{ route, bounds: headAt(start, first) }, head] : [head];
}

/** The head at an end of an edge, where `segment` is the part of the edge that ends there. */
function headAt({ x, y }: Point, { isVertical, line, start, end, bounds }: Segment): Rect {
  const tip = isVertical ? y : x;
  const from = tip - start < end - tip ? tip : tip - headLength;
  return isVertical
    ? { x: line - headHalf, y: from, width: 2 * headHalf, height: headLength }
    : { x: from, y: bounds.y - headHalf, width: headLength, height: 2 * headHalf };
}

function* arrowFindings({ id }: Route, label: Rect, heads: Tiles<Head>): Generator<Finding> {
  for (const head of heads.near([label])) {
    if (!overlaps(label, head.bounds, touch)) continue;
    yield { measure: "labelOnArrow", ids: [id, head.route.id], at: center(head.bounds) };
  }
}

function* borderFindings({ id }: Route, label: Rect, { boxes }: Picture): Generator<Finding> {
  for (const { box } of boxes.near([label])) {
    if (!box.isGroup || !overlaps(box.bounds, label, touch) || contains(box.bounds, label)) continue;
    yield { measure: "labelOnBorder", ids: [id, box.id], at: center(label) };
  }
}

/** How near a label is to an edge other than its own, and what of that runs through it. */
interface Neighbour {
  readonly route: Route;
  readonly segments: readonly Segment[];
}

function* nearnessFindings(route: Route, label: Rect, { segments }: Picture): Generator<Finding> {
  if (route.segments.length === 0) return;
  const own = distanceTo(label, route.segments);
  if (own > mostDetached) yield { measure: "labelDetached", ids: [route.id], at: center(label) };
  const near = segments.near([grown(label, own)]).filter((segment) => segment.route !== route);
  const behind = route.segments.filter((segment) => passageThrough([segment], label, touch).length > 0);
  let nearest: Route | undefined;
  let distance = own - clearlyNearer;
  for (const other of neighboursOf(near)) {
    // On a line that edges with a common end share, the label is for all of them.
    const trunk = haveCommonEnd(route, other.route) ? behind : [];
    const passage = passageThrough(
      other.segments.filter((segment) => !trunk.some((own) => areOneLine(own, segment))),
      label,
      touch,
    );
    if (passage.length > leastPassage) {
      yield { measure: "edgeThroughEdgeLabel", ids: [other.route.id, route.id], at: passage.at };
    }
    const otherDistance = distanceTo(label, other.segments);
    if (otherDistance >= distance) continue;
    nearest = other.route;
    distance = otherDistance;
  }
  if (nearest) yield { measure: "labelAmbiguous", ids: [route.id, nearest.id], at: center(label) };
}

function neighboursOf(segments: readonly (Segment & { readonly route: Route })[]): Neighbour[] {
  return [...grouped(segments, ({ route }) => route)].map(([route, segments]) => ({ route, segments }));
}

function distanceTo(label: Rect, segments: readonly Segment[]): number {
  return Math.min(...segments.map(({ bounds }) => distanceBetween(bounds, label)));
}

/** Whether two edges of one hub are drawn as one for a part of their way. */
function shareTrunk(a: Route, b: Route): boolean {
  return haveCommonEnd(a, b) && a.segments.some((own) => b.segments.some((other) => areOneLine(own, other)));
}

function areOneLine(a: Segment, b: Segment): boolean {
  return sharedLength(a, b) > touch && Math.abs(a.line - b.line) < oneLine;
}

function middleOf({ segments, from }: Route): Point {
  const middle = segments[segments.length >> 1];
  return center(middle?.bounds ?? from.bounds);
}
