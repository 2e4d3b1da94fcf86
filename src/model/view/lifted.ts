import type { Edge, Hop } from "../architecture.ts";
import { mergedEdge } from "./merged-edge.ts";

/** Edges of which the ends have moved from what is in a collapsed group to the group. */
export interface Lifted {
  readonly edges: readonly Edge[];
  /** The hop over what stands for the edge of a hop; none where that led from a collapsed group to itself. */
  readonly hopOver: (hop: Hop) => Hop | undefined;
}

/**
 * Lifts edges to the groups that are collapsed, and merges those that look alike
 * then: between the same ends in the same direction, of one kind and one change, asynchronous
 * or not. Each stands where the first of them stood.
 */
export function lifted(edges: readonly Edge[], standIn: (id: string) => string, folded: ReadonlySet<string>): Lifted {
  const counts = new Map<string, number>();
  const hops = new Map<string, Hop>();
  const result = bundlesOf(edges, standIn, folded).map((bundle) => {
    const [first] = bundle;
    const edge = isAt(folded, first) ? mergedEdge(idFor(first, counts), bundle) : first;
    for (const { id, from } of bundle) hops.set(id, { edge: edge.id, backwards: from !== edge.from });
    return edge;
  });
  return {
    edges: result,
    hopOver({ edge, backwards }) {
      const over = hops.get(edge);
      return over && { edge: over.edge, backwards: over.backwards !== backwards };
    },
  };
}

/** Lifted edges that become one. */
type Bundle = readonly [Edge, ...Edge[]];

function bundlesOf(
  edges: readonly Edge[],
  standIn: (id: string) => string,
  folded: ReadonlySet<string>,
): readonly Bundle[] {
  const bundles = new Map<string, [Edge, ...Edge[]]>();
  for (const edge of edges) {
    const lift = liftedEdge(edge, standIn(edge.from), standIn(edge.to));
    const isLifted = isAt(folded, lift);
    if (isLifted && lift.from === lift.to) continue;
    const key = isLifted ? likenessOf(lift) : edge.id;
    const alike = bundles.get(key);
    if (alike) alike.push(lift);
    else bundles.set(key, [lift]);
  }
  return [...bundles.values()];
}

function isAt(folded: ReadonlySet<string>, { from, to }: Edge): boolean {
  return folded.has(from) || folded.has(to);
}

/** On which side an edge meets what is in a group says nothing of the group. */
function liftedEdge({ exit, enter, ...edge }: Edge, from: string, to: string): Edge {
  return {
    ...edge,
    from,
    to,
    ...(exit && from === edge.from && { exit }),
    ...(enter && to === edge.to && { enter }),
  };
}

/** What edges have in common that become one; without a head at one end only, `a -- b` is `b -- a`. */
function likenessOf({ from, to, arrow, kind, asynchronous, change }: Edge): string {
  const ends = arrow === "end" ? [from, to] : [from, to].toSorted();
  return [...ends, arrow, kind, asynchronous, change?.kind].join(" ");
}

/** The id that an edge would have if its author had written it. */
function idFor({ from, to }: Edge, counts: Map<string, number>): string {
  const name = `${from}->${to}`;
  const count = (counts.get(name) ?? 0) + 1;
  counts.set(name, count);
  return count === 1 ? name : `${name}#${count}`;
}
