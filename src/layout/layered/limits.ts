import type { Report } from "../../source/report.ts";
import { wholeOf } from "../../source/source.ts";
import { mostElkNodes } from "../elk.ts";
import type { Graph } from "../graph.ts";

// What ELK draws within half a minute; between few nodes, many edges take it as long.
const mostEdges = 6000;
const mostEdgesOf = (nodes: number): number => Math.min(mostEdges, 320 + 4 * nodes);

/** Whether a graph is more than ELK can draw, which is an error then. */
export function isTooLarge({ nodes, groups, edges }: Graph, report: Report): boolean {
  const [first] = nodes;
  const count = nodes.length + groups.length;
  if (!first || (count <= mostElkNodes && edges.length <= mostEdgesOf(nodes.length))) return false;
  const message = `${nodes.length} nodes and ${edges.length} edges are too many for one picture`;
  const most = `at most ${mostElkNodes} nodes and groups, and ${mostEdgesOf(nodes.length)} edges between so many`;
  report.error("too-large", message, wholeOf(first.node.origin.document.source), {
    hint: `split it into several documents: ${most}`,
  });
  return true;
}
