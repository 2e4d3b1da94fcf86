import type { Care } from "../care.ts";
import type { Effort } from "../effort.ts";
import type { Hierarchy } from "../hierarchy.ts";

/** How much is done for one picture. */
export interface Budget {
  /** Each goes on from the best of those before. */
  readonly rounds: readonly Round[];
  /** How many of the best try every single change after the last round; where it is none, they are not combined either. */
  readonly polished: number;
  /** How many of the best that were found are routed, labelled and measured, at the most. */
  readonly compositions: number;
}

/** Searches, each from a start of its own. */
export interface Round {
  readonly searches: number;
  /** Changes tried in each of them. */
  readonly steps: number;
  /** In units of cost: a change for the worse by this much is still taken now and then at the start. */
  readonly hottest: number;
}

/** By effort, with steps for each node. */
type Plan = Readonly<Record<Effort, Budget>>;

/**
 * Which searches lead anywhere is soon told: many short ones, of which the best are searched on from, find more in
 * the same time than a few long ones.
 */
const plan: Plan = {
  draft: {
    rounds: [
      { searches: 4, steps: 10, hottest: 3 },
      { searches: 1, steps: 24, hottest: 1.5 },
    ],
    polished: 0,
    compositions: 1,
  },
  normal: {
    rounds: [
      { searches: 24, steps: 16, hottest: 3 },
      { searches: 10, steps: 48, hottest: 2 },
      { searches: 5, steps: 100, hottest: 1 },
    ],
    polished: 5,
    compositions: 6,
  },
  best: {
    rounds: [
      { searches: 60, steps: 32, hottest: 3 },
      { searches: 20, steps: 120, hottest: 2 },
      { searches: 8, steps: 480, hottest: 1 },
    ],
    polished: 8,
    compositions: 8,
  },
};

/** Where one composition takes longer than many searches. */
const planIfLarge: Plan = {
  draft: { rounds: [{ searches: 1, steps: 32, hottest: 3 }], polished: 0, compositions: 1 },
  normal: {
    rounds: [
      { searches: 2, steps: 320, hottest: 3 },
      { searches: 1, steps: 320, hottest: 1 },
    ],
    polished: 1,
    compositions: 1,
  },
  best: {
    rounds: [
      { searches: 6, steps: 1280, hottest: 3 },
      { searches: 2, steps: 1280, hottest: 1 },
    ],
    polished: 2,
    compositions: 2,
  },
};
const mostOftenComposed = 120;

/** Above so many nodes a step changes so small a part that it costs far less than all pairs of edges would. */
const mostSoonArranged = 700;

/** Above so many edges, each of which looks for a way past all others, a picture is composed once. */
const mostOftenRouted = 150;

/** Edges at each node, on average, that a step is reckoned with: where there are more, it moves more of them. */
const usualDegree = 4;

/** What so many changes for each node may take, in looks at a node or at a pair of edges; where it is more, fewer are tried. */
const usualSteps = 160;
const mostWork = 1.9e6;

/**
 * A smaller architecture is searched as long as one of so many nodes, unless there is next to nothing to be arranged; and
 * as it takes no longer, more of what is found is composed, up to so many times as much.
 */
const fewestNodes = 21;
const leastPerNode = 4;
const mostMore = 2;

/** Of the compositions of a plan, how many are worth their time however much it is. */
const leastComposed = 0.5;

/** A draft of no more nodes is put together in no time, however carefully. */
const mostCaredFor = 40;

export function careFor({ nodeCount }: Hierarchy, effort: Effort): Care {
  return effort === "draft" && nodeCount > mostCaredFor ? "hasty" : "thorough";
}

/** The larger the architecture, the longer a step takes: by its nodes, and by its edges, which may all cross. */
export function budgetFor({ nodeCount, ends }: Hierarchy, effort: Effort): Budget {
  const isLarge = nodeCount > mostOftenComposed;
  const { rounds, polished, compositions } = (isLarge ? planIfLarge : plan)[effort];
  const edges = ends.length;
  const isDense = edges > mostOftenRouted && effort !== "best";
  const crowd = Math.max(0, (2 * edges) / Math.max(1, nodeCount) - usualDegree);
  const workPerStep = 40 + nodeCount + 0.06 * edges * edges + 0.6 * crowd * edges;
  const work = moreWork(nodeCount, effort) * mostWork;
  const share = Math.min(1, work / (usualSteps * nodeCount * workPerStep));
  const more = effort === "draft" ? 1 : Math.min(mostMore, Math.max(1, fewestNodes / Math.max(1, nodeCount)));
  const composed = Math.round(more * compositions * Math.max(share, leastComposed));
  return {
    rounds: rounds.map((round) =>
      affordable(round, share, Math.max(Math.min(fewestNodes, leastPerNode * nodeCount), nodeCount)),
    ),
    polished: Math.ceil(share * polished),
    compositions: isDense ? 1 : composed,
  };
}

/** Times as much: a large one starts from more that is to be mended, and less of it is done at each step. */
function moreWork(nodes: number, effort: Effort): number {
  if (nodes <= mostOftenComposed) return 1;
  if (effort === "draft") return 5;
  return nodes > mostSoonArranged ? 10 : 6.5;
}

/** A share of what is planned: fewer searches, and shorter ones where there is one only. */
function affordable({ searches, steps, hottest }: Round, share: number, nodes: number): Round {
  const fewer = Math.ceil(share * searches);
  return { searches: fewer, steps: Math.ceil((steps * nodes * share * searches) / fewer), hottest };
}
