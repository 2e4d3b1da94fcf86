import { bottom, center, type Point, type Rect, right, type Size } from "../../geometry.ts";
import type { Places } from "../fit/places.ts";
import type { Hierarchy } from "../hierarchy.ts";

/** Where edges turn, by the number of the edge. */
export type Turns = ReadonlyMap<number, readonly Point[]>;

/** Leads edges through the turns that are given for them, whatever else is there; their labels go with them. */
export function withTurns(hierarchy: Hierarchy, places: Places, turns: Turns): Places {
  const points = [...places.points];
  const labels = new Map(places.labels);
  for (const [edge, through] of turns) {
    const [from, to] = hierarchy.ends[edge] ?? [0, 0];
    const route = routeThrough(boxOf(hierarchy, places, from), through, boxOf(hierarchy, places, to));
    const label = labels.get(edge);
    points[edge] = route;
    if (label) labels.set(edge, labelOn(route, label));
  }
  const alone = places.trunks?.map((trunk, edge) => (turns.has(edge) ? undefined : trunk));
  return { ...places, points, labels, ...(alone && { trunks: alone }) };
}

/** Gives labels that were left out a place on their edges, whatever else is there. */
export function withLabels({ graph }: Hierarchy, places: Places, edges: ReadonlySet<number>): Places {
  if (edges.size === 0) return places;
  const labels = new Map(places.labels);
  for (const edge of edges) {
    const route = places.points[edge] ?? [];
    const standIn = places.lettered?.has(edge) && graph.edges[edge]?.standIn;
    if (route.length > 0 && standIn) labels.set(edge, labelOn(route, standIn));
  }
  return { ...places, labels };
}

/** What an edge meets of an element: its bounds, or its icon and how much further down its label reaches. */
export interface Box extends Rect {
  readonly below: number;
}

export function boxOf({ graph, root }: Hierarchy, { icons, groups }: Places, element: number): Box {
  const nowhere = { x: 0, y: 0, width: 0, height: 0 };
  if (element > root) return { ...(groups[element - root - 1] ?? nowhere), below: 0 };
  return { ...(icons[element] ?? nowhere), below: graph.nodes[element]?.label?.size.height ?? 0 };
}

/** From border to border through all turns, with corners where two of them are not in line. */
function routeThrough(from: Box, turns: readonly Point[], to: Box): Point[] {
  const [first, last] = [turns[0] ?? center(to), turns.at(-1) ?? center(from)];
  const start = exitTowards(from, first);
  const end = exitTowards(to, last);
  const route: Point[] = [];
  for (const point of [start, ...turns, end]) {
    const before = route.at(-1);
    if (before && before.x !== point.x && before.y !== point.y) {
      // Away from the first end as it is left, towards the last as it is met.
      const isAcross = route.length === 1 ? isOnFlank(from, start) : point === end ? !isOnFlank(to, end) : true;
      route.push(isAcross ? { x: point.x, y: before.y } : { x: before.x, y: point.y });
    }
    route.push(point);
  }
  return withoutIdle(route);
}

/** px from the corners of an icon within which no edge meets it. */
export const corner = 8;

/** Where an edge leaves a box on its way to a point: straight where it can, else from the middle of the side that faces it. */
function exitTowards(box: Box, point: Point): Point {
  const middle = center(box);
  const facesAcross = point.y >= box.y + corner && point.y <= bottom(box) - corner;
  const facesDown = point.x >= box.x + corner && point.x <= right(box) - corner;
  const isFurtherAcross = Math.abs(point.x - middle.x) >= Math.abs(point.y - middle.y);
  if (facesDown || (!facesAcross && !isFurtherAcross)) {
    const x = facesDown ? point.x : middle.x;
    return { x, y: point.y < middle.y ? box.y : bottom(box) + box.below };
  }
  return { x: point.x < middle.x ? box.x : right(box), y: facesAcross ? point.y : middle.y };
}

function isOnFlank(box: Box, { x }: Point): boolean {
  return x === box.x || x === right(box);
}

/** Only the points at which the route starts, turns and ends. */
export function withoutIdle(route: readonly Point[]): Point[] {
  return route.filter((point, index) => {
    const [before, after] = [route[index - 1], route[index + 1]];
    return !before || !after || !isBetween(before, point, after);
  });
}

function isBetween(a: Point, b: Point, c: Point): boolean {
  if (a.x === b.x && b.x === c.x) return (b.y - a.y) * (c.y - b.y) >= 0;
  return a.y === b.y && b.y === c.y && (b.x - a.x) * (c.x - b.x) >= 0;
}

/** In the middle of the longest stretch, level ones before steep ones. */
export function labelOn(route: readonly Point[], { width, height }: Size): Rect {
  let best = -1;
  let middle = route[0] ?? { x: 0, y: 0 };
  for (const [index, end] of route.entries()) {
    const start = route[index - 1];
    if (!start) continue;
    const [across, down] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)];
    const room = Math.max(across - width, down / 2 - height);
    if (best >= 0 && room <= best) continue;
    best = Math.max(0, room);
    middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  }
  return { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
}
