import type { Anchors } from "../anchors.ts";
import type { Mark } from "../arrange/alike.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Contradiction } from "../pin.ts";
import type { Spot } from "./obstacle.ts";
import type { Spread } from "./spread.ts";

/** A place on an axis that something is to have, px. */
export interface Hold {
  readonly at: Mark;
  readonly element: number;
  readonly place: number;
  readonly isPinned: boolean;
  /** What each px away from it costs, where one of an edge costs 1. */
  readonly weight: number;
}

/** Shorter edges do not move a node; what it holds, or must make room for, moves a border. */
const weights = { node: 40, border: 6 };

/** The places that anchors demand, or wish for, on one axis. */
export function heldOn(name: "columns" | "rows", { root }: Hierarchy, { nodes, groups }: Anchors): readonly Hold[] {
  const isAcross = name === "columns";
  return [
    ...nodes.map(({ x, y, isPinned }, node): Hold => {
      const at: Mark = { element: node, at: "middle" };
      return { at, element: node, place: isAcross ? x : y, isPinned, weight: weights.node };
    }),
    ...groups.flatMap(({ x, y, width, height, isPinned }, index): Hold[] => {
      const element = root + 1 + index;
      const [start, end] = isAcross ? [x, x + width] : [y, y + height];
      const common = { element, isPinned, weight: weights.border };
      return [
        { ...common, at: { element, at: "start" }, place: start },
        { ...common, at: { element, at: "end" }, place: end },
      ];
    }),
  ];
}

/** By variable: what is pinned, and where its variable is held, px. */
export type Pinned = ReadonlyMap<number, { readonly element: number; readonly place: number }>;

export interface Anchored {
  readonly pinned: Pinned;
  /** Two things that are pinned to different places and have become one. */
  readonly contradiction?: Contradiction;
}

/** px that two places may differ by and are one, as sums are not exact. */
const samePlace = 1e-6;

/** Holds what is pinned where it is to be, and all else near to its anchor. */
export function holdAll(spread: Spread, holds: readonly Hold[], spotAt: (mark: Mark) => Spot): Anchored {
  const pinned = new Map<number, { readonly element: number; readonly place: number }>();
  for (const { at, element, isPinned, weight, ...hold } of holds) {
    const { variable, offset } = spotAt(at);
    const place = hold.place - offset;
    if (!isPinned) {
      spread.hold(variable, place, weight);
      continue;
    }
    const other = pinned.get(variable);
    // A straight edge, or something that would meet, has made one of both.
    if (other && Math.abs(other.place - place) > samePlace) {
      return { pinned, contradiction: { before: other.element, after: element } };
    }
    pinned.set(variable, { element, place });
    spread.pin(variable, place);
  }
  return { pinned };
}

/** The first pinned things between which there is no room, and the variables of what stands there. */
export function contradictionIn(
  spread: Spread,
  pinned: Pinned,
): (Contradiction & { readonly between: ReadonlySet<number> }) | undefined {
  const found = pinned.size === 0 ? undefined : spread.contradiction();
  const [first, second] = [pinned.get(found?.before ?? 0), pinned.get(found?.after ?? 0)];
  if (!found || !second) return undefined;
  return { after: second.element, ...(first && { before: first.element }), between: new Set(found.between) };
}
