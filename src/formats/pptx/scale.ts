import type { Point, Rect } from "../../geometry.ts";
import type { Placement } from "./page.ts";

/** English metric units in a px. */
const emusInPx = 9525;

/** A length on a slide of this size, in English metric units, which have no fractions. */
export function emus(px: number): number {
  return Math.round(px * emusInPx);
}

/** Turns px of a drawing into the units of its slide. */
export class Scale {
  readonly #placement: Placement;

  constructor(placement: Placement) {
    this.#placement = placement;
  }

  /** A length, in English metric units. */
  emus(px: number): number {
    return emus(px * this.#placement.scale);
  }

  /** A length, in hundredths of a point, of which at least one is whole. */
  points(px: number): number {
    return Math.max(100, Math.round(px * this.#placement.scale * 75));
  }

  /** A place on the slide, in English metric units. */
  place({ x, y }: Point): Point {
    const { scale, x: left, y: top } = this.#placement;
    return { x: emus(left + x * scale), y: emus(top + y * scale) };
  }

  /** Its corners are rounded, so that what touches in the drawing touches on the slide. */
  rect({ x, y, width, height }: Rect): Rect {
    const [start, end] = [this.place({ x, y }), this.place({ x: x + width, y: y + height })];
    return { ...start, width: end.x - start.x, height: end.y - start.y };
  }
}
