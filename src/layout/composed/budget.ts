import type { Effort } from "../effort.ts";
import type { Hierarchy } from "../hierarchy.ts";

/** How much is done for one picture. */
export interface Budget {
  /** Arrangements that are looked for, each from a new start, and changes tried for each. */
  readonly searches: number;
  readonly steps: number;
  /** How many of the best of them are improved on, with so many changes; then routed, labelled and measured. */
  readonly compositions: number;
  readonly laterSteps: number;
}

/** What one search does not find another may: many short ones find more than a few long ones. By effort, in shares of what is usual. */
const efforts: Readonly<Record<Effort, Budget>> = {
  draft: { searches: 1, steps: 0.4, compositions: 1, laterSteps: 0 },
  normal: { searches: 8, steps: 1, compositions: 3, laterSteps: 1 },
  best: { searches: 40, steps: 1.5, compositions: 8, laterSteps: 3 },
};

/** By effort where one composition takes longer than many searches. */
const effortsIfLarge: Readonly<Record<Effort, Budget>> = {
  draft: { searches: 1, steps: 0.2, compositions: 1, laterSteps: 0 },
  normal: { searches: 2, steps: 2, compositions: 1, laterSteps: 2 },
  best: { searches: 6, steps: 8, compositions: 2, laterSteps: 8 },
};
const mostOftenComposed = 120;

/** Above so many edges, each of which looks for a way past all others, a picture is composed once. */
const mostOftenRouted = 150;

/** What is quick to search is usually searched so many times more, as far as this work allows. */
const searchesMore = 4;
const workForMore = 1e7;

/** Edges at each node, on average, that a step is reckoned with: where there are more, it moves more of them. */
const usualDegree = 4;

/** Changes tried for each node in a search. */
const stepsPerNode = 160;

/** What the changes of one search may take, in looks at a node or at a pair of edges. */
const mostWork = 2.4e6;

/** The larger the architecture, the longer a step takes: by its nodes, and by its edges, which may all cross. */
export function budgetFor({ nodeCount, ends }: Hierarchy, effort: Effort): Budget {
  const isLarge = nodeCount > mostOftenComposed;
  const { steps, laterSteps, searches, compositions } = (isLarge ? effortsIfLarge : efforts)[effort];
  const edges = ends.length;
  const isDense = edges > mostOftenRouted && effort !== "best";
  const crowd = Math.max(0, (2 * edges) / Math.max(1, nodeCount) - usualDegree);
  const workPerStep = 40 + nodeCount + 0.06 * edges * edges + 0.6 * crowd * edges;
  // A large one starts from more that is to be mended, and less of it is done at each step.
  const work = isLarge ? 2.5 * mostWork : mostWork;
  const usual = Math.min(stepsPerNode * nodeCount, work / workPerStep);
  const affordable = Math.floor(workForMore / (usual * workPerStep));
  const more = effort === "normal" ? Math.min(searchesMore, affordable - searches) : 0;
  return {
    searches: searches + Math.max(0, more),
    compositions: isDense ? 1 : compositions,
    steps: Math.ceil(steps * usual),
    laterSteps: Math.ceil(laterSteps * usual),
  };
}
