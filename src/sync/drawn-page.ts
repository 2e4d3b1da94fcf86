import type { Point, Rect } from "../geometry.ts";

/** What a page of a drawing shows of an architecture, as it was drawn and as somebody left it, in px of the page. */
export interface DrawnPage {
  /** The name of the view that it shows; none: the whole architecture. */
  readonly view?: string;
  readonly title?: DrawnText;
  readonly subtitle?: DrawnText;
  /** Nodes and groups, by id. */
  readonly boxes: ReadonlyMap<string, DrawnBox>;
  /** Edges, by id. */
  readonly lines: ReadonlyMap<string, DrawnLine>;
  /** What somebody added, each without what is in it. */
  readonly added: readonly Added[];
}

/** A text, line by line. */
export interface DrawnText {
  /** As it was drawn. */
  readonly drawn: string;
  readonly text: string;
}

/** A node, which is its icon, or a group. */
export interface DrawnBox {
  readonly id: string;
  /** Where it was drawn. */
  readonly drawn: Rect;
  readonly bounds: Rect;
  /** The id of the innermost group that it is in. */
  readonly parent?: string;
  readonly label?: DrawnText;
  readonly caption?: string;
}

export interface DrawnLine {
  readonly id: string;
  /** The route that was drawn, with both ends. */
  readonly drawn: readonly Point[];
  /** Where it was told to pass, between its ends. */
  readonly waypoints: readonly Point[];
  /** How it begins and how it ends; none where it is tied to nothing of the architecture. */
  readonly from?: LineEnd;
  readonly to?: LineEnd;
  /** The id of the innermost group that it is in. */
  readonly parent?: string;
  readonly label?: DrawnText;
}

/** Where a line meets a node or a group. */
export interface LineEnd extends Point {
  readonly id: string;
}

/** A box or a line that was not drawn but added. */
export interface Added {
  readonly kind: "box" | "line";
  readonly text: string;
  /** The id of the innermost group that a box is in. */
  readonly parent?: string;
  /** Ids of what a line ties together. */
  readonly from?: string;
  readonly to?: string;
}
