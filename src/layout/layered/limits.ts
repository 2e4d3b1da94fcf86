import type { Report } from "../../source/report.ts";
import { wholeOf } from "../../source/source.ts";
import { mostElkNodes } from "../elk.ts";
import type { Graph } from "../graph.ts";
import type { Limits } from "../limits.ts";
import { splitOf } from "../split.ts";

// What ELK draws within half a minute and about a gigabyte; between few nodes, many edges take it as long.
const mostNodes = 3000;
const mostEdges = 4500;

/** The most that ELK can draw. */
export function limitsOf({ groups }: Graph): Limits {
  return { nodes: Math.min(mostNodes, mostElkNodes - groups.length), edges: mostEdges };
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
