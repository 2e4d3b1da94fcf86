import type { Effort } from "../layout-options.ts";

/** One way to ask ELK for a drawing. */
export interface Candidate {
  readonly layering: "COFFMAN_GRAHAM" | "LONGEST_PATH_SOURCE" | "NETWORK_SIMPLEX";
  /** px between nodes, and between layers. */
  readonly spacing: number;
}

const first: Candidate = { layering: "COFFMAN_GRAHAM", spacing: 24 };
const second: Candidate = { layering: "LONGEST_PATH_SOURCE", spacing: 24 };

/** Layerings and spacings, which are what drawings differ by most; the likelier first. */
const all: readonly Candidate[] = [
  first,
  second,
  { layering: "NETWORK_SIMPLEX", spacing: 24 },
  { layering: "COFFMAN_GRAHAM", spacing: 32 },
  { layering: "LONGEST_PATH_SOURCE", spacing: 32 },
  { layering: "NETWORK_SIMPLEX", spacing: 32 },
  { layering: "COFFMAN_GRAHAM", spacing: 40 },
  { layering: "LONGEST_PATH_SOURCE", spacing: 40 },
];

/** From this many nodes on, one drawing takes as long as all of a small picture. */
const fewestLarge = 150;

/** The drawings from which the best is chosen. */
export function candidatesFor(effort: Effort, nodes: number): readonly Candidate[] {
  if (effort === "draft") return [first];
  if (nodes >= fewestLarge) return effort === "best" && nodes < 2 * fewestLarge ? [first, second] : [first];
  return effort === "best" ? all : [first, second];
}
