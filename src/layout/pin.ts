import type { Point, Rect } from "../geometry.ts";

/** What stands where somebody put it, by id, in px of the picture. */
export interface Pins {
  /** The upper left corners of the icons of nodes. */
  readonly nodes?: Readonly<Record<string, Point>>;
  /** The bounds of groups. */
  readonly groups?: Readonly<Record<string, Rect>>;
  /** Where edges turn between their ends, in the order of their routes. */
  readonly edges?: Readonly<Record<string, readonly Point[]>>;
}

/**
 * Pinned things, by number, between which there is no room for what must stand there.
 *
 * Where `before` is missing, it is the edge of the picture that is too near.
 */
export interface Contradiction {
  readonly before?: number;
  readonly after: number;
}
