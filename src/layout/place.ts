import type { Report } from "../source/report.ts";
import { placeComposed } from "./composed/composed.ts";
import type { Graph } from "./graph.ts";
import { limitsOf } from "./layered/limits.ts";
import type { Layout } from "./layout.ts";
import type { LayoutOptions } from "./layout-options.ts";
import { isTooLarge, type Limits } from "./limits.ts";
import { isPinned, reportUnknownToLayered } from "./pins.ts";
import { placeLarge } from "./place-large.ts";

/** More than this takes longer than anyone would wait. */
const mostComposed: Limits = { nodes: 2000, edges: 3000 };

/**
 * Gives everything its place, in the way that is asked for.
 *
 * Where none is, a picture is composed, and a large one layered where that suits it better.
 */
export async function place(graph: Graph, report: Report, options: LayoutOptions = {}): Promise<Layout | undefined> {
  const { layout, pins = {} } = options;
  if (isTooLarge(graph, report, layout === "layered" ? limitsOf(graph) : mostComposed)) return undefined;
  if (layout === "layered") {
    reportUnknownToLayered(graph, pins, report);
    return layered(graph, report, options);
  }
  const mayLayer = layout === undefined && isLarge(graph) && !isPinned(pins);
  return mayLayer ? placeLarge(graph, report, options) : placeComposed(graph, report, options);
}

const mostOftenComposed = 400;

const isLarge = ({ nodes }: Graph) => nodes.length > mostOftenComposed;

/** Few pictures are layered. */
async function layered(...given: [Graph, Report, LayoutOptions]): Promise<Layout> {
  const { placeLayered } = await import("./layered/place-layered.ts");
  return placeLayered(...given);
}
