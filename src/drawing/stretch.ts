import { isSame, type Point } from "../geometry.ts";
import type { EdgeFigure } from "./drawing.ts";

/** What is drawn of a route, and what is at its ends. */
export type Line = Pick<EdgeFigure, "line" | "points" | "arrow">;

/** A horizontal or vertical part of a line, px. */
export interface Stretch {
  readonly isVertical: boolean;
  /** Where it is across: y of a horizontal one, x of a vertical one. */
  readonly at: number;
  /** From where to where it runs. */
  readonly from: number;
  readonly to: number;
  /** The part of it in which it may be crossed by a hop, clear of what is at its ends. */
  readonly clearFrom: number;
  readonly clearTo: number;
  /** Whether the line runs to the right, or down. */
  readonly isForward: boolean;
}

/** What an end takes of a stretch, px: a rounded corner, an arrow head, the border of a node, a dot. */
const roomFor = { bend: 7, head: 12, tail: 3 };

/** The stretches of a line, in its order; hops that cross them reach `reach` px to each side. */
export function stretchesOf({ line, points, arrow }: Line, reach: number): readonly Stretch[] {
  const last = line.length - 1;
  const roomAt = (index: number): number => {
    if (index > 0 && index < last) return roomFor.bend;
    const isHead = index === 0 ? arrow === "both" : arrow !== "none";
    const isWhole = isSame(line[index], index === 0 ? points[0] : points.at(-1));
    return isHead && isWhole ? roomFor.head : roomFor.tail;
  };
  return line.slice(1).flatMap((end, index) => {
    const start = line[index];
    return start ? [stretchOf(start, end, reach + roomAt(index), reach + roomAt(index + 1))] : [];
  });
}

function stretchOf(start: Point, end: Point, roomAtStart: number, roomAtEnd: number): Stretch {
  const isVertical = start.x === end.x;
  const [first, second] = isVertical ? [start.y, end.y] : [start.x, end.x];
  const isForward = second > first;
  const [from, to] = isForward ? [first, second] : [second, first];
  return {
    isVertical,
    at: isVertical ? start.x : start.y,
    from,
    to,
    clearFrom: from + (isForward ? roomAtStart : roomAtEnd),
    clearTo: to - (isForward ? roomAtEnd : roomAtStart),
    isForward,
  };
}
