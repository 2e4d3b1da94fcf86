import { grouped } from "../grouped.ts";
import type { Edge } from "../model/architecture.ts";
import { written } from "./written.ts";

/** What there is to be told about the ends of edges. */
export interface EndsOptions {
  /** By ids before: the ids of the same nodes and groups after. */
  readonly elements: ReadonlyMap<string, string>;
  /** The type of a node or a group after or before; empty: none. */
  readonly typeOf: (id: string, version: "before" | "after") => string;
}

/**
 * Finds which edges are the same in two versions, by ids after: the edges before.
 *
 * Edges between the same ends are the same, those first that say the same. Of
 * the rest, one that keeps one end, its kind and its label ends at something
 * else: it is re-wired. Without a label, what it ended at and what it ends at
 * must be of one type. Where several could be meant none is.
 */
export function pairEdges(
  before: readonly Edge[],
  after: readonly Edge[],
  { elements, typeOf }: EndsOptions,
): ReadonlyMap<string, Edge> {
  const old = before.map(
    (edge): Ended => ({
      edge,
      // No id has a space in it, so what is removed is nothing that is there after.
      from: elements.get(edge.from) ?? ` ${edge.from}`,
      to: elements.get(edge.to) ?? ` ${edge.to}`,
      typeOf: (id) => typeOf(id, "before"),
    }),
  );
  const young = after.map(
    (edge): Ended => ({
      ...{ edge, from: edge.from, to: edge.to },
      typeOf: (id) => typeOf(id, "after"),
    }),
  );
  const pairer = new Pairer(old, young);
  for (const keyOf of waysToBeSame) pairer.pairInOrder(keyOf);
  for (const end of ["from", "to"] as const) pairer.pairUnique((edge) => keptOf(edge, end));
  pairer.pairInOrder(endsOf);
  return pairer.pairs;
}

/** An edge with its ends as they are called after. */
interface Ended {
  readonly edge: Edge;
  readonly from: string;
  readonly to: string;
  readonly typeOf: (id: string) => string;
}

type KeyOf = (ended: Ended) => string;

/** From all that two edges may have in common to their ends alone, and to what they say where they lead the other way. */
const waysToBeSame: readonly KeyOf[] = [
  ({ from, to, edge }) => JSON.stringify([from, to, saidBy(edge), written(edge.facts)]),
  ({ from, to, edge }) => JSON.stringify([from, to, saidBy(edge)]),
  ({ from, to, edge }) => JSON.stringify([from, to, edge.label]),
  ({ from, to, edge }) => JSON.stringify([from, to, edge.kind]),
  ({ from, to }) => JSON.stringify([from, to]),
  ({ from, to, edge }) => JSON.stringify([...[from, to].toSorted(), saidBy(edge)]),
];

/** The least that may tell an edge that leads the other way. */
function endsOf({ from, to }: Ended): string {
  return JSON.stringify([from, to].toSorted());
}

function saidBy({ label, kind, arrow, asynchronous }: Edge): readonly unknown[] {
  return [label, kind, arrow, asynchronous];
}

/** What a re-wired edge keeps; empty: it cannot be told from others. */
function keptOf({ from, to, edge, typeOf }: Ended, end: "from" | "to"): string {
  const [kept, given] = end === "from" ? [from, edge.to] : [to, edge.from];
  const sign = edge.label || typeOf(given);
  return sign === "" ? "" : JSON.stringify([end, kept, edge.kind, edge.label === "", sign]);
}

class Pairer {
  readonly pairs = new Map<string, Edge>();
  #before: readonly Ended[];
  #after: readonly Ended[];

  constructor(before: readonly Ended[], after: readonly Ended[]) {
    this.#before = before;
    this.#after = after;
  }

  /** Pairs the first of each key with the first, and so on. */
  pairInOrder(keyOf: KeyOf): void {
    const after = grouped(this.#after, keyOf);
    for (const [key, some] of grouped(this.#before, keyOf)) {
      for (const [index, { edge }] of some.entries()) this.#pair(edge, after.get(key)?.[index]);
    }
    this.#dropPaired();
  }

  /** Pairs those that are the only ones of their key on either side. */
  pairUnique(keyOf: KeyOf): void {
    const after = grouped(this.#after, keyOf);
    for (const [key, [old, ...olds]] of grouped(this.#before, keyOf)) {
      const [young, ...youngs] = after.get(key) ?? [];
      if (key !== "" && old && olds.length + youngs.length === 0) this.#pair(old.edge, young);
    }
    this.#dropPaired();
  }

  #pair(before: Edge, after: Ended | undefined): void {
    if (after) this.pairs.set(after.edge.id, before);
  }

  #dropPaired(): void {
    const paired = new Set(this.pairs.values());
    this.#before = this.#before.filter(({ edge }) => !paired.has(edge));
    this.#after = this.#after.filter(({ edge }) => !this.pairs.has(edge.id));
  }
}
