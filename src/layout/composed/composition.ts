import type { Explain } from "../explained.ts";
import type { Places } from "../fit/places.ts";
import type { Graph } from "../graph.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Layout } from "../layout.ts";
import type { Quality } from "../quality/quality.ts";
import { rankOf } from "../rank.ts";
import type { Candidate } from "./candidate.ts";
import { type Drawn, drawClearly } from "./draw-clearly.ts";

/** A candidate that was routed, labelled and measured. */
export interface Composition {
  readonly candidate: Candidate;
  readonly places: Places;
  readonly layout: Layout;
  readonly quality: Quality;
  /** Less is better. */
  readonly rank: number;
}

/** How much the search's own cost counts: it knows of reading directions and of where the picture is to start. */
const searchWeight = 0.4;

/** The composition that measures best. */
export function bestOf(hierarchy: Hierarchy, candidates: readonly Candidate[], explain: Explain): Composition {
  const compositions = candidates.map((candidate) => compositionOf(hierarchy, candidate, explain));
  const [best] = compositions.toSorted(
    (a, b) => a.candidate.unmet.length - b.candidate.unmet.length || a.rank - b.rank,
  );
  if (!best) throw new Error("there is no candidate");
  return best;
}

export function compositionOf(hierarchy: Hierarchy, candidate: Candidate, explain: Explain): Composition {
  const { places, layout, quality } = drawn(hierarchy.graph, candidate);
  const rank = rankOf(quality, layout.size) + searchWeight * candidate.cost;
  explain({ step: "composed", candidate: candidate.name, rank, quality });
  return { candidate, places, layout, quality, rank };
}

/** Where there are more faults there is too little room for everything, which neither care nor time makes. */
const mostMended = 20;

/** Whether there are faults, but so few that there may be a picture without them. */
export function isMendable({ faults }: Quality): boolean {
  return faults > 0 && faults <= mostMended;
}

/** With care where haste leaves a few faults. */
function drawn(graph: Graph, { care, composed }: Candidate): Drawn {
  const first = drawClearly(graph, composed(care));
  if (care === "thorough" || !isMendable(first.quality)) return first;
  const second = drawClearly(graph, composed("thorough"));
  return second.quality.faults < first.quality.faults ? second : first;
}
