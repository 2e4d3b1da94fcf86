import type { Hop } from "../../drawing/drawing.ts";
import { boundsOf, type Point, type Rect } from "../../geometry.ts";
import { cornerRoom, isBetween, towards } from "../svg/route.ts";

/** A step of a path, in absolute px; angles in degrees, clockwise from the right. */
export type Step =
  | { readonly to: Point }
  | { readonly corner: Point; readonly to: Point }
  | { readonly radius: number; readonly start: number; readonly sweep: number };

/** A path of any shape, drawn where presets cannot follow. */
export interface Freeform {
  readonly bounds: Rect;
  readonly start: Point;
  readonly steps: readonly Step[];
}

/** The path along a route, with rounded corners and in arches over what it hops. */
export function freeformOf(points: readonly Point[], radius: number, hops: readonly Hop[]): Freeform {
  const [start, ...others] = points;
  if (!start) throw new Error("A route has no points");
  const steps = others.flatMap((point, index) => {
    const before = points[index] ?? start;
    const arches = hops.filter((hop) => isBetween(before, point, hop)).flatMap(archOver);
    return [...arches, ...cornerAt(points, index + 1, radius)];
  });
  const tops = hops.map((hop) => ({ ...hop.start, y: hop.start.y - hop.height }));
  return { bounds: extentOf([...points, ...tops]), start, steps };
}

/** An arch by itself. */
export function archOf(hop: Hop): Freeform {
  const { start, end, height } = hop;
  return { bounds: extentOf([start, end, { ...start, y: start.y - height }]), start, steps: archOver(hop) };
}

/** The smallest rectangle around some points. */
export function extentOf(points: readonly Point[]): Rect {
  return boundsOf(points.map((point) => ({ ...point, width: 0, height: 0 })));
}

function cornerAt(points: readonly Point[], index: number, radius: number): readonly Step[] {
  const [before, point, after] = [points[index - 1], points[index], points[index + 1]];
  if (!point) return [];
  const room = cornerRoom(points, index, radius);
  if (!before || !after || room === 0) return [{ to: point }];
  return [{ to: towards(point, before, room) }, { corner: point, to: towards(point, after, room) }];
}

/** Up by a quarter of a circle, along, and down by another. */
function archOver({ start, end, height }: Hop): readonly Step[] {
  const sign = end.x > start.x ? 1 : -1;
  const quarter = { radius: height, sweep: 90 * sign };
  return [
    { to: start },
    { ...quarter, start: sign > 0 ? 180 : 0 },
    { to: { x: end.x - sign * height, y: end.y - height } },
    { ...quarter, start: 270 },
  ];
}
