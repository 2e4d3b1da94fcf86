import type { Point, Rect } from "../src/geometry.ts";

/** A cell of the page that is open, as draw.io has read it. */
export interface Cell {
  readonly id: string;
  readonly kind: "vertex" | "edge" | "other";
  readonly parent?: string;
  readonly source?: string;
  readonly target?: string;
  readonly label: string;
  /** Of the object around the cell; without its id. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** How draw.io shows a cell. */
export interface State {
  readonly id: string;
  /** Of a vertex, in px of the page. */
  readonly bounds?: Rect;
  /** Of an edge: its ends and all bends. */
  readonly points?: readonly Point[];
  /** Where an edge leaps over others. */
  readonly jumps: readonly Point[];
  /** Around its label as it is set; none: no label is seen. */
  readonly label?: Rect;
  /** What is seen of its label, line by line. */
  readonly lines: readonly string[];
  /** The names of its shape and of the shapes in it that draw.io does not know. */
  readonly unresolved: readonly string[];
  /** The image in it: a path of draw.io's own or a data URL. */
  readonly image?: string;
  readonly isDrawn: boolean;
}
