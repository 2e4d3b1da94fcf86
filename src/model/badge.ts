import type { Architecture, Edge } from "./architecture.ts";
import { reaches } from "./hub.ts";

/** Edges from one node or group to a hub that are drawn as one badge instead of lines. */
export interface Badge {
  /** `source->hub`: unique among badges. */
  readonly id: string;
  /** The node or group that it marks. */
  readonly source: string;
  readonly hub: string;
  /** In document order, at least one. */
  readonly edges: readonly Edge[];
}

/** The badges of an architecture: those of one hub together, hubs in document order. */
export function badgesOf({ nodes, edges, flows }: Architecture): readonly Badge[] {
  const hubs = new Map<string, Map<string, Edge[]>>();
  for (const { id, hub } of nodes) if (hub === "badges") hubs.set(id, new Map());
  // A step is shown on the line that it walks.
  const walked = new Set(flows.flatMap(({ steps }) => steps.flatMap(({ hops }) => hops.map(({ edge }) => edge))));
  const changed = new Set(nodes.flatMap(({ id, change }) => (change ? id : [])));
  for (const edge of edges) {
    if (walked.has(edge.id) || isTold(edge, changed)) continue;
    // An edge between two hubs that leads nowhere marks the one that it begins at.
    const hub = [edge.to, edge.from].find((end) => hubs.has(end) && reaches(edge, end));
    const bySource = hub === undefined ? undefined : hubs.get(hub);
    const source = hub === edge.to ? edge.from : edge.to;
    const together = bySource?.get(source);
    if (together) together.push(edge);
    else bySource?.set(source, [edge]);
  }
  return [...hubs].flatMap(([hub, bySource]) =>
    [...bySource].map(([source, together]) => ({ id: `${source}->${hub}`, source, hub, edges: together })),
  );
}

/** Whether a change is to be seen on the line of an edge; what comes or goes with a node is seen there. */
function isTold({ from, to, change }: Edge, changed: ReadonlySet<string>): boolean {
  if (!change) return false;
  const goesAlong = change.kind === "added" || change.kind === "removed";
  return !(goesAlong && (changed.has(from) || changed.has(to)));
}
