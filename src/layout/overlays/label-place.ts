import { bottom, contains, grown, overlaps, type Rect, rectAt, right, type Size } from "../../geometry.ts";
import type { Scope } from "./scope.ts";
import { type Line, sidesOf } from "./surroundings.ts";

/** px between the label of an outline and its corner, and what else there is. */
export const fromCorner = 12;
const clear = { x: 4, y: 1 };
/** px between a label beside the border and the border. */
const besideBorder = 3;
/** px from one place that is tried to the next. */
const step = 6;

/** Where the label of an outline covers nothing on its border, above and to the left first. */
export function placeOnBorder(outline: Rect, size: Size, scope: Scope): Rect | undefined {
  const heights = [outline.y, bottom(outline)].map((y) => y - size.height / 2);
  return firstFree(spotsAt(heights, outline, size), [...scope.lines, ...scope.outlines], scope);
}

/** The same outside or inside of the border, next to it. */
export function placeBesideBorder(outline: Rect, size: Size, scope: Scope): Rect | undefined {
  const heights = [
    outline.y - size.height - besideBorder,
    bottom(outline) + besideBorder,
    outline.y + besideBorder,
    bottom(outline) - size.height - besideBorder,
  ];
  const lines = [...scope.lines, ...scope.outlines, ...sidesOf(outline)];
  const spots = spotsAt(heights, outline, size);
  const hanging = heights.map((y) => rectAt({ x: outline.x, y }, size));
  return firstFree([...spots, ...hanging], lines, scope);
}

function firstFree(spots: readonly Rect[], lines: readonly Line[], scope: Scope): Rect | undefined {
  return spots.find((spot) => isFree(spot, lines, scope));
}

function spotsAt(heights: readonly number[], outline: Rect, size: Size): readonly Rect[] {
  const first = outline.x + fromCorner;
  const count = Math.max(0, Math.floor((right(outline) - fromCorner - size.width - first) / step) + 1);
  return heights.flatMap((y) =>
    Array.from({ length: count }, (_, index) => rectAt({ x: first + index * step, y }, size)),
  );
}

function isFree(label: Rect, lines: readonly Line[], { picture, signs }: Scope): boolean {
  const room = { ...grown(label, clear.y), x: label.x - clear.x, width: label.width + 2 * clear.x };
  return (
    contains(picture, label) &&
    !signs.some((sign) => overlaps(room, sign)) &&
    !lines.some((line) => overlaps(room, rectOf(line)))
  );
}

/** A line with a bit of width. */
function rectOf({ isVertical, at, from, to }: Line): Rect {
  const line = isVertical
    ? { x: at, y: from, width: 0, height: to - from }
    : { x: from, y: at, width: to - from, height: 0 };
  return grown(line, 0.5);
}
