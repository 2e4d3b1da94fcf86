import { type Hierarchy, wayUp } from "./hierarchy.ts";

/**
 * Says which edges to turn round so that every group is free of cycles.
 *
 * Each edge counts where its ends part: between two siblings under the lowest
 * group that holds both. There the siblings are put in order by the greedy
 * heuristic of Eades, Lin and Smyth (A fast and effective heuristic for the
 * feedback arc set problem, 1993), ties in the order of the document; edges
 * that point backwards in that order are turned.
 */
export function backwardEdges(hierarchy: Hierarchy): boolean[] {
  const backward = hierarchy.ends.map(() => false);
  for (const edges of liftedEdges(hierarchy).values()) {
    const position = new Map(greedyOrder(edges).map((sibling, index) => [sibling, index]));
    for (const { edge, from, to } of edges) {
      backward[edge] = (position.get(from) ?? 0) > (position.get(to) ?? 0);
    }
  }
  return backward;
}

/** An edge as seen from the group in which its ends part. */
export interface LiftedEdge {
  readonly edge: number;
  /** Siblings: the ends or what holds them. */
  readonly from: number;
  readonly to: number;
}

/** Every edge between two different siblings, by the number of the group that they are in. */
export function liftedEdges(hierarchy: Hierarchy): Map<number, LiftedEdge[]> {
  const byGroup = new Map<number, LiftedEdge[]>();
  for (const [edge, [from, to]] of hierarchy.ends.entries()) {
    const lifted = lift(hierarchy, from, to);
    if (!lifted) continue;
    const edges = byGroup.get(lifted.group);
    const entry = { edge, from: lifted.from, to: lifted.to };
    if (edges) edges.push(entry);
    else byGroup.set(lifted.group, [entry]);
  }
  return byGroup;
}

function lift(hierarchy: Hierarchy, from: number, to: number): { group: number; from: number; to: number } | undefined {
  const up = wayUp(hierarchy, from);
  const other = wayUp(hierarchy, to);
  let [i, j] = [up.length - 1, other.length - 1];
  while (i > 0 && j > 0 && up[i - 1] === other[j - 1]) {
    i -= 1;
    j -= 1;
  }
  const [group, first, second] = [up[i], up[i - 1], other[j - 1]];
  // One end holds the other, or both are the same: there is nothing to put in order.
  if (group === undefined || first === undefined || second === undefined) return undefined;
  return { group, from: first, to: second };
}

function greedyOrder(edges: readonly LiftedEdge[]): number[] {
  const waiting = new Set(edges.flatMap(({ from, to }) => [from, to]).sort((a, b) => a - b));
  const outgoing = new Map<number, number>();
  const incoming = new Map<number, number>();
  const neighbours = new Map<number, { to: number[]; from: number[] }>();
  for (const sibling of waiting) neighbours.set(sibling, { to: [], from: [] });
  for (const { from, to } of edges) {
    outgoing.set(from, (outgoing.get(from) ?? 0) + 1);
    incoming.set(to, (incoming.get(to) ?? 0) + 1);
    neighbours.get(from)?.to.push(to);
    neighbours.get(to)?.from.push(from);
  }
  const first: number[] = [];
  const last: number[] = [];
  const take = (sibling: number, list: number[]) => {
    waiting.delete(sibling);
    list.push(sibling);
    for (const to of neighbours.get(sibling)?.to ?? []) incoming.set(to, (incoming.get(to) ?? 0) - 1);
    for (const from of neighbours.get(sibling)?.from ?? []) outgoing.set(from, (outgoing.get(from) ?? 0) - 1);
  };
  const next = (worth: (sibling: number) => number): number | undefined => {
    let [best, most] = [undefined as number | undefined, -Infinity];
    for (const sibling of waiting) {
      const value = worth(sibling);
      if (value > most) [best, most] = [sibling, value];
    }
    return best;
  };
  while (waiting.size > 0) {
    const isSink = (sibling: number) => !outgoing.get(sibling) && (incoming.get(sibling) ?? 0) > 0;
    const isSource = (sibling: number) => !incoming.get(sibling);
    const sink = [...waiting].findLast(isSink);
    const source = [...waiting].find(isSource);
    const chosen = source ?? sink ?? next((sibling) => (outgoing.get(sibling) ?? 0) - (incoming.get(sibling) ?? 0));
    if (chosen === undefined) break;
    take(chosen, source === undefined && sink !== undefined ? last : first);
  }
  return [...first, ...last.reverse()];
}
