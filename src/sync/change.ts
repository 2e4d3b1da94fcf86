import type { Point, Rect } from "../geometry.ts";

/** Something that somebody changed in a drawing and that is taken over. */
export interface Change {
  readonly kind: "moved" | "resized" | "bent" | "unbent" | "renamed";
  /** Of the node, the group or the edge; `title` for the title of the document. */
  readonly id: string;
  /** What happened, in one line. */
  readonly message: string;
}

export function moved(id: string, shift: Point, isGroup: boolean): Change {
  const message = `${id} moved ${wayOf(shift)}${isGroup ? ", with all that is in it" : ""}`;
  return { kind: "moved", id, message };
}

export function resized(id: string, before: Rect, after: Rect): Change {
  return { kind: "resized", id, message: `${id} is ${sizeOf(after)} px large; it was ${sizeOf(before)}` };
}

export function bent(id: string, bends: readonly Point[]): Change {
  const where = bends.length === 0 ? "runs straight" : `turns at ${bends.map(placeOf).join(", ")}`;
  return { kind: "bent", id, message: `${id} ${where}` };
}

export function unbent(id: string): Change {
  return { kind: "unbent", id, message: `${id} finds its way by itself again` };
}

export function renamed(id: string, what: string, before: string, after: string): Change {
  return { kind: "renamed", id, message: `${what}: ${shown(before)} → ${shown(after)}` };
}

/** A text on one line with its line breaks, cut where it is long. */
function shown(text: string): string {
  return JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);
}

const longest = 80;

/** `120 px right, 40 px down` */
function wayOf({ x, y }: Point): string {
  const ways = [
    { length: Math.round(x), sides: ["left", "right"] },
    { length: Math.round(y), sides: ["up", "down"] },
  ];
  return ways
    .filter(({ length }) => length !== 0)
    .map(({ length, sides }) => `${Math.abs(length)} px ${sides[length > 0 ? 1 : 0]}`)
    .join(", ");
}

function sizeOf({ width, height }: Rect): string {
  return `${Math.round(width)} × ${Math.round(height)}`;
}

function placeOf({ x, y }: Point): string {
  return `(${Math.round(x)}, ${Math.round(y)})`;
}
