import type { Hierarchy } from "../hierarchy.ts";
import { layoutOf } from "../layout-of.ts";
import type { Quality } from "../quality/quality.ts";
import { qualityOf } from "../quality/quality-of.ts";
import { withFewerBends } from "../ways/fewer-bends.ts";
import type { Drawn } from "./draw-clearly.ts";

/** A step of fewer px looks like a slip. */
const longestJog = 16;

/** Of larger pictures nobody sees a step of a few px. */
const mostNodes = 120;

/**
 * Takes out steps of a few px, which come from keeping both sides of a step apart like edges that have nothing to do
 * with each other; where the picture is the worse for it, they stay.
 */
export function withoutJogs(hierarchy: Hierarchy, drawn: Drawn): Drawn {
  const { graph } = hierarchy;
  if (graph.nodes.length > mostNodes) return drawn;
  // What runs into one line with others cannot leave it. Headers are wherever the layout puts them, which is measured.
  const isFixed = (edge: number) => drawn.places.trunks?.[edge] !== undefined;
  const { points } = withFewerBends({ ...drawn.places, hierarchy, headers: [] }, { longest: longestJog, isFixed });
  if (points.every((way, edge) => way === drawn.places.points[edge])) return drawn;
  const places = { ...drawn.places, points };
  const layout = layoutOf(graph, places);
  const quality = qualityOf(layout, graph.direction);
  return isNoWorse(quality, drawn.quality) ? { places, layout, quality } : drawn;
}

function isNoWorse({ faults, findings, measures }: Quality, before: Quality): boolean {
  return (
    faults <= before.faults &&
    findings.length <= before.findings.length &&
    measures.crossings <= before.measures.crossings &&
    measures.bends < before.measures.bends
  );
}
