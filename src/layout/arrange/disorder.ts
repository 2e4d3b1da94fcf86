import { type OrderedPair, sideOf } from "../order.ts";
import type { Raster } from "./raster.ts";

/** How often siblings stand the other way round than they are to. */
export function disorderOf({ x, y, width, height }: Raster, order: readonly OrderedPair[]): number {
  let count = 0;
  for (const { one, other, across, down } of order) {
    if (across !== 0 && across === -sideIn(x, width, one, other)) count += 1;
    if (down !== 0 && down === -sideIn(y, height, one, other)) count += 1;
  }
  return count;
}

function sideIn(starts: Int32Array, lengths: Int32Array, one: number, other: number): number {
  return sideOf(starts[one] as number, lengths[one] as number, starts[other] as number, lengths[other] as number);
}
