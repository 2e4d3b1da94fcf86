import type { Report } from "../source/report.ts";
import { wholeOf } from "../source/source.ts";
import type { Graph } from "./graph.ts";

// More than this no one can read in one picture, and no one would wait for it.
const mostNodes = 2000;
const mostEdges = 3000;
const mostEdgesOf = (nodes: number): number => Math.min(mostEdges, 320 + 4 * nodes);

/** Reports an architecture of which no picture can be made. */
export function isTooLarge({ nodes, edges }: Graph, report: Report): boolean {
  const [first] = nodes;
  if (!first || (nodes.length <= mostNodes && edges.length <= mostEdgesOf(nodes.length))) return false;
  const message = `${nodes.length} nodes and ${edges.length} edges are too many for one picture`;
  const most = `at most ${mostNodes} nodes, and ${mostEdgesOf(Math.min(nodes.length, mostNodes))} edges between so many`;
  report.error("too-large", message, wholeOf(first.node.origin.document.source), {
    hint: `split it into several documents: ${most}; a few dozen are easiest to read`,
  });
  return true;
}
