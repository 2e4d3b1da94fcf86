import { bottom, contains, grown, overlaps, type Rect, rectAt, right, type Size } from "../../geometry.ts";
import type { Line, Surroundings } from "./surroundings.ts";

/** px between the label of an outline and its corner, and what else there is. */
const fromCorner = 12;
const clear = { x: 4, y: 1 };
/** px between a label beside the border and the border. */
const besideBorder = 3;
/** px from one place that is tried to the next. */
const step = 6;

/** A picture with all its outlines. */
export interface Outlined extends Surroundings {
  readonly outlines: readonly Line[];
}

/**
 * Where the label of an outline covers nothing: on its border where that is
 * possible, above and to the left first, or beside it; nowhere else.
 */
export function labelPlace(outline: Rect, own: readonly Line[], size: Size, around: Outlined): Rect | undefined {
  const others = around.outlines.filter((line) => !own.includes(line));
  for (const { x, y, isOnBorder } of spotsOf(outline, size)) {
    const label = rectAt({ x, y }, size);
    if (isFree(label, isOnBorder ? others : around.outlines, around)) return label;
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

function isFree(label: Rect, lines: readonly Line[], { picture, signs, lines: edges }: Outlined): boolean {
  const room = { ...grown(label, clear.y), x: label.x - clear.x, width: label.width + 2 * clear.x };
  const leadsThrough = (line: Line) => overlaps(room, rectOf(line));
  return (
    contains(picture, label) &&
    !signs.some((sign) => overlaps(room, sign)) &&
    !edges.some(leadsThrough) &&
    !lines.some(leadsThrough)
  );
}

/** A line with a bit of width. */
function rectOf({ isVertical, at, from, to }: Line): Rect {
  const line = isVertical
    ? { x: at, y: from, width: 0, height: to - from }
    : { x: from, y: at, width: to - from, height: 0 };
  return grown(line, 0.5);
}
