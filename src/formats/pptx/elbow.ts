import type { Point, Rect, Size } from "../../geometry.ts";

/** A preset connector with corners. */
export interface Elbow {
  readonly preset: string;
  /** Before it is turned. */
  readonly bounds: Rect;
  /** Degrees, clockwise. */
  readonly rotation: number;
  readonly flipped: { readonly horizontally: boolean; readonly vertically: boolean };
  /** Where its inner stretches are, in hundred-thousandths of its width and height by turns. */
  readonly adjustments: readonly number[];
}

/** The presets have one to four corners. */
const mostPoints = 6;

/** An inner stretch has its place as a share of the width: which cannot be none, px. */
const narrowest = 0.5;

/**
 * The connector that runs along a route with corners; none where no preset does.
 *
 * Presets begin in the top left corner, with a horizontal stretch, and end in
 * the bottom right one; others are turned and flipped:
 *
 *     ──┐            │            ──┐
 *       │            └──┐           │  ┌──
 *       └──             │           └──┘
 *     bentConnector3  turned      bentConnector5
 */
export function elbowOf(points: readonly Point[]): Elbow | undefined {
  const [start, second, end] = [points[0], points[1], points.at(-1)];
  if (!start || !second || !end || points.length < 3 || points.length > mostPoints || !isRectangular(points)) {
    return undefined;
  }
  const isTurned = start.y !== second.y;
  const ahead = points.map(({ x, y }) => (isTurned ? y - start.y : x - start.x));
  const aside = points.map(({ x, y }) => (isTurned ? x - start.x : y - start.y));
  const [length, breadth] = [extentOf(ahead), extentOf(aside)];
  const center = {
    x: start.x + (isTurned ? breadth : length) / 2,
    y: start.y + (isTurned ? length : breadth) / 2,
  };
  const inner = points.slice(1, -2).map((_, index) => index + 1);
  return {
    preset: `bentConnector${points.length - 1}`,
    bounds: rectAround(center, { width: Math.abs(length), height: Math.abs(breadth) }),
    ...turnOf(length, breadth, isTurned),
    adjustments: inner.map((index) =>
      index % 2 === 1 ? shareOf(ahead[index], length) : shareOf(aside[index], breadth),
    ),
  };
}

/** Whether stretches are horizontal and vertical by turns. */
function isRectangular(points: readonly Point[]): boolean {
  return points.every((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    return (
      (before.x === point.x && point.y === after.y && before.y !== point.y && point.x !== after.x) ||
      (before.y === point.y && point.x === after.x && before.x !== point.x && point.y !== after.y)
    );
  });
}

/** How far a connector reaches, with its sign. */
function extentOf(distances: readonly number[]): number {
  const extent = distances.at(-1) ?? 0;
  return Math.abs(extent) < narrowest ? narrowest : extent;
}

function rectAround({ x, y }: Point, { width, height }: Size): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function turnOf(length: number, breadth: number, isTurned: boolean): Pick<Elbow, "rotation" | "flipped"> {
  if (!isTurned) return { rotation: 0, flipped: { horizontally: length < 0, vertically: breadth < 0 } };
  const rotation = length > 0 === breadth > 0 ? 270 : 90;
  return { rotation, flipped: { horizontally: breadth > 0, vertically: length < 0 } };
}

function shareOf(distance = 0, extent: number): number {
  return Math.round((distance / extent) * 1e5);
}
