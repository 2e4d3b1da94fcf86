import type { Edge, Group, Node } from "../architecture.ts";
import { defaultHub, edgesReaching } from "../hub.ts";
import { wayTo } from "../id.ts";
import { type Lifted, lifted } from "./lifted.ts";
import type { Parts } from "./parts.ts";

/** Parts in which a node stands for each group that is collapsed. */
export interface Collapsed extends Pick<Lifted, "hopOver"> {
  readonly parts: Parts;
  /** The id of what stands for a node or a group: of the collapsed group that it is in, or its own. */
  readonly standIn: (id: string) => string;
}

/** Collapses groups; of two of which one is in the other, the outer one. What is a node already stays one. */
export function collapsed({ groups, nodes, edges }: Parts, ids: readonly string[]): Collapsed {
  const there = new Set([...groups, ...nodes].map(({ id }) => id));
  const folded = new Set(ids.filter((id) => there.has(id)));
  const standIn = (id: string) => wayTo(id).find((each) => folded.has(each)) ?? id;
  const { edges: liftedEdges, hopOver } = lifted(edges, standIn, folded);
  const [before, after] = [edgesReaching(edges), edgesReaching(liftedEdges)];
  const nodesWithin = insideOf(nodes, standIn);
  const nodeOf = (group: Group) => foldedGroup(group, nodesWithin.get(group.id) ?? [], after.get(group.id) ?? []);
  const foldedNodes = new Map(groups.filter(({ id }) => folded.has(id)).map((group) => [group.id, nodeOf(group)]));
  return {
    parts: {
      groups: groups.filter(({ id }) => !folded.has(standIn(id))),
      nodes: inOrder(nodes, foldedNodes, standIn).map((node) => withHub(node, before, after)),
      edges: liftedEdges,
    },
    standIn,
    hopOver,
  };
}

/** The nodes in each collapsed group. */
function insideOf(nodes: readonly Node[], standIn: Collapsed["standIn"]): ReadonlyMap<string, readonly Node[]> {
  const inside = new Map<string, Node[]>();
  for (const node of nodes) {
    const id = standIn(node.id);
    const others = inside.get(id);
    if (others) others.push(node);
    else inside.set(id, [node]);
  }
  return inside;
}

/** The node that stands for a group. */
function foldedGroup(
  { direction, arrange, columns, ...element }: Group,
  inside: readonly Node[],
  reaching: readonly Edge[],
): Node {
  const { caption, type } = element;
  const count = inside.length === 0 ? [] : [`${inside.length} ${inside.length === 1 ? "component" : "components"}`];
  const captions = [...(caption ? [caption] : []), ...count];
  return {
    ...element,
    ...(captions.length > 0 && { caption: captions.join(" · ") }),
    hub: defaultHub(type, reaching),
    inside,
  };
}

/** Nodes in document order, with those that stand for groups where the first node of the group was. */
function inOrder(
  nodes: readonly Node[],
  foldedNodes: ReadonlyMap<string, Node>,
  standIn: Collapsed["standIn"],
): readonly Node[] {
  const ordered = new Map<string, Node>();
  for (const node of nodes) {
    const id = standIn(node.id);
    if (!ordered.has(id)) ordered.set(id, foldedNodes.get(id) ?? node);
  }
  return [...new Map([...ordered, ...foldedNodes]).values()];
}

type Reaching = ReadonlyMap<string, readonly Edge[]>;

/** A hub by the number of its edges is one no longer where few of them are left; what its author calls a hub stays one. */
function withHub(node: Node, before: Reaching, after: Reaching): Node {
  const hubIn = (reaching: Reaching) => defaultHub(node.type, reaching.get(node.id) ?? []);
  const isLeft = node.hub === "badges" && hubIn(before) === "badges" && hubIn(after) === "lines";
  return isLeft ? { ...node, hub: "lines" } : node;
}
