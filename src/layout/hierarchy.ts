import type { Side } from "../geometry.ts";
import type { Anchors } from "./anchors.ts";
import type { Graph, GraphGroup, GraphNode } from "./graph.ts";
import type { OrderedPair } from "./order.ts";

/**
 * A graph by number instead of by name, which is what the inner loops need.
 *
 * Nodes are numbered from 0, the root (the picture as a whole) is `root`, the
 * groups follow it, every group after its parent.
 */
export interface Hierarchy {
  readonly graph: Graph;
  readonly nodeCount: number;
  readonly root: number;
  /** Of nodes, root and groups together. */
  readonly count: number;
  readonly indexOf: ReadonlyMap<string, number>;
  /** -1 for the root. */
  readonly parent: Int32Array;
  /** What stands inside each group, in document order; empty for nodes. */
  readonly children: readonly (readonly number[])[];
  /** What sits on each group's border, in document order. */
  readonly border: readonly Readonly<Record<Side, readonly number[]>>[];
  /** Groups, each after everything in it; the root is last. */
  readonly inwardsOut: readonly number[];
  /** The two ends of each edge. */
  readonly ends: readonly (readonly [from: number, to: number])[];
  /** Where everything is to stand; none where nothing is pinned. */
  readonly anchors?: Anchors;
  /** How siblings are to stand to each other; none where this is no part of another picture. */
  readonly order?: readonly OrderedPair[];
}

const noBorder: Readonly<Record<Side, readonly number[]>> = { left: [], right: [], top: [], bottom: [] };

export function hierarchyOf(graph: Graph): Hierarchy {
  const { nodes, groups, edges } = graph;
  const root = nodes.length;
  const indexOf = new Map<string, number>();
  for (const [index, { id }] of nodes.entries()) indexOf.set(id, index);
  for (const [index, { id }] of groups.entries()) indexOf.set(id, root + 1 + index);
  const find = (id: string): number => {
    const index = indexOf.get(id);
    if (index === undefined) throw new Error(`the graph has no "${id}"`);
    return index;
  };
  const elements: readonly (GraphNode | GraphGroup | undefined)[] = [...nodes, undefined, ...groups];
  const parent = Int32Array.from(elements, (element) =>
    element ? (element.parent === undefined ? root : find(element.parent)) : -1,
  );
  return {
    graph,
    nodeCount: nodes.length,
    root,
    count: elements.length,
    indexOf,
    parent,
    ...membersOf(elements, parent, root),
    inwardsOut: Array.from({ length: elements.length - root }, (_, i) => elements.length - 1 - i),
    ends: edges.map(({ from, to }) => [find(from), find(to)] as const),
  };
}

/** The ids of nodes and groups, by number; the root has none. */
export function elementAt({ graph, root }: Hierarchy, index: number): GraphNode | GraphGroup {
  const element = index < root ? graph.nodes[index] : graph.groups[index - root - 1];
  if (!element) throw new Error(`there is no element ${index}`);
  return element;
}

/** The groups around an element from the innermost to the root, starting with itself. */
export function wayUp({ parent }: Hierarchy, index: number): number[] {
  const way: number[] = [];
  for (let at = index; at >= 0; at = parent[at] ?? -1) way.push(at);
  return way;
}

/** Whether a group is another one, or in it; without an array, as this is asked often. */
export function isWithin({ parent }: Hierarchy, group: number, around: number): boolean {
  let at = group;
  while (at > around) at = parent[at] as number;
  return at === around;
}

function membersOf(
  elements: readonly (GraphNode | GraphGroup | undefined)[],
  parent: Int32Array,
  root: number,
): Pick<Hierarchy, "children" | "border"> {
  const children: number[][] = elements.map(() => []);
  const border: Record<Side, number[]>[] = [];
  for (const [index, element] of elements.entries()) {
    const around = parent[index] ?? -1;
    if (!element || around < 0) continue;
    // The picture has no border to sit on, and only a node is small enough for one.
    if (element.place && index < root && around !== root) {
      border[around] ??= { left: [], right: [], top: [], bottom: [] };
      border[around]?.[element.place].push(index);
    } else children[around]?.push(index);
  }
  return { children, border: elements.map((_, index) => border[index] ?? noBorder) };
}
