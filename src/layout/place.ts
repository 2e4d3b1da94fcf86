import type { Report } from "../source/report.ts";
import { placeComposed } from "./composed.ts";
import type { Graph } from "./graph.ts";
import { placeLayered } from "./layered/place-layered.ts";
import type { Layout } from "./layout.ts";
import type { LayoutOptions } from "./layout-options.ts";
import { isTooLarge, type Limits } from "./limits.ts";

/** More than this takes longer than anyone would wait. */
const limits: Limits = { nodes: 2000, edges: 3000 };

/** Gives everything its place, in the way that is asked for. */
export async function place(graph: Graph, report: Report, options: LayoutOptions = {}): Promise<Layout | undefined> {
  if (options.layout === "layered") return placeLayered(graph, report, options);
  if (isTooLarge(graph, report, limits)) return undefined;
  return placeComposed(graph, report, options);
}
