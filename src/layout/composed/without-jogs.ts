import { bottom, boundsOf, overlaps, type Point, type Rect, right } from "../../geometry.ts";
import type { Places } from "../fit/places.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { layoutOf } from "../layout-of.ts";
import type { Quality } from "../quality/quality.ts";
import { qualityOf } from "../quality/quality-of.ts";
import { straightened } from "../straightened.ts";
import type { Drawn } from "./draw-clearly.ts";

/** A step of fewer px looks like a slip. */
const longestJog = 16;

/** px that stay free between a stretch that moves and one that runs beside it, and in a corner of what an edge ends at. */
const air = 8;
const cornerRoom = 8;

/** Each is measured as a whole picture; of larger pictures nobody sees a step of a few px. */
const mostTried = 16;
const mostNodes = 120;

/**
 * Takes out steps of a few px, which come from keeping both sides of a step apart like edges that have nothing to do
 * with each other: one side moves onto the line of the other where the picture is not the worse for it.
 */
export function withoutJogs(hierarchy: Hierarchy, drawn: Drawn): Drawn {
  const { graph } = hierarchy;
  if (graph.nodes.length > mostNodes) return drawn;
  let best = drawn;
  let tried = 0;
  for (let edge = 0; edge < graph.edges.length; edge++) {
    for (const places of withoutOneJog(hierarchy, best.places, edge)) {
      if (tried++ >= mostTried) return best;
      const layout = layoutOf(graph, places);
      const quality = qualityOf(layout, graph.direction);
      if (!isNoWorse(quality, best.quality)) continue;
      best = { places, layout, quality };
      // It may make another step.
      edge -= 1;
      break;
    }
  }
  return best;
}

function isNoWorse(quality: Quality, before: Quality): boolean {
  return (
    quality.faults <= before.faults &&
    quality.findings.length <= before.findings.length &&
    quality.measures.crossings <= before.measures.crossings &&
    quality.measures.bends < before.measures.bends
  );
}

/** The picture with one step of an edge less, for each that it makes, by moving the one side or the other. */
function* withoutOneJog(hierarchy: Hierarchy, places: Places, edge: number): Generator<Places> {
  const way = places.points[edge] ?? [];
  // What runs into one line with others cannot leave it.
  if (places.trunks?.[edge] !== undefined) return;
  for (let first = 0; first + 3 < way.length; first++) {
    const [a, b, c, d] = way.slice(first, first + 4) as [Point, Point, Point, Point];
    const [x, y] = [c.x - b.x, c.y - b.y];
    if (Math.abs(x) + Math.abs(y) >= longestJog || !leadOn(a, b, c, d)) continue;
    const before = { edge, from: first, shift: { x, y } };
    const after = { edge, from: first + 2, shift: { x: -x, y: -y } };
    for (const side of [before, after]) if (hasRoom(hierarchy, places, side)) yield moved(places, side);
  }
}

/** Whether the stretches before and after a step lead the same way. */
function leadOn(a: Point, b: Point, c: Point, d: Point): boolean {
  return Math.sign(b.x - a.x) === Math.sign(d.x - c.x) && Math.sign(b.y - a.y) === Math.sign(d.y - c.y);
}

/** A stretch that is to move. */
interface Move {
  readonly edge: number;
  /** The point of the way from which it leads. */
  readonly from: number;
  /** px */
  readonly shift: Point;
}

function moved(places: Places, { edge, from, shift }: Move): Places {
  const way = places.points[edge] as readonly Point[];
  const [start, end] = way.slice(from, from + 2) as [Point, Point];
  const stretch = [shifted(start, shift), shifted(end, shift)];
  const points = places.points.with(edge, straightened([...way.slice(0, from), ...stretch, ...way.slice(from + 2)]));
  const label = places.labels.get(edge);
  if (!label || !overlaps(label, lineOf(start, end))) return { ...places, points };
  return { ...places, points, labels: new Map(places.labels).set(edge, { ...label, ...shifted(label, shift) }) };
}

/** Whether the ends of an edge stay on their sides, and nothing is near where its stretch would be. */
function hasRoom({ graph, ends, root }: Hierarchy, places: Places, { edge, from, shift }: Move): boolean {
  const way = places.points[edge] as readonly Point[];
  const [start, end] = way.slice(from, from + 2).map((point) => shifted(point, shift)) as [Point, Point];
  const [source, target] = (ends[edge] ?? []).map((element) =>
    element < root ? places.icons[element] : places.groups[element - root - 1],
  );
  if (from === 0 && !isOnSide(source, start, shift)) return false;
  if (from + 2 === way.length && !isOnSide(target, end, shift)) return false;
  const isUpright = shift.x !== 0;
  const strip = widened(lineOf(start, end), isUpright);
  const labels = graph.nodes.flatMap(({ label }, node) => {
    const icon = places.icons[node];
    return label && icon ? [{ x: icon.x + (icon.width - label.size.width) / 2, y: bottom(icon), ...label.size }] : [];
  });
  const others = [...places.labels].flatMap(([other, rect]) => (other === edge ? [] : [rect]));
  const parallel = places.points.flatMap((points, other) => (other === edge ? [] : linesOf(points, isUpright)));
  return ![...places.icons, ...labels, ...others, ...parallel].some((rect) => overlaps(rect, strip));
}

function isOnSide(bounds: Rect | undefined, { x, y }: Point, shift: Point): boolean {
  if (!bounds) return false;
  return shift.x === 0
    ? y >= bounds.y + cornerRoom && y <= bottom(bounds) - cornerRoom
    : x >= bounds.x + cornerRoom && x <= right(bounds) - cornerRoom;
}

/** The stretches of a way that run upright, or those that run level, as rectangles. */
function linesOf(way: readonly Point[], areUpright: boolean): Rect[] {
  return way.slice(1).flatMap((to, index) => {
    const from = way[index] as Point;
    return (from.x === to.x) === areUpright ? [lineOf(from, to)] : [];
  });
}

/** A line as a rectangle that is as good as without width. */
function lineOf(a: Point, b: Point): Rect {
  const { x, y, width, height } = boundsOf([a, b].map((point) => ({ ...point, width: 0, height: 0 })));
  return width < height ? { x: x - hair, y, width: 2 * hair, height } : { x, y: y - hair, width, height: 2 * hair };
}

/** px */
const hair = 0.01;

function widened({ x, y, width, height }: Rect, isUpright: boolean): Rect {
  return isUpright
    ? { x: x - air, y, width: width + 2 * air, height }
    : { x, y: y - air, width, height: height + 2 * air };
}

const shifted = ({ x, y }: Point, shift: Point): Point => ({ x: x + shift.x, y: y + shift.y });
