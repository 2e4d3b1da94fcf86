import type { Point } from "../geometry.ts";

/** By id of a node: the upper left corner of its icon, px of the picture. */
export type Pins = Readonly<Record<string, Point>>;

/** A node, by number, whose icon has its middle there: px from where the picture's content begins. */
export interface Pin extends Point {
  readonly node: number;
}

/**
 * Pins that leave no room for what must stand between them.
 *
 * Where `before` is missing, it is the edge of the picture that is too near.
 */
export interface Contradiction {
  readonly before?: number;
  readonly after: number;
}
