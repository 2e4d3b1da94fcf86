import { liftedEdges } from "../acyclic.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Twins } from "./symmetry.ts";

/**
 * What something can stand in line with, wherever that stands: what an edge joins it to, itself or through what is in
 * it, in a sibling.
 */
export interface Leader {
  readonly sibling: number;
  /** The node at the other end of the edge: the sibling, or in it. */
  readonly other: number;
  /** The node at this end: what stands in line, or something in it. */
  readonly own: number;
}

/** By number of the element. */
export type Leaders = readonly (readonly Leader[])[];

/** Of what has more edges than this, the first ones are enough. */
const mostLeaders = 8;

/**
 * Of what stands in groups that may be arranged, in the order of the edges. What is in twins has none: what leads in one
 * of them may not lead in another.
 */
export function leadersOf(hierarchy: Hierarchy, free: readonly Twins[]): Leaders {
  const { count, root, ends } = hierarchy;
  const leaders: Leader[][] = Array.from({ length: count }, () => []);
  const lifted = liftedEdges(hierarchy);
  for (const { members, children } of free) {
    if (members.length > 1) continue;
    const inside = new Set(children[0]);
    for (const { edge, from, to } of lifted.get(members[0] as number) ?? []) {
      const [source, target] = ends[edge] as readonly [number, number];
      if (source >= root || target >= root || !inside.has(from) || !inside.has(to)) continue;
      add(from, { sibling: to, other: target, own: source });
      add(to, { sibling: from, other: source, own: target });
    }
  }
  return leaders;

  function add(element: number, leader: Leader): void {
    const known = leaders[element] as Leader[];
    const isKnown = known.some(({ own, other }) => own === leader.own && other === leader.other);
    if (!isKnown && known.length < mostLeaders) known.push(leader);
  }
}

/** What stands in place of a gap: as many cells as put an element in line with the leader at this index. */
export function gapTo(index: number): number {
  return -1 - index;
}

/** Nothing where a gap is one of cells. */
export function leaderAt(leaders: Leaders, element: number, gap: number): Leader | undefined {
  return gap < 0 ? leaders[element]?.[-1 - gap] : undefined;
}
