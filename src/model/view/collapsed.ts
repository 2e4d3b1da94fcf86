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

/** Collapses groups; of two of which one is in the other, the outer one. What is a node already stays one. In `order` are all nodes of the document. */
export function collapsed(
  { groups, nodes, edges }: Parts,
  ids: readonly string[],
  order: readonly Node[] = nodes,
): Collapsed {
  const there = new Set([...groups, ...nodes].map(({ id }) => id));
  const folded = new Set(ids.filter((id) => there.has(id)));
  const standIn = (id: string) => wayTo(id).find((each) => folded.has(each)) ?? id;
  const isOutermost = ({ id }: Group) => folded.has(id) && standIn(id) === id;
  const { edges: liftedEdges, hopOver } = lifted(edges, standIn, folded);
  const [before, after] = [edgesReaching(edges), edgesReaching(liftedEdges)];
  const insideOf = contentsBy({ groups, nodes, edges }, standIn);
  const nodeOf = (group: Group) => foldedGroup(group, insideOf(group.id), after.get(group.id) ?? []);
  const foldedNodes = new Map(groups.filter(isOutermost).map((group) => [group.id, nodeOf(group)]));
  return {
    parts: {
      groups: groups.filter(({ id }) => !folded.has(standIn(id))),
      nodes: inOrder(order, new Map([...nodes.map((node) => [node.id, node] as const), ...foldedNodes]), standIn).map(
        (node) => withHub(node, before, after),
      ),
      edges: liftedEdges,
    },
    standIn,
    hopOver,
  };
}

/** What is in each collapsed group, at any depth, by its id. */
function contentsBy({ groups, nodes, edges }: Parts, standIn: Collapsed["standIn"]): (id: string) => Parts {
  const groupsIn = by(groups, ({ id }) => standIn(id));
  const nodesIn = by(nodes, ({ id }) => standIn(id));
  const edgesIn = by(edges, ({ from, to }) => (standIn(from) === standIn(to) ? standIn(from) : ""));
  return (id) => ({
    groups: (groupsIn.get(id) ?? []).filter((group) => group.id !== id),
    nodes: nodesIn.get(id) ?? [],
    edges: edgesIn.get(id) ?? [],
  });
}

function by<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): ReadonlyMap<string, readonly Thing[]> {
  const all = new Map<string, Thing[]>();
  for (const thing of things) {
    const others = all.get(keyOf(thing));
    if (others) others.push(thing);
    else all.set(keyOf(thing), [thing]);
  }
  return all;
}

/** The node that stands for a group. */
function foldedGroup(
  { direction, arrange, columns, ...element }: Group,
  { groups, nodes: inside, edges }: Parts,
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
    folded: { groups, edges },
  };
}

/** Nodes in document order; those that stand for groups where the first node of the group was, hidden or not. */
function inOrder(
  order: readonly Node[],
  nodes: ReadonlyMap<string, Node>,
  standIn: Collapsed["standIn"],
): readonly Node[] {
  const ordered = new Map<string, Node>();
  for (const { id } of order) {
    const node = nodes.get(standIn(id));
    if (node) ordered.set(node.id, node);
  }
  // A group that nothing was ever in comes last.
  const apart = [...nodes.values()].filter(({ id }) => standIn(id) === id && !ordered.has(id));
  return [...ordered.values(), ...apart];
}

type Reaching = ReadonlyMap<string, readonly Edge[]>;

/** A hub by the number of its edges is one no longer where few of them are left; what its author calls a hub stays one. */
function withHub(node: Node, before: Reaching, after: Reaching): Node {
  const hubIn = (reaching: Reaching) => defaultHub(node.type, reaching.get(node.id) ?? []);
  const isLeft = node.hub === "badges" && hubIn(before) === "badges" && hubIn(after) === "lines";
  return isLeft ? { ...node, hub: "lines" } : node;
}
