import type { Graph } from "./graph.ts";
import type { Hierarchy } from "./hierarchy.ts";

/** The same with the headers of some groups, given by number, in two lines. */
export function withNarrowHeaders(hierarchy: Hierarchy, narrow: ReadonlySet<number>): Hierarchy {
  return narrow.size === 0 ? hierarchy : { ...hierarchy, graph: graphWith(hierarchy.graph, narrow) };
}

/** Groups are numbered after the nodes and the root. */
export function graphWith(graph: Graph, narrow: ReadonlySet<number>): Graph {
  const first = graph.nodes.length + 1;
  const groups = graph.groups.map((group, index) => {
    const { narrowHeader } = group;
    return narrowHeader && narrow.has(first + index) ? { ...group, header: narrowHeader } : group;
  });
  return { ...graph, groups };
}
