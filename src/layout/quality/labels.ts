import { center, contains, grown, type Point, type Rect } from "../../geometry.ts";
import { grouped } from "../../grouped.ts";
import { areOver } from "./overlap.ts";
import { haveCommonEnd, type Picture, type Route } from "./picture.ts";
import type { Finding } from "./quality.ts";
import { areOneLine, distanceBetween, passageThrough } from "./segment.ts";

/** px of a label on its rim that another edge may touch, and for which one must run through it to be seen. */
const rim = 1;
const leastPassage = 2;

/** px between an edge and its label beyond which nobody would look for it. */
const mostDetached = 14;

/** px by which another edge must be nearer for the label to be taken for its own. */
const clearlyNearer = 2;

/** Finds labels of edges that are missing, or that are not clearly on their own edge and nothing else. */
export function* labelFindings(picture: Picture): Generator<Finding> {
  const carriers = grouped(
    picture.routes.filter(({ label }) => label),
    ({ text }) => text,
  );
  for (const route of picture.routes) {
    if (route.label) {
      if (route.isStandIn) yield { measure: "labelInLegend", ids: [route.id], at: center(route.label) };
      yield* borderFindings(route, route.label, picture);
      yield* throughFindings(route, route.label, picture);
      yield* nearnessFindings(route, route.label, picture);
    } else if (route.text !== undefined && !carriers.get(route.text)?.some((other) => shareTrunk(route, other))) {
      yield { measure: "labelUnplaced", ids: [route.id], at: middleOf(route) };
    }
  }
}

function* borderFindings({ id }: Route, label: Rect, { boxes }: Picture): Generator<Finding> {
  for (const { box } of boxes.near([label])) {
    if (!box.isGroup || !areOver(box.bounds, label) || contains(box.bounds, label)) continue;
    yield { measure: "labelOnBorder", ids: [id, box.id], at: center(label) };
  }
}

/** Other edges that run through a label. */
function* throughFindings(route: Route, label: Rect, { segments }: Picture): Generator<Finding> {
  const behind = route.segments.filter((segment) => passageThrough([segment], label, rim).length > 0);
  for (const [other, parts] of grouped(segments.near([label]), (segment) => segment.route)) {
    if (other === route) continue;
    // On a line that edges with a common end share, the label is for all of them.
    const trunk = haveCommonEnd(route, other) ? behind : [];
    const alone = parts.filter((segment) => !trunk.some((own) => areOneLine(own, segment)));
    const passage = passageThrough(alone, label, rim);
    if (passage.length > leastPassage) {
      yield { measure: "edgeThroughEdgeLabel", ids: [other.id, route.id], at: passage.at };
    }
  }
}

function* nearnessFindings(route: Route, label: Rect, { segments }: Picture): Generator<Finding> {
  if (route.segments.length === 0) return;
  const own = Math.min(...route.segments.map(({ bounds }) => distanceBetween(bounds, label)));
  if (own > mostDetached) yield { measure: "labelDetached", ids: [route.id], at: center(label) };
  const nearest = nearestOther(route, label, own - clearlyNearer, segments);
  if (nearest) yield { measure: "labelAmbiguous", ids: [route.id, nearest.id], at: center(label) };
}

/** The edge nearest to a label, of those other than its own that are nearer than `limit`. */
function nearestOther(route: Route, label: Rect, limit: number, segments: Picture["segments"]): Route | undefined {
  // In growing circles, for a label that is far from its edge is close to some other.
  for (let reach = mostDetached; limit > 0; reach *= 4) {
    let nearest: Route | undefined;
    let distance = Math.min(limit, reach);
    for (const segment of segments.near([grown(label, distance)])) {
      const between = distanceBetween(segment.bounds, label);
      if (segment.route === route || between >= distance) continue;
      nearest = segment.route;
      distance = between;
    }
    if (nearest || reach >= limit) return nearest;
  }
  return undefined;
}

/** Whether two edges of one hub are drawn as one for a part of their way. */
function shareTrunk(a: Route, b: Route): boolean {
  return haveCommonEnd(a, b) && a.segments.some((own) => b.segments.some((other) => areOneLine(own, other)));
}

function middleOf({ segments, from }: Route): Point {
  const middle = segments[segments.length >> 1];
  return center(middle?.bounds ?? from.bounds);
}
