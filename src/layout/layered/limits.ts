import type { Report } from "../../source/report.ts";
import { wholeOf } from "../../source/source.ts";
import { mostElkNodes } from "../elk.ts";
import type { Graph } from "../graph.ts";

// What ELK draws within half a minute and about a gigabyte; between few nodes, many edges take it as long.
const mostNodes = 3000;
const mostEdges = 4500;
const mostEdgesOf = (nodes: number): number => Math.min(mostEdges, 320 + 4 * nodes);

/** Whether a graph is more than ELK can draw, which is an error then. */
export function isTooLarge({ nodes, groups, edges }: Graph, report: Report): boolean {
  const [first] = nodes;
  const isFew = nodes.length <= mostNodes && nodes.length + groups.length <= mostElkNodes;
  if (!first || (isFew && edges.length <= mostEdgesOf(nodes.length))) return false;
  const message = `${nodes.length} nodes and ${edges.length} edges are too many for one picture`;
  const most = `at most ${mostNodes} nodes, and ${mostEdgesOf(Math.min(nodes.length, mostNodes))} edges between so many`;
  report.error("too-large", message, wholeOf(first.node.origin.document.source), {
    hint: `split it into several documents: ${most}`,
  });
  return true;
}

/** Warns that labels are missing, which happens where a picture is so large that ELK is not asked to make room for all. */
export function reportUnlabelled({ nodes }: Graph, count: number, report: Report): void {
  const [first] = nodes;
  if (!first || count === 0) return;
  const message = `${count} labels of edges find no room in so large a picture`;
  report.warning("too-large", message, wholeOf(first.node.origin.document.source), {
    hint: "split it into several documents; a few dozen nodes are easiest to read",
  });
}
