import type { Effort } from "../effort.ts";

/** One way to ask ELK for a drawing. */
export interface Candidate {
  readonly layering: "COFFMAN_GRAHAM" | "LONGEST_PATH_SOURCE" | "NETWORK_SIMPLEX";
  /** px between nodes, and between layers. */
  readonly spacing: number;
}

const first: Candidate = { layering: "COFFMAN_GRAHAM", spacing: 24 };
/** Has the shortest edges, and so the fewest pieces of edges, of which there are too many in a large picture. */
const shortest: Candidate = { layering: "NETWORK_SIMPLEX", spacing: 24 };
const second: Candidate = { layering: "LONGEST_PATH_SOURCE", spacing: 24 };

/** Layerings and spacings, which are what drawings differ by most; the likelier first. */
const all: readonly Candidate[] = [
  first,
  second,
  shortest,
  { layering: "COFFMAN_GRAHAM", spacing: 32 },
  { layering: "LONGEST_PATH_SOURCE", spacing: 32 },
  { layering: "NETWORK_SIMPLEX", spacing: 32 },
  { layering: "COFFMAN_GRAHAM", spacing: 40 },
  { layering: "LONGEST_PATH_SOURCE", spacing: 40 },
];

/** Up to this many nodes a second drawing costs next to nothing; up to the other, `best` is worth waiting for. */
const mostSmall = 40;
const mostMiddling = 150;
const mostLarge = 300;

/** The drawings from which the best is chosen. */
export function candidatesFor(effort: Effort, nodes: number): readonly Candidate[] {
  if (nodes > mostLarge) return [shortest];
  if (effort === "draft") return [first];
  if (effort === "normal") return nodes > mostSmall ? [first] : [first, second];
  return nodes > mostMiddling ? [first, second] : all;
}
