import type { EdgeFacts } from "../../source/spec.ts";
import type { Change, Edge } from "../architecture.ts";

/** More labels than these, or more characters of them, would hide what they stand on. */
const mostLabels = 3;
const mostCharacters = 60;

/** One edge for several between the same ends: with all that they say, as far as there is room, and what is true of each. */
export function mergedEdge(id: string, bundle: readonly [Edge, ...Edge[]]): Edge {
  const [first, ...others] = bundle;
  if (others.length === 0) return { ...first, id };
  const { exit: _exit, enter: _enter, ...edge } = first;
  return {
    ...edge,
    id,
    label: labelOf(bundle),
    count: bundle.reduce((sum, { count = 1 }) => sum + count, 0),
    style: commonTo(bundle.map(({ style }) => style)),
    facts: factsOf(bundle.map(({ facts }) => facts)),
    ...(edge.change && { change: changeOf(edge.change, bundle) }),
  };
}

/** All that differs, of edges with changes of one kind. */
function changeOf({ kind }: Change, bundle: readonly Edge[]): Change {
  const changes = bundle.flatMap(({ change }) => change ?? []);
  return {
    kind,
    details: changes.flatMap(({ details }) => details),
    security: changes.flatMap(({ security }) => security),
    ...(changes.every(({ isTrace }) => isTrace) && { isTrace: true }),
  };
}

/** Labels one after the other, each once. */
function labelOf(bundle: readonly Edge[]): string {
  const labels = [...new Set(bundle.map(({ label }) => label.replaceAll("\n", " ")).filter((label) => label !== ""))];
  const fitting: string[] = [];
  for (const label of labels.slice(0, mostLabels)) {
    const together = [...fitting, label].join(", ");
    if (fitting.length > 0 && together.length > mostCharacters) break;
    fitting.push(label);
  }
  return [...fitting, ...(fitting.length < labels.length ? ["…"] : [])].join(", ");
}

/**
 * What is true of each of some edges. Costs add up, data is what any of them carries; encrypted are
 * they if none is known to be plain. A share of the traffic is one no longer beside others.
 */
function factsOf(all: readonly EdgeFacts[]): EdgeFacts {
  const { data: _data, cost: _cost, traffic: _traffic, ...common } = commonTo(all);
  const data = [...new Set(all.flatMap(({ data = [] }) => data))];
  const costs = all.flatMap(({ cost }) => (typeof cost === "object" ? cost.amount : (cost ?? [])));
  const isPlain = all.some(({ encrypted }) => encrypted === false);
  return {
    ...common,
    ...(costs.length > 0 && { cost: costs.reduce((sum, cost) => sum + cost, 0) }),
    ...(isPlain && { encrypted: false }),
    ...(data.length > 0 && { data }),
  };
}

/** The entries that all of some records have. */
function commonTo<Entries extends object>(all: readonly Entries[]): Partial<Entries> {
  const [first, ...others] = all.map((record) => new Map<string, unknown>(Object.entries(record)));
  const shared = [...(first ?? [])].filter(([key, value]) =>
    others.every((other) => JSON.stringify(other.get(key)) === JSON.stringify(value)),
  );
  // Keys and values are those of the first record.
  return Object.fromEntries(shared) as Partial<Entries>;
}
