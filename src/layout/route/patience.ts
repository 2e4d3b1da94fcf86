import { type Care, isLarge } from "../care.ts";
import type { Hierarchy } from "../hierarchy.ts";

/**
 * How much the way that is left counts against the way so far. More than 1
 * finds ways sooner that may be longer by as much, which large pictures need.
 */
const greedFor = (edges: number, care: Care): number =>
  edges > 600 ? 4 : edges > 150 ? 2 : care === "hasty" ? 1.25 : 1;

/**
 * How many states may still be looked at for one picture: what keeps any input
 * from taking for ever. Below 0 the next best ways have to do; below `-reserve`
 * nothing is looked for but ways over the lines of others, which are soon found.
 */
export interface Patience {
  left: number;
  readonly reserve: number;
  readonly greed: number;
  /** How many edges may be without a way when it comes to an end; with more, nothing else is looked for. Not given: however many. */
  readonly mostMissing?: number;
}

/** As many lines over others as are too many to be mended. */
const mostMissing = 20;

/** The more edges there are, the longer it may take. What is pinned has to be drawn however it comes out. */
export function patienceFor({ ends: { length: edges }, nodeCount, anchors }: Hierarchy, care: Care): Patience {
  const full = 4_000_000 + 8_000 * edges;
  const mayGiveUp = isLarge(nodeCount) && !anchors;
  return { left: full, reserve: full / 2, greed: greedFor(edges, care), ...(mayGiveUp && { mostMissing }) };
}
