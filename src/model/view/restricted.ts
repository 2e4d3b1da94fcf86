import type { Acceptance, Architecture, Decision, Flow, Overlay } from "../architecture.ts";
import type { Collapsed } from "./collapsed.ts";

/** What an architecture says about things. */
type About = Pick<
  Architecture,
  "alignments" | "equalities" | "overlays" | "flows" | "decisions" | "acceptances" | "groups" | "nodes" | "edges"
>;

/** What is said about things, as far as they are in a picture; what is in a collapsed group is said about the group. */
export function restricted(architecture: About, { parts, standIn, hopOver }: Collapsed): About {
  const { groups, nodes, edges } = parts;
  const ids = new Set([...groups, ...nodes].map(({ id }) => id));
  const groupIds = new Set(groups.map(({ id }) => id));
  const edgeIds = new Set(edges.map(({ id }) => id));
  const seen = (names: readonly string[]) => [...new Set(names.map(standIn))].filter((id) => ids.has(id));
  const { alignments, equalities, overlays, flows, decisions, acceptances } = architecture;
  return {
    groups: groups.map((group) => withCovers(group, seen)),
    nodes: nodes.map((node) => withCovers(node, seen)),
    edges,
    alignments: severalOf(alignments, (members) => members.filter((id) => ids.has(id))),
    equalities: severalOf(equalities, (members) => members.filter((id) => groupIds.has(id))),
    overlays: severalOf<Overlay>(overlays, seen),
    flows: flows.flatMap((flow) => flowOver(flow, edgeIds, hopOver)),
    decisions: stillAbout<Decision>(decisions, seen),
    acceptances: stillAbout<Acceptance>(acceptances, seen),
  };
}

type Seen = (names: readonly string[]) => readonly string[];

function withCovers<Thing extends Architecture["groups" | "nodes"][number]>(thing: Thing, seen: Seen): Thing {
  const { covers, ...facts } = thing.facts;
  if (!covers) return thing;
  const left = seen(covers).filter((id) => id !== thing.id);
  return { ...thing, facts: { ...facts, ...(left.length > 0 && { covers: left }) } };
}

/** What is about several things at once, where at least two of them are left. */
function severalOf<Thing extends { readonly members: readonly string[] }>(
  things: readonly Thing[],
  seen: Seen,
): readonly Thing[] {
  return things
    .map((thing) => ({ ...thing, members: seen(thing.members) }))
    .filter(({ members }) => members.length >= 2);
}

/** What was about nothing in particular stays; so does what is about something that is left. */
function stillAbout<Thing extends { readonly on: readonly string[] }>(
  things: readonly Thing[],
  seen: Seen,
): readonly Thing[] {
  return things.flatMap((thing) => {
    const on = seen(thing.on);
    return thing.on.length > 0 && on.length === 0 ? [] : { ...thing, on };
  });
}

/** The steps that are left, counted from 1 again; nothing where none is. */
function flowOver(flow: Flow, edges: ReadonlySet<string>, hopOver: Collapsed["hopOver"]): readonly Flow[] {
  const walked = flow.steps
    .map(({ text, hops }) => ({
      text,
      hops: hops.flatMap((hop) => hopOver(hop) ?? []).filter(({ edge }) => edges.has(edge)),
    }))
    .filter(({ hops }) => hops.length > 0);
  if (walked.length === 0) return [];
  return [{ ...flow, steps: walked.map((step, index) => ({ number: index + 1, ...step })) }];
}
