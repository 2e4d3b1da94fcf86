import { Report } from "../source/report.ts";
import { placeComposed, placeUnlessHopeless } from "./composed/composed.ts";
import type { Graph } from "./graph.ts";
import type { Layout } from "./layout.ts";
import type { LayoutOptions } from "./layout-options.ts";
import { qualityOf } from "./quality/quality-of.ts";
import { rankOf } from "./rank.ts";

/** A picture, what was told of it, and how good it is; less is better. */
interface Attempt {
  readonly layout: Layout;
  readonly told: Report;
  readonly faults: number;
  readonly rank: number;
}

/**
 * Places a large picture in the way that suits it.
 *
 * One with few edges is composed, and also layered where there is time for
 * both, and the better is kept: layers are easy to follow where a flow is short,
 * and much else becomes a hundred times larger in them. Many edges take too
 * long to compose, and their picture is layered unless it is a strip; which is
 * still better than lines that cannot be told apart.
 */
export async function placeLarge(graph: Graph, report: Report, options: LayoutOptions): Promise<Layout | undefined> {
  const composed = isSparse(graph) ? await attempt(placeUnlessHopeless, graph, options) : undefined;
  if (composed && composed.faults === 0 && isEnough(graph, options)) return kept(composed, report);
  const layered = await attempt(placeLayered, graph, options);
  if (!layered) return composed ? kept(composed, report) : placeComposed(graph, report, options);
  if (!isStrip(layered)) return kept(better(layered, composed), report);
  const other = isSparse(graph) ? composed : await attempt(placeUnlessHopeless, graph, options);
  return kept(other && other.faults <= layered.faults ? other : layered, report);
}

/** Up to so many nodes there is time for a second picture, which takes ELK a gigabyte, too, where there are more. */
const mostTriedTwice = 700;

/** Whether a composed picture without faults will do; what follows a picture before is to stay as it was. */
function isEnough({ nodes }: Graph, { effort, previous }: LayoutOptions): boolean {
  return effort === "draft" || previous !== undefined || nodes.length > mostTriedTwice;
}

/** Edges for each node up to which a large picture is composed in time. */
const mostEdges = 1.25;

const isSparse = ({ nodes, edges }: Graph) => edges.length <= mostEdges * nodes.length;

/** Beyond this a picture is a strip, which layers are where much stands in one of them, or in a chain. */
const mostAspect = 5;

function isStrip({ layout: { size } }: Attempt): boolean {
  return Math.max(size.width / size.height, size.height / size.width) > mostAspect;
}

/** Few pictures are large. */
async function placeLayered(...given: [Graph, Report, LayoutOptions]): Promise<Layout> {
  const { placeLayered } = await import("./layered/place-layered.ts");
  return placeLayered(...given);
}

/** None where nothing comes of it. */
async function attempt(
  place: (graph: Graph, report: Report, options: LayoutOptions) => Promise<Layout | undefined>,
  graph: Graph,
  options: LayoutOptions,
): Promise<Attempt | undefined> {
  const told = new Report();
  const layout = await place(graph, told, options);
  if (!layout) return undefined;
  const quality = qualityOf(layout, graph.direction);
  return { layout, told, faults: quality.faults, rank: rankOf(quality, layout.size) };
}

function better(first: Attempt, second: Attempt | undefined): Attempt {
  return second && second.rank < first.rank ? second : first;
}

function kept({ layout, told }: Attempt, report: Report): Layout {
  report.take(told);
  return layout;
}
