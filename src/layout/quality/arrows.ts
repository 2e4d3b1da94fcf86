import { center, type Point, type Rect } from "../../geometry.ts";
import { areOver } from "./overlap.ts";
import type { Picture, Route } from "./picture.ts";
import type { Finding } from "./quality.ts";
import type { Segment } from "./segment.ts";
import { type Bounded, Tiles } from "./tiles.ts";

/** A head of usual size, px: how long it is, and half of how wide. */
const headLength = 10;
const headHalf = 4;

/** Finds labels that hide arrow heads. */
export function* arrowFindings({ routes }: Picture): Generator<Finding> {
  const heads = new Tiles(routes.flatMap(headsOf));
  for (const { id, label } of routes) {
    if (!label) continue;
    for (const { route, bounds } of heads.near([label])) {
      if (areOver(label, bounds)) yield { measure: "labelOnArrow", ids: [id, route.id], at: center(bounds) };
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
function headAt({ x, y }: Point, { isVertical, line, start, end }: Segment): Rect {
  const tip = isVertical ? y : x;
  const from = tip - start < end - tip ? tip : tip - headLength;
  return isVertical
    ? { x: line - headHalf, y: from, width: 2 * headHalf, height: headLength }
    : { x: from, y: line - headHalf, width: headLength, height: 2 * headHalf };
}
