import type { Architecture } from "../architecture.ts";
import { wayTo } from "../id.ts";

/** What stands in a picture, and what joins it. */
export type Parts = Pick<Architecture, "groups" | "nodes" | "edges">;

/** Parts of which only some nodes and groups are kept, and the edges between those. */
export function partsOf({ groups, nodes, edges }: Parts, isKept: (id: string) => boolean): Parts {
  const keptNodes = nodes.filter(({ id }) => isKept(id));
  const [before, after] = [groupsAround(nodes), groupsAround(keptNodes)];
  // A group that has lost all that was in it says nothing; one in which nothing ever was is meant to be empty.
  const keptGroups = groups.filter(({ id }) => isKept(id) && (after.has(id) || !before.has(id)));
  const kept = new Set([...keptGroups, ...keptNodes].map(({ id }) => id));
  return {
    groups: keptGroups,
    nodes: keptNodes,
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

function groupsAround(nodes: Parts["nodes"]): ReadonlySet<string> {
  return new Set(nodes.flatMap(({ id }) => wayTo(id).slice(0, -1)));
}
