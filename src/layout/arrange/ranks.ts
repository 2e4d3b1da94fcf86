import { grouped } from "../../grouped.ts";
import { backwardEdges, liftedEdges } from "../acyclic.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { orderRanks, type Ranks } from "./order-ranks.ts";

/** An edge between two siblings, from the one that is to come first. */
interface Arc {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts what is in each group into ranks, as edges between siblings say, and each rank into an order with short edges.
 *
 * A sibling's rank is the longest way to it (Eades and Sugiyama, How to Draw a Directed Graph, 1990), but what nothing
 * leads to stands just before what it leads to. That is where a search begins. From the ranks of ELK it finds pictures
 * that are no better, and ELK takes longer to load than most pictures to search.
 */
export function ranksOf(hierarchy: Hierarchy): Ranks {
  const { root, count, children } = hierarchy;
  const arcs = arcsByGroup(hierarchy);
  const ranks = Array.from({ length: count - root }, (_, index) =>
    ranked(children[root + index] ?? [], arcs.get(root + index) ?? []),
  );
  return orderRanks(hierarchy, ranks);
}

function arcsByGroup(hierarchy: Hierarchy): ReadonlyMap<number, readonly Arc[]> {
  const isBackward = backwardEdges(hierarchy);
  const turned = [...liftedEdges(hierarchy)].map(([group, edges]): [number, Arc[]] => {
    // What sits on a border has its place from that.
    const children = new Set(hierarchy.children[group]);
    const inside = edges.filter(({ from, to }) => children.has(from) && children.has(to));
    return [group, inside.map(({ edge, from, to }) => (isBackward[edge] ? { from: to, to: from } : { from, to }))];
  });
  return new Map(turned);
}

function ranked(children: readonly number[], arcs: readonly Arc[]): number[][] {
  const rankOf = longestWays(children, arcs);
  const ledTo = new Set(arcs.map(({ to }) => to));
  for (const child of children) {
    if (ledTo.has(child)) continue;
    const next = arcs.flatMap(({ from, to }) => (from === child ? [rankOf.get(to) ?? 0] : []));
    if (next.length > 0) rankOf.set(child, Math.min(...next) - 1);
  }
  const ranks: number[][] = [];
  for (const child of children) {
    const rank = rankOf.get(child) ?? 0;
    ranks[rank] = [...(ranks[rank] ?? []), child];
  }
  return ranks.filter((rank) => rank.length > 0);
}

/** The number of arcs on the longest way to each child. */
function longestWays(children: readonly number[], arcs: readonly Arc[]): Map<number, number> {
  const ways = new Map(children.map((child) => [child, 0]));
  const waiting = new Map(children.map((child) => [child, 0]));
  for (const { to } of arcs) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const leaving = grouped(arcs, ({ from }) => from);
  const ready = children.filter((child) => waiting.get(child) === 0);
  for (const child of ready) {
    for (const { to } of leaving.get(child) ?? []) {
      ways.set(to, Math.max(ways.get(to) ?? 0, (ways.get(child) ?? 0) + 1));
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return ways;
}
