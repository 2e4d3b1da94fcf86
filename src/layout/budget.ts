import type { Hierarchy } from "./hierarchy.ts";
import type { Effort } from "./layout-options.ts";

/** How much is done for one picture. */
export interface Budget {
  /** Arrangements that are looked for, each from a new start, and changes tried for each. */
  readonly searches: number;
  readonly steps: number;
  /** How many of the best of them are improved on with as many changes again, then routed, labelled and measured. */
  readonly compositions: number;
}

/** By effort. What one search does not find another may: many short ones find more than a few long ones. */
const efforts: Readonly<Record<Effort, Budget>> = {
  draft: { searches: 2, steps: 0.5, compositions: 1 },
  normal: { searches: 8, steps: 1, compositions: 3 },
  best: { searches: 40, steps: 1.5, compositions: 8 },
};

/** Changes tried for each node in a normal search. */
const stepsPerNode = 160;

/** What all changes of a normal effort may take together, in looks at a node or at a pair of edges. */
const mostWork = 3e7;

/** Above so many nodes one composition takes longer than many searches. */
const mostOftenComposed = 120;

/** The larger the architecture, the longer a step takes: by its nodes, and by its edges, which may all cross. */
export function budgetFor({ nodeCount, ends }: Hierarchy, effort: Effort): Budget {
  const { searches, steps, compositions } = efforts[effort];
  const { normal } = efforts;
  const workPerStep = 40 + nodeCount + 0.06 * ends.length * ends.length;
  const isLarge = nodeCount > mostOftenComposed;
  const runs = isLarge ? 2 : normal.searches + normal.compositions;
  const most = mostWork / workPerStep / runs;
  return {
    searches: isLarge && effort !== "best" ? 1 : searches,
    steps: Math.ceil(steps * Math.min(stepsPerNode * nodeCount, most)),
    compositions: isLarge ? Math.min(compositions, effort === "best" ? 2 : 1) : compositions,
  };
}
