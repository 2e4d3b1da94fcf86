import type { Type } from "../catalogue/type.ts";
import type { Edge, Node } from "./architecture.ts";
import { isSupport } from "./support.ts";

/** The edges that reach each node or group, by its id. */
export function edgesReaching(edges: readonly Edge[]): ReadonlyMap<string, readonly Edge[]> {
  const reaching = new Map<string, Edge[]>();
  for (const edge of edges) {
    for (const end of new Set([edge.from, edge.to])) {
      if (!reaches(edge, end)) continue;
      const others = reaching.get(end);
      if (others) others.push(edge);
      else reaching.set(end, [edge]);
    }
  }
  return reaching;
}

/**
 * Whether an edge reaches one of its ends from the other.
 *
 * One that leads away from a node does not; one without direction, `api -- logs`,
 * does, as authors write it either way round.
 */
export function reaches({ from, to, arrow }: Edge, end: string): boolean {
  return from !== to && (end === to || arrow !== "end");
}

/** Lines from more places than this to one hide what the others say. */
const mostLines = 6;

/**
 * How the edges that reach a node are drawn where its author does not say.
 *
 * Badges stand for what nearly everything has and nobody follows with a finger: that
 * it is watched, or gets its rights, keys and secrets from somewhere. A path that
 * requests or data take is what a picture is for, so a database keeps its lines
 * however many read it, and so does a log that is fed with `kind: data`.
 */
export function defaultHub(type: Type | undefined, reaching: readonly Edge[]): Node["hub"] {
  const ends = new Set(reaching.flatMap(({ from, to }) => [from, to]));
  // The node itself is one of them.
  if (ends.size - 1 <= mostLines) return "lines";
  const isBeside = reaching.every(({ kind }) => kind === "monitor" || kind === "control");
  const hasNoData = reaching.every(({ kind }) => kind !== "data");
  return isBeside || (hasNoData && isSupport(type)) ? "badges" : "lines";
}
