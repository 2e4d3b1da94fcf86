import type { Spread } from "./spread.ts";

/** What stands on an axis and keeps others at a distance. */
export type Kind = "node" | "border-start" | "border-end" | "header" | "segment" | "label";

/** A thing as one axis sees it. */
export interface Obstacle {
  readonly kind: Kind;
  /** Its place is that of the variable and `offset`. */
  readonly variable: number;
  readonly offset: number;
  /** How far it reaches before and after its place, px. */
  readonly before: number;
  readonly after: number;
  /** Where it lies on the other axis. */
  readonly from: number;
  readonly to: number;
  /** Those with a lower order stand before it. */
  readonly order: number;
  /** The edge that it belongs to; -1: none. */
  readonly edge: number;
}

/** px to keep free between a thing and the next. */
export type Spacing = Readonly<Record<Kind, Readonly<Record<Kind, number>>>>;

/**
 * Demands the distances between all things that would meet if moved along the axis.
 *
 * Only things at most `reach` apart in order are compared; what is farther away
 * is kept apart by the columns or rows between.
 */
export function keepApart(
  spread: Spread,
  obstacles: readonly Obstacle[],
  { spacing, air, reach }: { readonly spacing: Spacing; readonly air: number; readonly reach: number },
): void {
  const inOrder = obstacles.toSorted((a, b) => a.order - b.order);
  for (const [index, second] of inOrder.entries()) {
    for (let i = index - 1; i >= 0; i--) {
      const first = inOrder[i] as Obstacle;
      if (first.order < second.order - reach) break;
      if (first.variable === second.variable || first.order === second.order) continue;
      if (first.from - air >= second.to || second.from - air >= first.to) continue;
      const room = spacing[first.kind][second.kind];
      const distance = first.offset + first.after + room + second.before - second.offset;
      spread.keep(first.variable, second.variable, distance);
    }
  }
}
