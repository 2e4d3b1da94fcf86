import type { GraphEdge } from "../graph.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { wordingOf } from "../label.ts";

/** Edges that look alike at the same end, so that they may run into one line. */
export interface Net {
  /** By number, in document order; their other ends are all different. */
  readonly edges: readonly number[];
  /** Which end they have in common. */
  readonly hub: "from" | "to";
  /** Whether they say the same, so that one label on that line speaks for all. */
  readonly isOfOneLabel: boolean;
}

/** As many edges as a side of a node has ports: beyond that they are a hub's, whoever wrote them. */
const fewestOfHub = 5;

/** Lines at one node that can be told apart: about as many as it has ports. */
const mostLines = 40;

/**
 * The net of each edge; none for an edge that has to be told from all others.
 *
 * Members look alike and have the same label. Without labels nothing says that
 * edges belong together, unless their author wrote them as one list, or they
 * are so many that they could not be followed singly anyway. Where still more
 * lines than a node has room for would meet it, they run together whatever
 * they say, and each has its label where it runs alone.
 */
export function netsOf(hierarchy: Hierarchy): readonly (Net | undefined)[] {
  const candidates = candidatesOf(hierarchy);
  const nets = assigned(hierarchy, candidates);
  const busy = busyNodes(hierarchy, nets);
  if (busy.size === 0) return nets;
  return assigned(hierarchy, [...netsAt(hierarchy, busy), ...candidates]);
}

/** Those that come first choose first. */
function assigned({ ends }: Hierarchy, candidates: readonly Net[]): readonly (Net | undefined)[] {
  const nets: (Net | undefined)[] = ends.map(() => undefined);
  for (const candidate of candidates) {
    const edges = candidate.edges.filter((edge) => !nets[edge]);
    if (edges.length < 2) continue;
    const net = { ...candidate, edges };
    for (const edge of edges) nets[edge] = net;
  }
  return nets;
}

/** The largest first. */
function candidatesOf({ graph, ends }: Hierarchy): Net[] {
  const nets = alikeAtHubs(ends, (edge, hub) => looksOf(graph.edges[edge] as GraphEdge, hub)).flatMap(
    ({ edges, hub }) =>
      (belongTogether(graph.edges, edges) ? [edges] : entriesOf(graph.edges, edges)).map((some) => ({
        edges: some,
        hub,
      })),
  );
  return nets
    .map(({ edges, hub }) => ({ hub, edges: withoutParallels(edges, ends, hub), isOfOneLabel: true }))
    .sort((a, b) => b.edges.length - a.edges.length);
}

/** Nets of what looks alike at some nodes but for its labels. */
function netsAt({ graph, ends }: Hierarchy, nodes: ReadonlySet<number>): Net[] {
  return alikeAtHubs(ends, (edge, hub) => looksOf({ edge: (graph.edges[edge] as GraphEdge).edge }, hub))
    .filter(({ edges: [edge = -1], hub }) => nodes.has(ends[edge]?.[hub === "to" ? 1 : 0] ?? -1))
    .map(({ edges, hub }) => ({ hub, edges: withoutParallels(edges, ends, hub), isOfOneLabel: false }));
}

/** Nodes that more lines meet than can be told apart. */
function busyNodes({ ends, nodeCount }: Hierarchy, nets: readonly (Net | undefined)[]): ReadonlySet<number> {
  const lines = Array.from({ length: nodeCount }, () => new Set<Net | number>());
  for (const [edge, both] of ends.entries()) for (const end of both) lines[end]?.add(nets[edge] ?? edge);
  return new Set(lines.flatMap((some, node) => (some.size > mostLines ? [node] : [])));
}

/** Edges by their ends of either kind, as far as they look alike. */
function alikeAtHubs(
  ends: Hierarchy["ends"],
  looks: (edge: number, hub: Net["hub"]) => readonly unknown[],
): Pick<Net, "edges" | "hub">[] {
  return (["to", "from"] as const).flatMap((hub) => {
    const alike = new Map<string, number[]>();
    for (const [edge, [from, to]] of ends.entries()) {
      if (from === to) continue;
      add(alike, JSON.stringify([hub === "to" ? to : from, ...looks(edge, hub)]), edge);
    }
    return [...alike.values()].map((edges) => ({ edges, hub }));
  });
}

/** Everything by which a reader, or the author's hint, tells edges apart at their hub. */
function looksOf({ edge, label }: Pick<GraphEdge, "edge" | "label">, hub: Net["hub"]): readonly unknown[] {
  const { kind, arrow, asynchronous, style, enter, exit } = edge;
  const { stroke, color, line, width } = style ?? {};
  return [
    label && wordingOf(label),
    kind,
    arrow,
    asynchronous,
    stroke,
    color,
    line,
    width,
    hub === "to" ? enter : exit,
  ];
}

/** Whether edges that look alike are one thing, however they were written. */
const belongTogether = (all: readonly GraphEdge[], edges: readonly number[]): boolean =>
  edges.length >= fewestOfHub || all[edges[0] ?? -1]?.label !== undefined;

/** Edges by the entry of the document in which they were written. */
function entriesOf(all: readonly GraphEdge[], edges: readonly number[]): number[][] {
  const entries = new Map<unknown, number[]>();
  for (const edge of edges) add(entries, all[edge]?.edge.origin, edge);
  return [...entries.values()];
}

/** Several edges between the same two ends would become one. */
function withoutParallels(edges: readonly number[], ends: Hierarchy["ends"], hub: Net["hub"]): number[] {
  const seen = new Set<number>();
  return edges.filter((edge) => {
    const end = ends[edge]?.[hub === "to" ? 0 : 1] ?? -1;
    return !seen.has(end) && seen.add(end);
  });
}

function add<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
