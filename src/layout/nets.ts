import type { GraphEdge } from "./graph.ts";
import type { Hierarchy } from "./hierarchy.ts";

/** Edges that say the same of the same end, so that they may run into one line under one label. */
export interface Net {
  /** By number, in document order; their other ends are all different. */
  readonly edges: readonly number[];
  /** Which end they have in common. */
  readonly hub: "from" | "to";
}

/** As many edges as a side of a node has ports: beyond that they are a hub's, whoever wrote them. */
const fewestOfHub = 5;

/**
 * The net of each edge; none for an edge that has to be told from all others.
 *
 * Members look alike and have the same label. Without labels nothing says that
 * edges belong together, unless their author wrote them as one list, or they
 * are so many that they could not be followed singly anyway.
 */
export function netsOf(hierarchy: Hierarchy): readonly (Net | undefined)[] {
  const nets: (Net | undefined)[] = hierarchy.ends.map(() => undefined);
  for (const candidate of candidates(hierarchy).sort((a, b) => b.edges.length - a.edges.length)) {
    const edges = candidate.edges.filter((edge) => !nets[edge]);
    if (edges.length < 2) continue;
    const net = { ...candidate, edges };
    for (const edge of edges) nets[edge] = net;
  }
  return nets;
}

function candidates({ graph, ends }: Hierarchy): Net[] {
  return (["to", "from"] as const).flatMap((hub) => {
    const alike = new Map<string, number[]>();
    for (const [edge, [from, to]] of ends.entries()) {
      if (from === to) continue;
      add(alike, JSON.stringify([hub === "to" ? to : from, ...looksOf(graph.edges[edge] as GraphEdge, hub)]), edge);
    }
    return [...alike.values()]
      .flatMap((edges) => (belongTogether(graph.edges, edges) ? [edges] : entriesOf(graph.edges, edges)))
      .map((edges) => ({ hub, edges: withoutParallels(edges, ends, hub === "to" ? 0 : 1) }));
  });
}

/** Everything by which a reader, or the author's hint, tells edges apart at their hub. */
function looksOf({ edge, label }: GraphEdge, hub: Net["hub"]): unknown[] {
  const { kind, arrow, asynchronous, style, enter, exit } = edge;
  const { stroke, color, line, width } = style ?? {};
  return [label?.text, kind, arrow, asynchronous, stroke, color, line, width, hub === "to" ? enter : exit];
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
function withoutParallels(edges: readonly number[], ends: Hierarchy["ends"], other: 0 | 1): number[] {
  const seen = new Set<number>();
  return edges.filter((edge) => {
    const end = ends[edge]?.[other] ?? -1;
    return !seen.has(end) && seen.add(end);
  });
}

function add<Key>(lists: Map<Key, number[]>, key: Key, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
