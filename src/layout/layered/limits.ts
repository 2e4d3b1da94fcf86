import type { Report } from "../../source/report.ts";
import { wholeOf } from "../../source/source.ts";
import { mostElkNodes } from "../elk.ts";
import type { Graph } from "../graph.ts";
import { isTooLarge, type Limits } from "../limits.ts";
import { splitOf } from "../split.ts";

// What ELK draws within half a minute and about a gigabyte; between few nodes, many edges take it as long.
const mostNodes = 3000;
const mostEdges = 4500;

/** Whether a graph is more than ELK can draw, which is an error then. */
export function isTooLargeForElk(graph: Graph, report: Report): boolean {
  const limits: Limits = { nodes: Math.min(mostNodes, mostElkNodes - graph.groups.length), edges: mostEdges };
  return isTooLarge(graph, report, limits);
}

/** Warns that labels are missing, which happens where a picture is so large that ELK is not asked to make room for all. */
export function reportUnlabelled(graph: Graph, count: number, report: Report): void {
  const [first] = graph.nodes;
  if (!first || count === 0) return;
  const message = `${count} labels of edges find no room in so large a picture`;
  report.warning("too-large-for-one-picture", message, wholeOf(first.node.origin.document.source), {
    hint: `${splitOf(graph)}: a few dozen nodes are easiest to read`,
  });
}
