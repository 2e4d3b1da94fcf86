import { boundsOf, type Point, type Rect } from "../../geometry.ts";
import { type Matrix, moved } from "./matrix.ts";

/** A step along the outline of a shape. All curves are cubic, as PDF knows no others. */
export type Step =
  | { readonly type: "move"; readonly to: Point }
  | { readonly type: "line"; readonly to: Point }
  | { readonly type: "curve"; readonly first: Point; readonly second: Point; readonly to: Point }
  | { readonly type: "close" };

/** What is filled or drawn along: any number of lines, each of which begins with a move. */
export type Outline = readonly Step[];

export function transformed(outline: Outline, matrix: Matrix): Outline {
  return outline.map((step) => {
    if (step.type === "close") return step;
    const to = moved(matrix, step.to);
    if (step.type !== "curve") return { ...step, to };
    return { ...step, first: moved(matrix, step.first), second: moved(matrix, step.second), to };
  });
}

/** The smallest rectangle around an outline, however thick a line along it is. */
export function boundsOfOutline(outline: Outline): Rect {
  const points: Point[] = [];
  for (const step of outline) {
    if (step.type === "close") continue;
    const from = points.at(-1) ?? step.to;
    if (step.type === "curve") points.push(...turnsOf(from, step.first, step.second, step.to));
    points.push(step.to);
  }
  return boundsOf(points.map((point) => ({ ...point, width: 0, height: 0 })));
}

/** The points of a curve where it is farthest to a side. */
function turnsOf(from: Point, first: Point, second: Point, to: Point): readonly Point[] {
  const at = (t: number, a: number, b: number, c: number, d: number) =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  const times = [...turns(from.x, first.x, second.x, to.x), ...turns(from.y, first.y, second.y, to.y)];
  return times.map((t) => ({ x: at(t, from.x, first.x, second.x, to.x), y: at(t, from.y, first.y, second.y, to.y) }));
}

/** When, from 0 to 1, a coordinate of a curve stops to grow or to shrink. */
function turns(from: number, first: number, second: number, to: number): readonly number[] {
  const a = to - from + 3 * (first - second);
  const b = 2 * (from - 2 * first + second);
  const c = first - from;
  const root = Math.sqrt(Math.max(0, b * b - 4 * a * c));
  const times = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return times.filter((time) => time > 0 && time < 1);
}
