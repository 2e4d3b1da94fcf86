import type { Point } from "../geometry.ts";

/** The stretch at the start of a route that it has in common with one before it. */
export interface Share {
  /** The index of the other route. */
  readonly other: number;
  /** Where they part. */
  readonly until: Point;
  /** How many points of the route come before that. */
  readonly count: number;
  /** Of the stretch, px. */
  readonly length: number;
}

/** A route, and what it must have in common with another to run along with it. */
export interface Branch {
  readonly points: readonly Point[];
  readonly key: string;
}

/**
 * For each route, the longest stretch from its start that it has in common
 * with one before it; none where they part at once or not at all.
 */
export function sharesOf(branches: readonly Branch[]): readonly (Share | undefined)[] {
  const trees = new Map<string, Run>();
  return branches.map(({ points, key }, index) => {
    const treeKey = `${points[0]?.x} ${points[0]?.y} ${key}`;
    const tree = trees.get(treeKey) ?? runOf(index, 0);
    trees.set(treeKey, tree);
    return grow(tree, points, index);
  });
}

/** How far routes that came the same way run straight on. */
interface Run {
  length: number;
  /** The index of the first route that ran so far. */
  farthest: number;
  /** Where routes turned, by the distance from the start of the run and the new direction. */
  readonly turns: Map<string, Run>;
}

function runOf(farthest: number, length: number): Run {
  return { length, farthest, turns: new Map() };
}

/** Adds a route to the tree of those before it, and gives what they have in common. */
function grow(tree: Run, points: readonly Point[], index: number): Share | undefined {
  let [run, distance, length] = [tree, 0, 0];
  let share: Share | undefined;
  for (const [count, end] of points.entries()) {
    const start = points[count - 1];
    if (!start) continue;
    const turn = `${distance} ${directionOf(start, end)}`;
    distance = distanceBetween(start, end);
    const known = run.turns.get(turn);
    const next = known ?? runOf(index, distance);
    if (!known) {
      share ??= { other: run.farthest, until: start, count, length };
      run.turns.set(turn, next);
    } else if (distance > known.length) {
      share ??= { other: known.farthest, until: along(start, end, known.length), count, length: length + known.length };
      Object.assign(known, { length: distance, farthest: index });
    }
    length += distance;
    run = next;
  }
  return share && share.length > 0 ? share : undefined;
}

function directionOf(from: Point, to: Point): string {
  return `${Math.sign(to.x - from.x)} ${Math.sign(to.y - from.y)}`;
}

/** Between the ends of a horizontal or vertical stretch, px. */
function distanceBetween(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function along(from: Point, to: Point, distance: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * distance, y: from.y + Math.sign(to.y - from.y) * distance };
}
