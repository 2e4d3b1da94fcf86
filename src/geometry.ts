/** A place in px. The origin is the top left corner of the picture, y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A width and a height in px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle in px, given by its top left corner. */
export interface Rect extends Point, Size {}

export type Side = "left" | "right" | "top" | "bottom";

export const right = (rect: Rect): number => rect.x + rect.width;
export const bottom = (rect: Rect): number => rect.y + rect.height;

export function center({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The way along the border of a rectangle and back to its start. */
export function aroundRect(rect: Rect): Point[] {
  const { x, y } = rect;
  const [x2, y2] = [right(rect), bottom(rect)];
  return [
    { x, y },
    { x: x2, y },
    { x: x2, y: y2 },
    { x, y: y2 },
    { x, y },
  ];
}

/** Whether two rectangles share more than `tolerance` px in both directions. */
export function overlaps(a: Rect, b: Rect, tolerance = 0): boolean {
  return (
    Math.min(right(a), right(b)) - Math.max(a.x, b.x) > tolerance &&
    Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y) > tolerance
  );
}

export function contains(outer: Rect, inner: Rect, tolerance = 0): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    right(inner) <= right(outer) + tolerance &&
    bottom(inner) <= bottom(outer) + tolerance
  );
}

/** Whether two points are at one place. */
export function isSame(a: Point | undefined, b: Point | undefined): boolean {
  return a?.x === b?.x && a?.y === b?.y;
}

/** Whether the horizontal or vertical stretch from `a` to `b` runs through the inside of a rectangle. */
export function runsThrough(a: Point, b: Point, rect: Rect): boolean {
  return (
    Math.min(a.x, b.x) < right(rect) &&
    Math.max(a.x, b.x) > rect.x &&
    Math.min(a.y, b.y) < bottom(rect) &&
    Math.max(a.y, b.y) > rect.y
  );
}

/** The smallest rectangle around all of `rects`; an empty one at the origin when there are none. */
export function boundsOf(rects: Iterable<Rect>): Rect {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rect of rects) {
    x1 = Math.min(x1, rect.x);
    y1 = Math.min(y1, rect.y);
    x2 = Math.max(x2, right(rect));
    y2 = Math.max(y2, bottom(rect));
  }
  if (x1 > x2) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}

/** What two rectangles that overlap have in common. */
export function commonOf(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return { x, y, width: Math.min(right(a), right(b)) - x, height: Math.min(bottom(a), bottom(b)) - y };
}

/** The rectangle of this size with its top left corner here, rounded. */
export function rectAt({ x, y }: Point, { width, height }: Size): Rect {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

/** `rect` with `margin` px more on each side. */
export function grown({ x, y, width, height }: Rect, margin: number): Rect {
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

/** To a hundredth of a pixel: finer than any screen, and short in a file. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
