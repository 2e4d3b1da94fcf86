import type { Origin } from "../../model/architecture.ts";
import type { Report } from "../../source/report.ts";
import type { Graph } from "../graph.ts";

/** Something that an author wrote about places, and where. */
interface Hint {
  readonly name: string;
  readonly origin: Origin;
  /** The key below the origin; none: the origin is that of the hint. */
  readonly key?: string;
}

/** Warns of each hint that ELK's layered algorithm has no means to obey. */
export function reportUnobeyedHints(graph: Graph, report: Report): void {
  const seen = new Set<string>();
  for (const { name, origin, key } of hintsOf(graph)) {
    const { document, path } = origin;
    const range = key === undefined ? document.rangeOf(path) : document.rangeOfKey([...path, key]);
    // One route may stand for many edges.
    const place = `${range.source.name} ${range.start} ${name}`;
    if (seen.has(place)) continue;
    seen.add(place);
    report.warning("unused-hint", `the layered layout does not obey \`${name}\``, range, {
      hint: `leave it out, or draw with \`--layout composed\`, which obeys it`,
    });
  }
}

function hintsOf(graph: Graph): Hint[] {
  return [
    ...hintsOfGroups(graph),
    ...graph.nodes.flatMap(({ node, place }) => (place ? [{ name: "place", key: "place", origin: node.origin }] : [])),
    ...graph.edges.flatMap(({ edge }) =>
      (["exit", "enter"] as const).flatMap((key) => (edge[key] ? [{ name: key, key, origin: edge.origin }] : [])),
    ),
    ...graph.alignments.map(({ origin }) => ({ name: "align", origin })),
    ...graph.equalities.map(({ origin }) => ({ name: "equal", origin })),
  ];
}

/** A group that is to flow the way in which everything does is obeyed. */
function hintsOfGroups({ groups, direction }: Graph): Hint[] {
  return groups.flatMap(({ group, arrange, columns }) => {
    const { origin } = group;
    return [
      ...(arrange === "flow" ? [] : [{ name: "arrange", key: "arrange", origin }]),
      ...(columns === undefined ? [] : [{ name: "columns", key: "columns", origin }]),
      ...(group.direction && group.direction !== direction ? [{ name: "direction", key: "direction", origin }] : []),
    ];
  });
}
