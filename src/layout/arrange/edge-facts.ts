import type { Direction } from "../../model/architecture.ts";
import type { GraphGroup } from "../graph.ts";
import { elementAt, type Hierarchy, wayUp } from "../hierarchy.ts";
import { bendWeight } from "./weights.ts";

/** What stays true of the edges while things are moved. All by number. */
export interface EdgeFacts {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** What it costs an edge to point one pitch to the left, right, up or down. */
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
  /** What a bend costs. */
  readonly bend: number;
  /** The edges that end at each element. */
  readonly edgesAt: readonly Int32Array[];
  /** The groups that hold neither end. */
  readonly foreign: readonly Int32Array[];
  isForeign(edge: number, group: number): boolean;
  /** The groups around each element that its edges may have to enter from above, innermost first. */
  readonly around: readonly Int32Array[];
  /** Nodes at the top level that only send: where the picture starts. */
  readonly sources: readonly number[];
}

/** By pitch that an edge points against the flow, and against the reading direction across it. */
export interface PointingCosts {
  readonly backward: number;
  readonly upward: number;
  readonly aside: number;
}

export function edgeFactsOf(hierarchy: Hierarchy, costs: PointingCosts): EdgeFacts {
  const { ends, count, root } = hierarchy;
  const pointing = ends.map(([from, to]) => pointingCosts[directionAround(hierarchy, from, to)](costs));
  const groups = Array.from({ length: count - root - 1 }, (_, index) => root + 1 + index);
  const foreign = ends.map(([from, to]) => {
    const own = new Set([...wayUp(hierarchy, from), ...wayUp(hierarchy, to)]);
    return Int32Array.from(groups.filter((group) => !own.has(group)));
  });
  const isForeign = new Uint8Array(ends.length * groups.length);
  for (const [edge, others] of foreign.entries()) {
    for (const group of others) isForeign[edge * groups.length + group - root - 1] = 1;
  }
  return {
    count: ends.length,
    from: Int32Array.from(ends, ([from]) => from),
    to: Int32Array.from(ends, ([, to]) => to),
    left: Float64Array.from(pointing, ({ left }) => left),
    right: Float64Array.from(pointing, ({ right }) => right),
    up: Float64Array.from(pointing, ({ up }) => up),
    down: Float64Array.from(pointing, ({ down }) => down),
    bend: bendWeight(hierarchy.nodeCount),
    edgesAt: edgesAt(hierarchy),
    foreign,
    isForeign: (edge, group) => isForeign[edge * groups.length + group - root - 1] === 1,
    around: Array.from({ length: count }, (_, index) =>
      Int32Array.from(wayUp(hierarchy, index).filter((group) => group > root && group !== index)),
    ),
    sources: sourcesOf(hierarchy),
  };
}

function edgesAt({ ends, count }: Hierarchy): Int32Array[] {
  const edges: number[][] = Array.from({ length: count }, () => []);
  for (const [edge, [from, to]] of ends.entries()) {
    edges[from]?.push(edge);
    if (to !== from) edges[to]?.push(edge);
  }
  return edges.map((list) => Int32Array.from(list));
}

interface Pointing {
  readonly left: number;
  readonly right: number;
  readonly up: number;
  readonly down: number;
}

/** People read from left to right and downwards, whichever way the flow goes. */
const pointingCosts: Readonly<Record<Direction, (costs: PointingCosts) => Pointing>> = {
  right: ({ backward, upward, aside }) => ({ left: backward, right: 0, up: upward, down: aside }),
  left: ({ backward, upward, aside }) => ({ left: 0, right: backward, up: upward, down: aside }),
  down: ({ backward, upward, aside }) => ({ left: upward, right: aside, up: backward, down: 0 }),
  up: ({ backward, upward, aside }) => ({ left: upward, right: aside, up: 0, down: backward }),
};

/** The direction of the innermost group that holds both ends. */
export function directionAround(hierarchy: Hierarchy, from: number, to: number): Direction {
  const others = new Set(wayUp(hierarchy, to));
  const common = wayUp(hierarchy, from).find((index) => others.has(index)) ?? hierarchy.root;
  if (common <= hierarchy.root) return hierarchy.graph.direction;
  return (elementAt(hierarchy, common) as GraphGroup).direction;
}

function sourcesOf({ ends, children, root }: Hierarchy): number[] {
  const sending = new Set(ends.map(([from]) => from));
  const receiving = new Set(ends.map(([, to]) => to));
  return (children[root] ?? []).filter((index) => index < root && sending.has(index) && !receiving.has(index));
}
