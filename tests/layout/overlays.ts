import fc from "fast-check";
import type { Graph, GraphOverlay } from "../../src/layout/graph.ts";
import { hierarchyOf, wayUp } from "../../src/layout/hierarchy.ts";
import type { Overlay } from "../../src/model/architecture.ts";
import { blockOf } from "../../src/text/wrap.ts";
import { light } from "../../src/themes/light.ts";
import { graphOf, type Plan, plans } from "./graphs.ts";

/** Overlays in few words: of each its label, and its members by number, nodes first. */
export interface OverlayPlan {
  readonly label: string;
  readonly members: readonly number[];
}

/** A graph with overlays around what it has of their members. */
export function graphWith(plan: Plan, overlays: readonly OverlayPlan[]): Graph {
  const graph = graphOf(plan);
  return { ...graph, overlays: overlays.flatMap((overlay, index) => overlayIn(graph, overlay, index)) };
}

/** None where less than two members are left. */
function overlayIn(graph: Graph, { label, members }: OverlayPlan, index: number): readonly GraphOverlay[] {
  const hierarchy = hierarchyOf(graph);
  const all = [...graph.nodes, ...graph.groups].map(({ id }) => id);
  const chosen = [...new Set(members.map((member) => all[member % all.length] as string))];
  const around = new Set(chosen.flatMap((id) => wayUp(hierarchy, hierarchy.indexOf.get(id) as number).slice(1)));
  const outermost = chosen.filter((id) => !around.has(hierarchy.indexOf.get(id) as number));
  if (outermost.length < 2) return [];
  const overlay = { name: `o${index}`, label, members: outermost, style: {} } as unknown as Overlay;
  return [{ overlay, label: blockOf(label, { font: light.fonts.caption, maxWidth: 320 }) }];
}

const labels = fc.constantFrom("PII", "PCI DSS scope", "Auto Scaling group", "Owned by the platform team", "");

/** A graph with outlines around some of it. */
export interface OutlinedPlan {
  readonly plan: Plan;
  readonly overlays: readonly OverlayPlan[];
}

/** Any graph of up to this many nodes, with up to three overlays. */
export function outlinedPlans(most: number): fc.Arbitrary<OutlinedPlan> {
  const overlay = fc.record({ label: labels, members: fc.array(fc.nat(40), { minLength: 2, maxLength: 6 }) });
  return fc.record({ plan: plans(most), overlays: fc.array(overlay, { minLength: 1, maxLength: 3 }) });
}
