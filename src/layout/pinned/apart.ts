import type { Anchors } from "../anchors.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Contradiction } from "../pin.ts";
import { aside } from "./aside.ts";
import { type AxisName, AxisPass, type Settled, type Stuck } from "./axis-pass.ts";

/** Of the usual distances, where these are too much. */
const narrow = 0.3;

export type Anchored = { readonly anchors: Anchors } | { readonly contradiction: Contradiction };

/**
 * Moves what is in the way of what is pinned, as little as it can.
 *
 * Of two things that are over each other the axis on which they are less so
 * takes them apart; then everything keeps its distances on the other axis
 * (Dwyer, Marriott and Stuckey, Fast Node Overlap Removal, 2005). Where pins
 * leave no room on the one axis, the other one goes first, or all come nearer;
 * and what then stands between pins with no room for it goes below its siblings.
 */
export function apart(hierarchy: Hierarchy, wanted: Anchors): Anchored {
  let anchors = wanted;
  for (let round = 0; ; round++) {
    const found = takenApart(hierarchy, anchors);
    if ("anchors" in found) return found;
    const moved = aside(hierarchy, anchors, found.between);
    if (moved === anchors || round === mostRounds) return { contradiction: found.contradiction };
    anchors = moved;
  }
}

/** In each of them at least one thing goes out of the way. */
const mostRounds = 20;

function takenApart(hierarchy: Hierarchy, wanted: Anchors): Settled {
  let first: Stuck | undefined;
  for (const share of [1, narrow]) {
    for (const order of orders) {
      const found = settled(hierarchy, wanted, order, share);
      if ("anchors" in found) return found;
      first ??= found;
    }
  }
  if (!first) throw new Error("no order was tried");
  return first;
}

interface Order {
  readonly axes: readonly [AxisName, AxisName];
  /** Whether the first axis takes only those apart that are less over each other on it. */
  readonly shares: boolean;
}

const orders: readonly Order[] = [
  { axes: ["x", "y"], shares: true },
  { axes: ["y", "x"], shares: true },
  { axes: ["x", "y"], shares: false },
  { axes: ["y", "x"], shares: false },
];

function settled(hierarchy: Hierarchy, wanted: Anchors, { axes: [one, other], shares }: Order, share: number): Settled {
  const halfWay = new AxisPass(hierarchy, wanted, one, share).settle(shares);
  if ("contradiction" in halfWay) return halfWay;
  return new AxisPass(hierarchy, halfWay.anchors, other, share).settle(false);
}
