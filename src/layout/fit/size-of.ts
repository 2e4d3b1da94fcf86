import { boundsOf } from "../../geometry.ts";
import { lengthOf } from "./length-of.ts";
import type { Places } from "./places.ts";

/** Of a picture in one number, px: all edges, and once around half of it. */
export function sizeOf({ points, icons, groups }: Places): number {
  const { width, height } = boundsOf([...icons, ...groups]);
  return points.reduce((sum, route) => sum + lengthOf(route), 0) + width + height;
}
