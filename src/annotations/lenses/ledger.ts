import type { Architecture, Edge, Element } from "../../model/architecture.ts";
import { wayTo } from "../../model/id.ts";
import type { Facts } from "../../source/spec.ts";
import { edgesOf, elementsOf, inherited, leavesOf } from "./elements.ts";
import { outsideOf } from "./outside.ts";

/** What everything costs a month, as far as that is said. */
export interface Ledger {
  /** What has a price, in document order: groups, nodes, edges. What is removed is no longer paid for. */
  readonly items: readonly Item[];
  readonly total: Sum;
  /** Of each group with something in it that is paid for or might be, itself included, by its id; also of nodes that stand for groups. */
  readonly subtotals: ReadonlyMap<string, Sum>;
  /** What had a price and is removed. */
  readonly removed: readonly Item[];
}

export interface Item {
  readonly of: Element | Edge;
  readonly amount: number;
  /** What the amount rests on. */
  readonly note?: string;
}

export interface Sum {
  /** Of what is priced; what is not is no zero, so this is the least. */
  readonly amount: number;
  /** How many nodes, and groups with a price of their own, it is about. */
  readonly components: number;
  /** How many of them have no price. */
  readonly unpriced: number;
}

/** Adds up what is known. A component is what might be paid for: neither people nor what others run, unless it has a price. */
export function ledgerOf(architecture: Architecture): Ledger {
  const elements = elementsOf(architecture);
  const status = inherited(elements, ({ facts }) => facts.status);
  const isGone = (of: Element | Edge) =>
    ("from" in of ? [of.from, of.to] : [of.id]).some((id) => status(id) === "removed");
  const [removed, items] = split([...elements, ...edgesOf(architecture)].flatMap(itemOf), ({ of }) => isGone(of));
  const isOutside = outsideOf(elements);
  const isUnpriced = ({ id, facts }: Element) => facts.cost === undefined && !isOutside(id);
  const unpriced = leavesOf(architecture).filter((element) => isUnpriced(element) && !isGone(element));
  const foldedGroups = architecture.nodes.filter(({ inside }) => inside);
  const book = new Book([...architecture.groups, ...foldedGroups]);
  for (const item of items) book.add(item);
  for (const { id } of unpriced) book.addUnpriced(id);
  return { items, removed, total: book.total, subtotals: book.subtotals };
}

function itemOf(of: Element | Edge): readonly Item[] {
  const { cost }: Facts = of.facts;
  if (cost === undefined) return [];
  return [{ of, ...(typeof cost === "number" ? { amount: cost } : cost) }];
}

function split(items: readonly Item[], isFirst: (item: Item) => boolean): [readonly Item[], readonly Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** Adds to each group what is in it. */
class Book {
  total: Sum = { amount: 0, components: 0, unpriced: 0 };
  readonly subtotals = new Map<string, Sum>();
  readonly #groups: ReadonlySet<string>;

  constructor(groups: readonly Element[]) {
    this.#groups = new Set(groups.map(({ id }) => id));
  }

  add({ of, amount }: Item): void {
    // An edge is in the groups that both of its ends are in, and no component.
    if ("from" in of) this.#add(wayToBoth(of), { amount, components: 0, unpriced: 0 });
    else this.#add(wayTo(of.id), { amount, components: 1, unpriced: 0 });
  }

  addUnpriced(id: string): void {
    this.#add(wayTo(id), { amount: 0, components: 1, unpriced: 1 });
  }

  #add(way: readonly string[], sum: Sum): void {
    this.total = both(this.total, sum);
    for (const id of way) {
      if (this.#groups.has(id)) this.subtotals.set(id, both(this.subtotals.get(id), sum));
    }
  }
}

function wayToBoth({ from, to }: Edge): readonly string[] {
  const others = new Set(wayTo(to));
  return wayTo(from).filter((id) => others.has(id));
}

function both(a: Sum = { amount: 0, components: 0, unpriced: 0 }, b: Sum): Sum {
  return {
    amount: a.amount + b.amount,
    components: a.components + b.components,
    unpriced: a.unpriced + b.unpriced,
  };
}
