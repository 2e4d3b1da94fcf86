import { aroundRect, boundsOf, grown, type Point, type Rect } from "../../geometry.ts";
import { type Drawn, nodeLabel, noObstacles } from "./drawn.ts";
import { endAt } from "./ends.ts";
import type { Obstacle, Obstacles } from "./obstacles.ts";
import { straightened } from "./straightened.ts";
import { rectOf, stretchesOf } from "./stretch.ts";

/** px that stay free between a stretch that moves and what it then runs beside, and at an end for the arrow head. */
const air = 8;
const shortestEnd = 16;

/** What one move makes room for, the next may use. */
const mostRounds = 3;

/** Which steps are taken out. */
interface Steps {
  /** Shorter ones than this alone, px. */
  readonly longest: number;
  /** Those of all edges but these. */
  isFixed(edge: number): boolean;
}

const allSteps: Steps = { longest: Infinity, isFixed: () => false };

/**
 * Takes out steps: two bends between stretches that lead the same way on two lines.
 *
 * One of these moves onto the line of the other where nothing is between, so
 * that no crossing is added. An end slides along its side.
 */
export function withFewerBends(drawn: Drawn, steps: Steps = allSteps): Drawn {
  const points = [...drawn.points];
  const obstacles = noObstacles(drawn);
  for (const obstacle of standing(drawn)) obstacles.add(obstacle);
  const parts = points.map((way, edge) => partsOf(way, edge));
  for (const part of parts.flat()) obstacles.add(part);
  for (let round = 0; round < mostRounds; round++) {
    let isBetter = false;
    for (const [edge, way] of points.entries()) {
      if (steps.isFixed(edge)) continue;
      const better = withoutStep({ ...drawn, points }, obstacles, edge, steps.longest);
      if (!better || better.length >= way.length) continue;
      isBetter = true;
      points[edge] = better;
      for (const part of parts[edge] ?? []) obstacles.remove(part);
      parts[edge] = partsOf(better, edge);
      for (const part of parts[edge] ?? []) obstacles.add(part);
    }
    if (!isBetter) break;
  }
  return { ...drawn, points };
}

/** What does not move: icons, labels and headers; and borders, which edges may cross as they do each other. */
function standing(drawn: Drawn): Obstacle[] {
  const { icons, headers, labels, groups } = drawn;
  const rects = [...icons, ...icons.map((_, node) => nodeLabel(drawn, node)), ...headers, ...labels.values()];
  return [
    ...rects.flatMap((rect) => (rect && rect.width > 0 ? [{ rect }] : [])),
    ...groups.flatMap((group) => partsOf(aroundRect(group), noEdge)),
  ];
}

const noEdge = -1;

function partsOf(way: readonly Point[], edge: number): Obstacle[] {
  return stretchesOf(way, edge).map((stretch) => ({ edge, rect: grown(rectOf(stretch), 0.01) }));
}

/** The way of an edge without the first step that can be taken out, from its start or else from its end. */
function withoutStep(drawn: Drawn, obstacles: Obstacles, edge: number, longest: number): Point[] | undefined {
  const way = drawn.points[edge] ?? [];
  const [from, to] = drawn.hierarchy.ends[edge] ?? [0, 0];
  if (from === to) return undefined;
  for (const isBackwards of [false, true]) {
    const forth = isBackwards ? way.toReversed() : way;
    const element = isBackwards ? to : from;
    for (let step = 0; step + 3 < forth.length; step++) {
      if (lengthOf(forth, step + 1) >= longest) continue;
      const better = without(drawn, obstacles, { edge, way: forth, step, element });
      if (better) return straightened(isBackwards ? better.reverse() : better);
    }
  }
  return undefined;
}

/** px from a point of a way to the next. */
function lengthOf(way: readonly Point[], at: number): number {
  const [from, to] = [way[at], way[at + 1]];
  return from && to ? Math.abs(to.x - from.x) + Math.abs(to.y - from.y) : 0;
}

interface Step {
  readonly edge: number;
  readonly way: readonly Point[];
  /** The index of the point from which the stretch leads that moves. */
  readonly step: number;
  /** At which the way starts. */
  readonly element: number;
}

/** The way with the stretch from `step` moved onto the line of the next but one. */
function without(drawn: Drawn, obstacles: Obstacles, { edge, way, step, element }: Step): Point[] | undefined {
  const [a, b, c, d] = [way[step], way[step + 1], way[step + 2], way[step + 3]];
  if (!a || !b || !c || !d) return undefined;
  const isAcross = Math.abs(a.y - b.y) < Math.abs(a.x - b.x);
  const leads = isAcross
    ? Math.sign(b.x - a.x) === Math.sign(d.x - c.x)
    : Math.sign(b.y - a.y) === Math.sign(d.y - c.y);
  if (!leads) return undefined;
  const onLine = isAcross ? { x: a.x, y: c.y } : { x: c.x, y: a.y };
  const start = step === 0 ? endAt(drawn, element, a, onLine) : onLine;
  const before = way[step - 1];
  if (!start || (before && !keepsItsWay(before, a, start, step))) return undefined;
  const swept = boundsOf([a, b, c, start].map((point) => ({ ...point, width: 0, height: 0 })));
  const strip = alongside(boundsOf([start, c].map((point) => ({ ...point, width: 0, height: 0 }))), isAcross);
  if (!isClear(obstacles, boundsOf([swept, strip]), edge, isAcross)) return undefined;
  return [...way.slice(0, step), start, ...way.slice(step + 2)];
}

/** Whether the stretch before still leads where it did, and is long enough. */
function keepsItsWay(before: Point, old: Point, moved: Point, step: number): boolean {
  const [was, is] = [old.x - before.x + old.y - before.y, moved.x - before.x + moved.y - before.y];
  return Math.sign(was) === Math.sign(is) && Math.abs(is) >= (step === 1 ? shortestEnd : air);
}

function alongside({ x, y, width, height }: Rect, isAcross: boolean): Rect {
  return isAcross
    ? { x, y: y - air, width, height: height + 2 * air }
    : { x: x - air, y, width: width + 2 * air, height };
}

/** Whether a stretch may move anywhere in a rectangle: over nothing but edges that run right across it. */
function isClear(obstacles: Obstacles, swept: Rect, edge: number, isAcross: boolean): boolean {
  return obstacles.isFree(swept, edge, ({ edge: other, rect }) => {
    if (other === undefined) return false;
    return isAcross
      ? rect.y < swept.y && rect.y + rect.height > swept.y + swept.height
      : rect.x < swept.x && rect.x + rect.width > swept.x + swept.width;
  });
}
