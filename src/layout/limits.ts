import type { Report } from "../source/report.ts";
import { wholeOf } from "../source/source.ts";
import type { Graph } from "./graph.ts";
import { splitOf } from "./split.ts";

/** The most that one picture can hold. */
export interface Limits {
  readonly nodes: number;
  /** Between as many nodes as there may be. */
  readonly edges: number;
}

/** Between few nodes edges are as many as can be told apart. */
const mostEdgesOf = (nodes: number, limits: Limits): number => Math.min(limits.edges, 160 + 3 * nodes);

/** More nodes than this find their places, but hardly a reader. */
const mostReadable = 300;

/** Reports an architecture of which no picture can be made, and warns of one of which none can be read. */
export function isTooLarge(graph: Graph, report: Report, limits: Limits): boolean {
  const [first] = graph.nodes;
  if (!first) return false;
  const [nodes, edges] = [graph.nodes.length, graph.edges.length];
  const counts = `${countOf(nodes)} nodes and ${countOf(edges)} edges`;
  const split = splitOf(graph);
  const range = () => wholeOf(first.node.origin.document.source);
  if (nodes > limits.nodes || edges > mostEdgesOf(nodes, limits)) {
    const mostEdges = mostEdgesOf(Math.min(nodes, limits.nodes), limits);
    const most = `at most ${countOf(limits.nodes)} nodes, and ${countOf(mostEdges)} edges between so many`;
    report.error("too-large-for-one-picture", `${counts} are too many for one picture`, range(), {
      hint: `${split}: a picture holds ${most}, and a few dozen are easiest to read`,
    });
    return true;
  }
  if (nodes > mostReadable) {
    report.warning("too-large-for-one-picture", `${counts} can hardly be read in one picture`, range(), {
      hint: `${split}: a few dozen nodes are easiest to read`,
    });
  }
  return false;
}

/** `3000` as `3,000` */
function countOf(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
