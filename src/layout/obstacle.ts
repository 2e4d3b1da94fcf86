import type { Spread } from "./spread.ts";

/** What stands on an axis and keeps others at a distance. */
export type Kind = "node" | "border-start" | "border-end" | "header" | "segment" | "label";

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
  readonly lines?: Extent;
  /** Where it lies on the other axis, px. */
  readonly seen?: Extent;
  /** Those with a lower order stand before it. */
  readonly order: number;
}

/** px to keep free between a thing and the next. */
export type Spacing = Readonly<Record<Kind, Readonly<Record<Kind, number>>>>;

/** Whether two things would meet if moved along the axis; `air` is how far from each other they have to be, px. */
export function canMeet(a: Obstacle, b: Obstacle, air: number): boolean {
  return overlap(a.lines, b.lines, 0) || overlap(a.seen, b.seen, air);
}

function overlap(a: Extent | undefined, b: Extent | undefined, air: number): boolean {
  return a !== undefined && b !== undefined && a.from - air < b.to && b.from - air < a.to;
}

/**
 * Demands the distances between all things that would meet if moved along the axis.
 *
 * What stands behind others, seen from a thing, is kept apart from it by these.
 */
export function keepApart(
  spread: Spread,
  obstacles: readonly Obstacle[],
  { spacing, air }: { readonly spacing: Spacing; readonly air: number },
): void {
  const inOrder = obstacles.toSorted((a, b) => a.order - b.order);
  for (const [index, second] of inOrder.entries()) {
    const open = { lines: second.lines ? [second.lines] : [], seen: second.seen ? [grown(second.seen, air)] : [] };
    for (let i = index - 1; i >= 0 && open.lines.length + open.seen.length > 0; i--) {
      const first = inOrder[i] as Obstacle;
      if (first.order === second.order || first.variable === second.variable) continue;
      if (!isIn(open.lines, first.lines) && !isIn(open.seen, first.seen)) continue;
      const room = spacing[first.kind][second.kind];
      const distance = first.offset + first.after + room + second.before - second.offset;
      if (!spread.keep(first.variable, second.variable, distance)) continue;
      open.lines = without(open.lines, first.lines);
      open.seen = without(open.seen, first.seen);
    }
  }
}

function grown({ from, to }: Extent, by: number): Extent {
  return { from: from - by, to: to + by };
}

function isIn(open: readonly Extent[], extent: Extent | undefined): boolean {
  return extent !== undefined && open.some(({ from, to }) => extent.from < to && from < extent.to);
}

/** What is left of stretches when one is taken out of them. */
function without(open: Extent[], extent: Extent | undefined): Extent[] {
  if (!extent || !isIn(open, extent)) return open;
  return open.flatMap(({ from, to }) => [
    ...(from < Math.min(to, extent.from) ? [{ from, to: Math.min(to, extent.from) }] : []),
    ...(Math.max(from, extent.to) < to ? [{ from: Math.max(from, extent.to), to }] : []),
  ]);
}
