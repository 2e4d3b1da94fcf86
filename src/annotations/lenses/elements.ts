import type { Architecture, Edge, Element, Node } from "../../model/architecture.ts";
import { wayTo } from "../../model/id.ts";

/** Groups and nodes, with those that are in a group which a view shows as one node. */
export function elementsOf({ groups, nodes }: Pick<Architecture, "groups" | "nodes">): readonly Element[] {
  return [...groups, ...nodes.flatMap((node) => [node, ...(node.folded?.groups ?? []), ...(node.inside ?? [])])];
}

/** Edges, with those that are in such a group: what is not seen is not forgotten. */
export function edgesOf({ nodes, edges }: Pick<Architecture, "nodes" | "edges">): readonly Edge[] {
  return [...edges, ...nodes.flatMap(({ folded }) => folded?.edges ?? [])];
}

/** The nodes as the author wrote them, without notes: in place of a node that stands for a group, those that are in it. */
export function leavesOf({ nodes }: Pick<Architecture, "nodes">): readonly Node[] {
  return nodes.flatMap((node) => node.inside ?? node).filter(({ type }) => type?.category !== "annotation");
}

/** What is said of a thing, or else of the nearest group around it that says anything, by the id of the thing. */
export function inherited<Value>(
  elements: readonly Element[],
  said: (element: Element) => Value | undefined,
): (id: string) => Value | undefined {
  const values = new Map(elements.map((element) => [element.id, said(element)]));
  return (id) => values.get(wayTo(id).findLast((each) => values.get(each) !== undefined) ?? id);
}
