import type { Report } from "../source/report.ts";
import { type Range, wholeOf } from "../source/source.ts";
import type { Graph } from "./graph.ts";
import { splitOf } from "./split.ts";

const code = "too-large-for-one-picture";

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
  const [nodes, edges] = [graph.nodes.length, graph.edges.length];
  const isMore = nodes > limits.nodes || edges > mostEdgesOf(nodes, limits);
  if (isMore) reportTooLarge(graph, report, limits);
  else if (nodes > mostReadable) reportUnreadable(graph, report);
  return isMore;
}

function reportTooLarge(graph: Graph, report: Report, limits: Limits): void {
  const edges = mostEdgesOf(Math.min(graph.nodes.length, limits.nodes), limits);
  const most = `at most ${countOf(limits.nodes)} nodes, and ${countOf(edges)} edges between so many`;
  report.error(code, `${countsOf(graph)} are too many for one picture`, rangeOf(graph), {
    hint: `${splitOf(graph)}: a picture holds ${most}, and a few dozen are easiest to read`,
  });
}

function reportUnreadable(graph: Graph, report: Report): void {
  report.warning(code, `${countsOf(graph)} can hardly be read in one picture`, rangeOf(graph), {
    hint: `${splitOf(graph)}: a few dozen nodes are easiest to read`,
  });
}

/** Warns of a picture in which so many things are over each other, which happens where they are too many for so little room. */
export function reportFaults(graph: Graph, faults: number, report: Report): void {
  if (faults === 0) return;
  const what = faults === 1 ? "a line or label" : `${countOf(faults)} lines or labels`;
  report.warning(code, `${countsOf(graph)} are so dense that ${what} cannot be told apart`, rangeOf(graph), {
    hint: `${splitOf(graph)}, or let edges say the same: those of one node then run together`,
  });
}

const countsOf = ({ nodes, edges }: Graph) => `${countOf(nodes.length)} nodes and ${countOf(edges.length)} edges`;

/** `3000` as `3,000` */
function countOf(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The whole document. */
function rangeOf({ nodes: [first] }: Graph): Range {
  if (!first) throw new Error("nothing is too large");
  return wholeOf(first.node.origin.document.source);
}
