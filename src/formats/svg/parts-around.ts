import { bottom, type Point, type Rect, right, runsThrough } from "../../geometry.ts";

/** The parts of a route that can be seen, before and after what covers it. */
export function partsAround(points: readonly Point[], cover: Rect | undefined): readonly (readonly Point[])[] {
  if (!cover) return [points];
  const isCovered = (point: Point, index: number) => {
    const next = points[index + 1];
    return next !== undefined && runsThrough(point, next, cover);
  };
  const [first, last] = [points.findIndex(isCovered), points.findLastIndex(isCovered)];
  const [start, end] = [points[first], points[last + 1]];
  if (!start || !end) return [points];
  return [
    [...points.slice(0, first + 1), nearestIn(cover, start)],
    [nearestIn(cover, end), ...points.slice(last + 1)],
  ];
}

/** The point of a rectangle that is nearest to `point`. */
function nearestIn(rect: Rect, { x, y }: Point): Point {
  return {
    x: Math.min(Math.max(x, rect.x), right(rect)),
    y: Math.min(Math.max(y, rect.y), bottom(rect)),
  };
}
