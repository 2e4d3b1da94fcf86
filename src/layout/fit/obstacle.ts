/** What stands on an axis and keeps others at a distance. */
export type Kind =
  | "node"
  | "border-start"
  | "border-end"
  | "header"
  | "segment"
  | "label"
  | "outline-start"
  | "outline-end";

/** A stretch of the other axis. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** A place on an axis: that of a variable, and an offset from it in px. */
export interface Spot {
  readonly variable: number;
  readonly offset: number;
}

/** A thing as one axis sees it. */
export interface Obstacle extends Spot {
  readonly kind: Kind;
  /** How far it reaches before and after its place, px. */
  readonly before: number;
  readonly after: number;
  /** Between which lines of the other axis it lies, where these have no places yet or must never be passed. */
  readonly lines?: Extent | undefined;
  /** Where it lies on the other axis, px. */
  readonly seen?: Extent | undefined;
  /** Those with a lower order stand before it. */
  readonly order: number;
  /** Whether it is met by edges and their labels alone, by these labels alone, or by all but these; not given: by everything. */
  readonly metBy?: "edges" | "labels" | "others" | undefined;
}

/** px to keep free between a thing and the next. */
export type Spacing = Readonly<Record<Kind, Readonly<Record<Kind, number>>>>;

/** By kinds: how far from each other two things have to lie on the other axis so as not to meet, px. */
export type Air = (a: Kind, b: Kind) => number;

/** Two segments end to end are not one line only from some distance; everything else is seen to end. */
export const air: Air = (a, b) => (a === "segment" && b === "segment" ? mostAir : 3);
export const mostAir = 8;

/** Whether two things would meet if moved along the axis. */
export function canMeet(a: Obstacle, b: Obstacle): boolean {
  if (!isMetBy(a, b) || !isMetBy(b, a)) return false;
  return overlap(a.lines, b.lines, 0) || overlap(a.seen, b.seen, air(a.kind, b.kind));
}

function isMetBy({ metBy }: Obstacle, { kind }: Obstacle): boolean {
  if (metBy === undefined) return true;
  if (metBy === "labels") return kind === "label";
  return (kind === "segment" || kind === "label") === (metBy === "edges");
}

function overlap(a: Extent | undefined, b: Extent | undefined, apart: number): boolean {
  return a !== undefined && b !== undefined && a.from - apart < b.to && b.from - apart < a.to;
}
