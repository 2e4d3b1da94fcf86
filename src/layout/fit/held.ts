import type { Anchors } from "../anchors.ts";
import type { Mark } from "../arrange/alike.ts";
import type { Hierarchy } from "../hierarchy.ts";

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
