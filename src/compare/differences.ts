import type { Edge, Element } from "../model/architecture.ts";
import { lastPartOf } from "../model/id.ts";
import type { EdgeFacts, NodeFacts } from "../source/spec.ts";
import type { Difference } from "./comparison.ts";
import { written } from "./written.ts";

/** What something says, by name; `undefined` is not said. */
export type Said = Readonly<Record<string, unknown>>;

/** What is not the same in two versions of something, in the order of what is said before. */
export function differencesOf(before: Said, after: Said): readonly Difference[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [old, young] = [before[name], after[name]];
    if (written(old) === written(young)) return [];
    return { name, ...(old !== undefined && { before: old }), ...(young !== undefined && { after: young }) };
  });
}

/** What a thing before is called after. */
export type Renamed = (id: string) => string;

/** How two versions of a node or a group differ; ids of the first are as `renamed` says. */
export function elementDifferences(
  [before, after]: readonly [Element, Element],
  [wasGroup, isGroup]: readonly [boolean, boolean],
  renamed: Renamed,
): readonly Difference[] {
  return differencesOf(
    {
      ...saidByElement(before, wasGroup),
      parent: before.parent && renamed(before.parent),
      ...factsOf(before.facts, renamed),
    },
    { ...saidByElement(after, isGroup), parent: after.parent, ...factsOf(after.facts, (id) => id) },
  );
}

function saidByElement({ id, type, label, caption }: Element, isGroup: boolean): Said {
  return {
    "kind-of-thing": isGroup ? "group" : "node",
    id: lastPartOf(id),
    type: type?.id,
    label,
    caption,
  };
}

/** How two versions of an edge differ; ids of the first are as `renamed` says. */
export function edgeDifferences(before: Edge, after: Edge, renamed: Renamed): readonly Difference[] {
  const old = { ...before, from: renamed(before.from), to: renamed(before.to) };
  return differencesOf(saidByEdge(isTurned(old, after) ? turned(old) : old), saidByEdge(after));
}

function saidByEdge({ from, to, arrow, asynchronous, kind, label, facts }: Edge): Said {
  return { from, to, arrow, asynchronous, kind, label: label || undefined, ...factsOf(facts, (id) => id) };
}

/** Whether an edge that leads nowhere, or both ways, is only written the other way round. */
function isTurned({ from, to, arrow }: Edge, after: Edge): boolean {
  return arrow !== "end" && from === after.to && to === after.from;
}

function turned(edge: Edge): Edge {
  return { ...edge, from: edge.to, to: edge.from };
}

/** In no order that means anything. */
const sets: ReadonlySet<string> = new Set(["tags", "data", "covers", "iac", "evidence"]);

function factsOf(facts: NodeFacts | EdgeFacts, renamed: Renamed): Said {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]: readonly [string, unknown]) => {
      if (!sets.has(name) || !Array.isArray(value)) return [name, value];
      const items = value.map((item) => (name === "covers" ? renamed(String(item)) : String(item)));
      return [name, items.toSorted()];
    }),
  );
}
