import type { Composition } from "../fit/compose.ts";
import type { Places } from "../fit/places.ts";
import type { Graph } from "../graph.ts";
import type { Layout } from "../layout.ts";
import { layoutOf } from "../layout-of.ts";
import type { FlawName } from "../quality/flaws.ts";
import type { Finding, Quality } from "../quality/quality.ts";
import { qualityOf } from "../quality/quality-of.ts";
import { alongWith } from "../route/trunks.ts";

/** A layout, and how good it is. */
export interface Drawn {
  readonly places: Places;
  readonly layout: Layout;
  readonly quality: Quality;
}

/** A letter needs less room than the label in place of which it stands, but may be in the way of the next. */
const mostRounds = 4;

/**
 * Draws a composition so that every label can be read: one that would be over
 * something else becomes a letter, which the legend explains.
 */
export function drawClearly(graph: Graph, composition: Composition): Drawn {
  const edges = new Map(graph.edges.map(({ id }, edge) => [id, edge]));
  let lettered: ReadonlySet<number> = new Set();
  let best = draw(graph, composition, lettered);
  let last = best;
  for (let round = 0; round < mostRounds; round++) {
    const more = last.quality.findings.flatMap((finding) => edges.get(labelledIn(finding) ?? "") ?? []);
    const all = new Set([...lettered, ...more.flatMap((edge) => alongWith(edge, last.places.trunks ?? []))]);
    if (all.size === lettered.size) break;
    lettered = all;
    last = draw(graph, composition, lettered);
    if (last.quality.faults < best.quality.faults) best = last;
  }
  return best;
}

function draw(graph: Graph, composition: Composition, lettered: ReadonlySet<number>): Drawn {
  const places = composition.places({ lettered });
  const layout = layoutOf(graph, places);
  return { places, layout, quality: qualityOf(layout, graph.direction) };
}

/** Faults of the label of an edge, and which of the ids of one is that of the edge. */
const labelFaults: Partial<Readonly<Record<FlawName, 0 | 1>>> = {
  labelOverlap: 0,
  labelOnNode: 0,
  labelOnArrow: 0,
  edgeThroughEdgeLabel: 1,
};

/** The edge of which the label cannot be read. */
function labelledIn({ measure, ids }: Finding): string | undefined {
  const at = labelFaults[measure];
  return at === undefined ? undefined : ids[at];
}
