import { bottom, center, grown, type Point, type Rect, right, runsThrough } from "../../geometry.ts";
import type { Places } from "../fit/places.ts";
import type { GraphGroup } from "../graph.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { Queue } from "../route/queue.ts";
import { type Box, boxOf, corner, labelOn, withoutIdle } from "./turns.ts";

/** px from what is passed, and between the places where a side may be met. */
const clearance = 12;

// What makes a way unwelcome, in px of length.
const costOfBend = 60;
const costOfCrossing = 50;
const costOfSharing = 400;

/**
 * Leads edges anew past everything that has its place, for those that have found no good way.
 *
 * Each takes the cheapest way on the lines beside all things: A* without an
 * estimate, over points and headings (Wybrow, Marriott and Stuckey, Orthogonal
 * Connector Routing, 2009). One that finds none stays as it is.
 */
export function withDetours(hierarchy: Hierarchy, places: Places, edges: Iterable<number>): Places {
  const points = [...places.points];
  const labels = new Map(places.labels);
  for (const edge of edges) {
    const [from, to] = hierarchy.ends[edge] ?? [0, 0];
    if (from === to) {
      if (points[edge]?.length === 0) points[edge] = loopAt(boxOf(hierarchy, places, from));
      continue;
    }
    const others = points.flatMap((route, other) => (other === edge ? [] : stretchesOf(route)));
    const taken = [...labels].flatMap(([other, label]) => (other === edge ? [] : [label]));
    const plane = new Plane(solidIn(hierarchy, places, taken), others, bordersIn(places));
    const route = plane.way(boxOf(hierarchy, places, from), boxOf(hierarchy, places, to));
    if (!route) continue;
    points[edge] = route;
    const label = labels.get(edge);
    if (label) labels.set(edge, labelOn(route, label));
  }
  return { ...places, points, labels };
}

/** A loop leaves at the right and comes back from above. */
function loopAt(box: Box): Point[] {
  const [x, y] = [right(box) - corner, box.y + corner];
  const [away, above] = [right(box) + clearance, box.y - clearance];
  return [
    { x: right(box), y },
    { x: away, y },
    { x: away, y: above },
    { x, y: above },
    { x, y: box.y },
  ];
}

/** Icons, labels and headers: no edge runs through them. */
function solidIn({ graph, root }: Hierarchy, { icons, groups, headers }: Places, labels: readonly Rect[]): Rect[] {
  const nodes = graph.nodes.flatMap(({ label }, node) => {
    const icon = icons[node];
    if (!icon) return [];
    const below = label && { x: center(icon).x - label.size.width / 2, y: bottom(icon), ...label.size };
    return [icon, ...(below ? [below] : [])];
  });
  const heads = graph.groups.flatMap(({ header }: GraphGroup, index) => {
    const bounds = groups[index];
    if (!bounds || header.size.width === 0) return [];
    const middle = headers.get(root + 1 + index);
    return [{ x: middle === undefined ? bounds.x : middle - header.size.width / 2, y: bounds.y, ...header.size }];
  });
  return [...nodes, ...heads, ...labels.map((label) => grown(label, 4))];
}

/** The sides of groups, along which an edge would be taken for a part of them. */
function bordersIn({ groups }: Places): Stretch[] {
  return groups.flatMap(({ x, y, width, height }) =>
    stretchesOf([
      { x, y },
      { x: x + width, y },
      { x: x + width, y: y + height },
      { x, y: y + height },
      { x, y },
    ]),
  );
}

type Stretch = readonly [Point, Point];

function stretchesOf(route: readonly Point[]): Stretch[] {
  return route.slice(1).map((end, index) => [route[index] ?? end, end] as const);
}

/** A place where an edge may meet a box, the heading with which it leaves there, and where it may turn first. */
interface Port extends Point {
  readonly heading: Heading;
  readonly outside: Point;
}

/** 0: right, 1: down, 2: left, 3: up. */
type Heading = 0 | 1 | 2 | 3;
const steps: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
];

class Plane {
  readonly #solid: readonly Rect[];
  readonly #edges: readonly Stretch[];
  readonly #borders: readonly Stretch[];

  constructor(solid: readonly Rect[], edges: readonly Stretch[], borders: readonly Stretch[]) {
    this.#solid = solid;
    this.#edges = edges;
    this.#borders = borders;
  }

  /** The cheapest way from border to border, its ends and turns. */
  way(from: Box, to: Box): Point[] | undefined {
    const [starts, goals] = [this.#freePorts(from, to), this.#freePorts(to, from)];
    const mesh = this.#meshFor([...starts, ...goals].map(({ outside }) => outside));
    const ends = new Map(goals.map((port) => [stateAt(mesh, port.outside, (port.heading + 2) % 4), port]));
    const begins = new Map(starts.map((port) => [stateAt(mesh, port.outside, port.heading), port]));
    const costs = new Map<number, number>();
    const before = new Map<number, number>();
    const queue = new Queue();
    for (const state of begins.keys()) {
      costs.set(state, 0);
      queue.push(0, state);
    }
    while (!queue.isEmpty) {
      const state = queue.pop();
      const end = ends.get(state);
      if (end) return walked(mesh, state, before, { begins, end });
      for (const { next, cost } of this.#stepsFrom(mesh, state)) {
        const total = (costs.get(state) ?? 0) + cost;
        if (total >= (costs.get(next) ?? Infinity)) continue;
        costs.set(next, total);
        before.set(next, state);
        queue.push(total, next);
      }
    }
    return undefined;
  }

  /** Where nothing is in the way of the first stretch. */
  #freePorts(box: Box, other: Box): readonly Port[] {
    return portsOf(box, other).filter((port) => this.#costOf(port, port.outside) !== undefined);
  }

  #stepsFrom(mesh: Mesh, state: number): readonly { next: number; cost: number }[] {
    const heading = state & 3;
    const at = pointOf(mesh, state);
    return [heading, (heading + 1) % 4, (heading + 3) % 4].flatMap((turned) => {
      const to = neighbour(mesh, state, turned);
      const cost = to && this.#costOf(at, to);
      if (!to || cost === undefined) return [];
      return { next: stateAt(mesh, to, turned), cost: cost + (turned === heading ? 0 : costOfBend) };
    });
  }

  #meshFor(ports: readonly Point[]): Mesh {
    const xs = this.#lines(
      ports.map(({ x }) => x),
      ({ x }) => x,
      right,
    );
    const ys = this.#lines(
      ports.map(({ y }) => y),
      ({ y }) => y,
      bottom,
    );
    const numbered = (places: readonly number[]) => new Map(places.map((place, index) => [place, index]));
    return { xs, ys, columns: numbered(xs), rows: numbered(ys) };
  }

  /** Lines beside everything, and through what is given. */
  #lines(through: readonly number[], start: (rect: Rect) => number, end: (rect: Rect) => number): readonly number[] {
    const beside = this.#solid.flatMap((rect) => [start(rect) - clearance, end(rect) + clearance]);
    return [...new Set([...through, ...beside])].filter((place) => place >= clearance / 2).sort((a, b) => a - b);
  }

  /** What a stretch between neighbouring points costs; nothing where it must not run. */
  #costOf(a: Point, b: Point): number | undefined {
    if (this.#solid.some((rect) => runsThrough(a, b, grown(rect, -1)))) return undefined;
    let cost = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    for (const stretch of this.#edges) {
      if (crosses(a, b, stretch)) cost += costOfCrossing;
      else if (runsAlong(a, b, stretch)) cost += costOfSharing;
    }
    for (const border of this.#borders) if (runsAlong(a, b, border)) cost += costOfSharing;
    return cost;
  }
}

/** Where lines meet; a state is such a point and a heading. */
interface Mesh {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly columns: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
}

function stateAt({ xs, columns, rows }: Mesh, { x, y }: Point, heading: number): number {
  return 4 * ((rows.get(y) ?? 0) * xs.length + (columns.get(x) ?? 0)) + heading;
}

function pointOf({ xs, ys }: Mesh, state: number): Point {
  return { x: xs[(state >> 2) % xs.length] ?? 0, y: ys[Math.floor((state >> 2) / xs.length)] ?? 0 };
}

function neighbour({ xs, ys }: Mesh, state: number, heading: number): Point | undefined {
  const [dx, dy] = steps[heading] as readonly [number, number];
  const [x, y] = [xs[((state >> 2) % xs.length) + dx], ys[Math.floor((state >> 2) / xs.length) + dy]];
  return x === undefined || y === undefined ? undefined : { x, y };
}

/** The ends and turns of the way that leads to a state. */
function walked(
  mesh: Mesh,
  last: number,
  before: ReadonlyMap<number, number>,
  { begins, end }: { readonly begins: ReadonlyMap<number, Port>; readonly end: Port },
): Point[] {
  const way: Point[] = [{ x: end.x, y: end.y }];
  let first = last;
  for (let state: number | undefined = last; state !== undefined; state = before.get(state)) {
    way.unshift(pointOf(mesh, state));
    first = state;
  }
  const { x, y } = begins.get(first) ?? pointOf(mesh, first);
  return withoutIdle([{ x, y }, ...way]);
}

/** The middle of each side, places to both sides of it, and what is straight opposite such places of the other box. */
function portsOf({ below, ...box }: Box, other: Box): readonly Port[] {
  const [middle, opposite] = [center(box), center(other)];
  const places = (at: number, away: number, length: number) =>
    [at, away]
      .flatMap((place) => [place, place - clearance, place + clearance])
      .filter((place) => Math.abs(place - at) < length / 2 - corner);
  return [
    ...places(middle.y, opposite.y, box.height).flatMap((y) => [
      portAt({ x: right(box), y }, 0),
      portAt({ x: box.x, y }, 2),
    ]),
    ...places(middle.x, opposite.x, box.width).flatMap((x) => [
      portAt({ x, y: bottom(box) + below }, 1),
      portAt({ x, y: box.y }, 3),
    ]),
  ];
}

function portAt({ x, y }: Point, heading: Heading): Port {
  const [dx, dy] = steps[heading] as readonly [number, number];
  return { x, y, heading, outside: { x: x + dx * clearance, y: y + dy * clearance } };
}

function crosses(a: Point, b: Point, [c, d]: Stretch): boolean {
  if ((a.x === b.x) === (c.x === d.x)) return false;
  const [upright, level] = a.x === b.x ? [[a, b] as const, [c, d] as const] : [[c, d] as const, [a, b] as const];
  const { x } = upright[0];
  const { y } = level[0];
  return isWithin(x, level[0].x, level[1].x) && isWithin(y, upright[0].y, upright[1].y);
}

/** Whether two stretches run the same way and so near to each other that they look like one. */
function runsAlong(a: Point, b: Point, [c, d]: Stretch): boolean {
  const near = 6;
  if (a.x === b.x && c.x === d.x) return Math.abs(a.x - c.x) < near && share([a.y, b.y], [c.y, d.y]);
  return a.y === b.y && c.y === d.y && Math.abs(a.y - c.y) < near && share([a.x, b.x], [c.x, d.x]);
}

type Pair = readonly [number, number];

function share(a: Pair, b: Pair): boolean {
  return Math.min(Math.max(...a), Math.max(...b)) - Math.max(Math.min(...a), Math.min(...b)) > 0;
}

function isWithin(value: number, one: number, other: number): boolean {
  return Math.min(one, other) < value && value < Math.max(one, other);
}
