import type { Hierarchy } from "../hierarchy.ts";
import { type Twins, twinsOf } from "./symmetry.ts";

/** From one thing to another. */
export type Stretch = readonly [start: Mark, end: Mark];

/** A border of a group, or the middle of a node, by number. */
export interface Mark {
  readonly element: number;
  readonly at: "start" | "end" | "middle";
}

/** The groups of each list, by number, that are to be of one size. */
export function equalGroups({ graph, indexOf }: Hierarchy): number[][] {
  return graph.equalities.map(({ members }) => members.flatMap((id) => indexOf.get(id) ?? []));
}

/** The lengths of groups that are to be of one size. */
export function equalSizes(hierarchy: Hierarchy): Stretch[][] {
  return equalGroups(hierarchy).map((groups) => groups.map(lengthwise));
}

/** The lengths of twins, and where everything stands inside them. */
export function alikeStretches(hierarchy: Hierarchy): Stretch[][] {
  return twinsOf(hierarchy).flatMap((twins) => stretchesIn(hierarchy, twins));
}

function lengthwise(group: number): Stretch {
  return [mark(group, "start"), mark(group, "end")];
}

function stretchesIn({ root }: Hierarchy, { members, children }: Twins): Stretch[][] {
  if (members.length < 2) return [];
  const [first = []] = children;
  const to = (index: number, at: Mark["at"]) =>
    members.map((member, twin): Stretch => [mark(member, "start"), mark(children[twin]?.[index] ?? member, at)]);
  return [
    members.map(lengthwise),
    ...first.flatMap((child, index) => (child < root ? [to(index, "middle")] : [to(index, "start"), to(index, "end")])),
  ];
}

const mark = (element: number, at: Mark["at"]): Mark => ({ element, at });
