import { Report } from "../source/report.ts";
import { placeComposed } from "./composed/composed.ts";
import type { Graph } from "./graph.ts";
import { limitsOf } from "./layered/limits.ts";
import type { Layout } from "./layout.ts";
import type { LayoutOptions } from "./layout-options.ts";
import { isTooLarge, type Limits } from "./limits.ts";
import { isPinned, reportUnknownToLayered } from "./pins.ts";

/** More than this takes longer than anyone would wait. */
const mostComposed: Limits = { nodes: 2000, edges: 3000 };

/**
 * Gives everything its place, in the way that is asked for.
 *
 * Where none is, a large picture is layered: nobody sees any more how compact
 * it is, and to compose it takes many times as long.
 */
export async function place(graph: Graph, report: Report, options: LayoutOptions = {}): Promise<Layout | undefined> {
  const { layout, pins = {} } = options;
  if (isTooLarge(graph, report, layout === "layered" ? limitsOf(graph) : mostComposed)) return undefined;
  if (layout === "layered") {
    reportUnknownToLayered(graph, pins, report);
    return layered(graph, report, options);
  }
  const mayLayer = layout === undefined && isLarge(graph) && !isPinned(pins);
  const large = mayLayer && (await placeLarge(graph, report, options));
  return large || placeComposed(graph, report, options);
}

const mostOftenComposed = 400;

const isLarge = ({ nodes }: Graph) => nodes.length > mostOftenComposed;

/** Beyond this a picture is a strip, which layers are where much stands in one of them, or in a chain. */
const mostAspect = 5;

/** Layers a large picture; none where that makes it a strip. */
async function placeLarge(graph: Graph, report: Report, options: LayoutOptions): Promise<Layout | undefined> {
  const told = new Report();
  const layout = await layered(graph, told, options);
  const { width, height } = layout.size;
  if (Math.max(width / height, height / width) > mostAspect) return undefined;
  report.take(told);
  return layout;
}

/** Few pictures are large. */
async function layered(...given: [Graph, Report, LayoutOptions]): Promise<Layout> {
  const { placeLayered } = await import("./layered/place-layered.ts");
  return placeLayered(...given);
}
