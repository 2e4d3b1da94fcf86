import { listed } from "../listed.ts";
import { quoted } from "../source/quoted.ts";
import type { Graph, GraphGroup } from "./graph.ts";

/** How many groups are named, and of how small a share of the nodes none is, as nothing would be won. */
const mostNamed = 3;
const smallestShare = 0.1;

/** What to do about an architecture that is too large for one picture: `draw "Data lake" (212 nodes) as a picture of its own` */
export function splitOf(graph: Graph): string {
  const parts = partsOf(graph).slice(0, mostNamed);
  if (parts.length === 0) return "split it into several documents";
  const names = parts.map(({ name, nodes }) => `${quoted(name)} (${nodes} nodes)`);
  return `draw ${listed(names, "and")} as ${parts.length === 1 ? "a picture of its own" : "pictures of their own"}`;
}

interface Part {
  readonly name: string;
  readonly nodes: number;
}

/** The groups that would make pictures of their own, the largest first. One that holds most of all is told by what is in it. */
function partsOf({ nodes, groups }: Graph): readonly Part[] {
  const counts = countsOf({ nodes, groups });
  const countIn = ({ id }: GraphGroup) => counts.get(id) ?? 0;
  const inside = (parent: string | undefined): GraphGroup[] =>
    groups
      .filter((group) => group.parent === parent)
      .flatMap((group) => {
        const inner = countIn(group) > nodes.length / 2 ? inside(group.id) : [];
        return inner.length > 0 ? inner : [group];
      });
  return inside(undefined)
    .filter((group) => countIn(group) >= smallestShare * nodes.length)
    .sort((a, b) => countIn(b) - countIn(a))
    .map((group) => ({ name: group.header.label?.text || group.id, nodes: countIn(group) }));
}

/** How many nodes each group holds, those of the groups in it among them. */
function countsOf({ nodes, groups }: Pick<Graph, "nodes" | "groups">): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (id: string | undefined, count: number) =>
    id !== undefined && counts.set(id, (counts.get(id) ?? 0) + count);
  for (const { parent } of nodes) add(parent, 1);
  // Every group stands after its parent.
  for (const { id, parent } of groups.toReversed()) add(parent, counts.get(id) ?? 0);
  return counts;
}
