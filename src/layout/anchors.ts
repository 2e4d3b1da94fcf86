import type { Point, Rect } from "../geometry.ts";

/** Where everything is to stand in a picture in which something is pinned, px of the picture. */
export interface Anchors {
  /** By number: the middle of the icon. */
  readonly nodes: readonly NodeAnchor[];
  /** By number of the group less that of the root, less one. */
  readonly groups: readonly GroupAnchor[];
  /** Where what is not pinned may begin: below the title. */
  readonly origin: Point;
}

/** What is pinned stands exactly there, all else as near to it as it can. */
export interface NodeAnchor extends Point {
  readonly isPinned: boolean;
}

export interface GroupAnchor extends Rect {
  readonly isPinned: boolean;
}
