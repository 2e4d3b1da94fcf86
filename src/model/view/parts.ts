import type { Architecture, Element } from "../architecture.ts";
import { wayTo } from "../id.ts";

/** What stands in a picture, and what joins it. */
export type Parts = Pick<Architecture, "groups" | "nodes" | "edges">;

/** Parts of which only some nodes and groups are kept, and the edges between those. */
export function partsOf({ groups, nodes, edges }: Parts, isKept: (id: string) => boolean): Parts {
  const keptNodes = nodes.filter(({ id }) => isKept(id));
  // A group that has lost all that was in it says nothing; one in which nothing ever was is meant to be empty.
  const filled = groupsAround(nodes);
  const emptyGroups = groups.filter(({ id }) => isKept(id) && !filled.has(id));
  const around = groupsAround([...keptNodes, ...emptyGroups]);
  const kept = new Set([...keptNodes, ...emptyGroups].map(({ id }) => id));
  const keptGroups = groups.filter(({ id }) => kept.has(id) || around.has(id));
  for (const { id } of keptGroups) kept.add(id);
  return {
    groups: keptGroups,
    nodes: keptNodes,
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}

function groupsAround(elements: readonly Element[]): ReadonlySet<string> {
  return new Set(elements.flatMap(({ id }) => wayTo(id).slice(0, -1)));
}
