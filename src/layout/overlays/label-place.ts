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

/**
 * Where the label of an outline covers nothing: on its border where that is
 * possible, above and to the left first, or beside it; nowhere else.
 */
export function labelPlace(outline: Rect, size: Size, scope: Scope): Rect | undefined {
  const lines = [...scope.lines, ...scope.outlines];
  const own = sidesOf(outline);
  for (const { x, y, isOnBorder } of spotsOf(outline, size)) {
    const label = rectAt({ x, y }, size);
    if (isFree(label, lines, scope) && (isOnBorder || isFree(label, own, scope))) return label;
  }
  return undefined;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly isOnBorder: boolean;
}

function* spotsOf(outline: Rect, { width, height }: Size): Generator<Spot> {
  const heights = [
    { y: outline.y - height / 2, isOnBorder: true },
    { y: bottom(outline) - height / 2, isOnBorder: true },
    { y: outline.y - height - besideBorder, isOnBorder: false },
    { y: bottom(outline) + besideBorder, isOnBorder: false },
    { y: outline.y + besideBorder, isOnBorder: false },
    { y: bottom(outline) - height - besideBorder, isOnBorder: false },
  ];
  for (const { y, isOnBorder } of heights) {
    const inset = isOnBorder ? fromCorner : besideBorder;
    const last = right(outline) - inset - width;
    for (let x = outline.x + inset; x <= last; x += step) yield { x, y, isOnBorder };
    if (!isOnBorder && last < outline.x + inset) yield { x: outline.x, y, isOnBorder };
  }
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
