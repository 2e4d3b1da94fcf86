import type { Hierarchy } from "./hierarchy.ts";
import type { Effort } from "./layout-options.ts";

/** How much is done for one picture. */
export interface Budget {
  /** Arrangements that are looked for, and changes tried for each. */
  readonly searches: number;
  readonly steps: number;
  /** How many of the arrangements are routed, labelled and measured. */
  readonly compositions: number;
}

/** By effort: in units of a normal one. */
const efforts: Readonly<Record<Effort, Budget>> = {
  draft: { searches: 1, steps: 0.3, compositions: 1 },
  normal: { searches: 3, steps: 1, compositions: 2 },
  best: { searches: 10, steps: 2.5, compositions: 5 },
};

/** Changes tried for each node in a normal search. */
const stepsPerNode = 600;

/** What the searches of a normal effort may take together, in looks at a node or at a pair of edges. */
const mostWork = 3.2e7;

/** Above so many nodes one composition takes longer than all searches. */
const mostOftenComposed = 120;

/** The larger the architecture, the longer a step takes: by its nodes, and by its edges, which may all cross. */
export function budgetFor({ nodeCount, ends }: Hierarchy, effort: Effort): Budget {
  const { searches, steps, compositions } = efforts[effort];
  const workPerStep = 40 + nodeCount + 0.06 * ends.length * ends.length;
  const most = mostWork / workPerStep / efforts.normal.searches;
  const isLarge = nodeCount > mostOftenComposed;
  return {
    searches: isLarge && effort !== "best" ? 1 : searches,
    steps: Math.ceil(steps * Math.min(stepsPerNode * nodeCount, isLarge ? most * efforts.normal.searches : most)),
    compositions: isLarge ? Math.min(compositions, effort === "best" ? 2 : 1) : compositions,
  };
}
