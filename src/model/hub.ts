import type { Type } from "../catalogue/type.ts";
import { quoted } from "../source/quoted.ts";
import type { Report } from "../source/report.ts";
import type { Edge, Node } from "./architecture.ts";
import type { Entry } from "./outline.ts";

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
 * What leads away from a hub is no report to it and stays a line; `api -- logs`
 * leads nowhere in particular, and authors write it either way round.
 */
export function reaches({ from, to, arrow }: Edge, end: string): boolean {
  return from !== to && (end === to || arrow !== "end");
}

/** How the edges that reach a node are drawn: as its author wants, otherwise as suits what it is. */
export function hubOf({ key, spec, origin }: Entry, type: Type | undefined, reaching: readonly Edge[], report: Report) {
  // Of edges that were left out because of a mistake, the mistake is told already.
  if (spec.hub && reaching.length === 0 && !report.hasErrors) {
    const range = origin.document.rangeOfKey([...origin.path, "hub"]);
    report.warning("unused-hint", `no edge reaches ${quoted(key)} that could be drawn as \`hub\` says`, range, {
      hint: "leave `hub` out, or let edges lead to it",
    });
  }
  return spec.hub ?? defaultHub(type, reaching);
}

/** Lines from more places than this to one hide what the others say. */
const mostLines = 6;

/**
 * Badges stand for what nearly everything has and nobody follows with a finger: that
 * it is watched, or gets its rights, keys and secrets from somewhere. A path that
 * requests or data take is what a picture is for, so a database keeps its lines
 * however many read it, and so does a log that is fed with `kind: data`.
 */
function defaultHub(type: Type | undefined, reaching: readonly Edge[]): Node["hub"] {
  const sources = new Set(reaching.flatMap(({ from, to }) => [from, to]));
  // The hub itself is one of the ends.
  if (sources.size - 1 <= mostLines) return "lines";
  const isForService = reaching.every(({ kind }) => kind === "monitor" || kind === "control");
  const isHub = isForService || (isServant(type) && reaching.every(({ kind }) => kind !== "data"));
  return isHub ? "badges" : "lines";
}

const servantTraits: ReadonlySet<string> = new Set(["observability", "audit", "identity", "key-mgmt", "secret-store"]);

/** Whether a type watches, admits or keeps secrets by its nature. */
function isServant(type: Type | undefined): boolean {
  return (
    type !== undefined && (type.category === "observability" || type.traits.some((trait) => servantTraits.has(trait)))
  );
}
