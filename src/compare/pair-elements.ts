import type { Architecture, Element } from "../model/architecture.ts";
import { lastPartOf } from "../model/id.ts";

/**
 * Finds which nodes and groups are the same in two versions, by ids before: their ids after.
 *
 * The same id is the same thing. Of the rest, what goes along with its group
 * keeps the end of its id; what is moved keeps that, its type and its label;
 * what is renamed keeps its type, its label and its neighbours. Where several
 * could be meant none is: then one is removed and another one added, which is
 * true as well. Neither version goes first, so the other way round the same are found.
 */
export function pairElements(before: Architecture, after: Architecture): ReadonlyMap<string, string> {
  const pairer = new Pairer(sideOf(before), sideOf(after));
  pairer.pairSameIds();
  while (pairer.pairMore());
  return pairer.pairs;
}

/** Half of all neighbours: those in common are more than those on either side alone, so it is no chance. */
const leastAgreement = 0.5;

interface Side {
  readonly elements: ReadonlyMap<string, Item>;
  /** What is joined with each, by its id. */
  readonly neighbours: ReadonlyMap<string, readonly string[]>;
  /** What is in each group: the end of the id and the type. */
  readonly contents: ReadonlyMap<string, readonly string[]>;
}

interface Item {
  readonly element: Element;
  readonly isGroup: boolean;
}

class Pairer {
  readonly pairs = new Map<string, string>();
  readonly #before: Side;
  readonly #after: Side;
  readonly #taken = new Set<string>();

  constructor(before: Side, after: Side) {
    this.#before = before;
    this.#after = after;
  }

  pairSameIds(): void {
    for (const id of this.#before.elements.keys()) if (this.#after.elements.has(id)) this.#pair(id, id);
  }

  /** Groups before nodes: what is in them goes along. Whether any was found. */
  pairMore(): boolean {
    const alongside = this.#pairAlong();
    for (const isGroup of [true, false]) {
      if (this.#pairUnique(isGroup, placeless) || this.#pairUnique(isGroup, nameless)) return true;
    }
    return alongside;
  }

  #pairAlong(): boolean {
    const count = this.pairs.size;
    for (const { element } of this.#left(this.#before, this.pairs)) {
      const parent = element.parent === undefined ? undefined : this.pairs.get(element.parent);
      const id = `${parent}.${lastPartOf(element.id)}`;
      if (parent !== undefined && this.#after.elements.has(id) && !this.#taken.has(id)) this.#pair(element.id, id);
    }
    return this.pairs.size > count;
  }

  /** Pairs those that are the only ones of their likeness on either side. */
  #pairUnique(isGroup: boolean, { likenessOf, agreesByNeighbours }: Rule): boolean {
    const count = this.pairs.size;
    const ofKind = (item: Item) => item.isGroup === isGroup;
    const before = byLikeness(this.#left(this.#before, this.pairs).filter(ofKind), likenessOf);
    const after = byLikeness(this.#left(this.#after, this.#taken).filter(ofKind), likenessOf);
    for (const [likeness, [old, ...olds]] of before) {
      const [young, ...youngs] = after.get(likeness) ?? [];
      if (!old || !young || olds.length + youngs.length > 0) continue;
      if (!agreesByNeighbours || this.#agree(old, young)) this.#pair(old.element.id, young.element.id);
    }
    return this.pairs.size > count;
  }

  #left({ elements }: Side, paired: { has(id: string): boolean }): readonly Item[] {
    return [...elements.values()].filter(({ element }) => !paired.has(element.id));
  }

  /** Whether enough of what is around two things is the same. Where nothing is, they must be in the same group. */
  #agree(old: Item, young: Item): boolean {
    const [a, b] = [this.#before, this.#after];
    const around = new Set((a.neighbours.get(old.element.id) ?? []).flatMap((id) => this.pairs.get(id) ?? []));
    const aroundYoung = new Set((b.neighbours.get(young.element.id) ?? []).filter((id) => this.#taken.has(id)));
    const inside = new Set(a.contents.get(old.element.id));
    const insideYoung = new Set(b.contents.get(young.element.id));
    const all = new Set([...around, ...aroundYoung]).size + new Set([...inside, ...insideYoung]).size;
    if (all === 0) return this.#areInOneGroup(old.element, young.element);
    const common = [...around].filter((id) => aroundYoung.has(id)).length;
    return (common + [...inside].filter((key) => insideYoung.has(key)).length) / all >= leastAgreement;
  }

  #areInOneGroup({ parent }: Element, young: Element): boolean {
    if (parent === undefined || young.parent === undefined) return parent === young.parent;
    return this.pairs.get(parent) === young.parent;
  }

  #pair(before: string, after: string): void {
    this.pairs.set(before, after);
    this.#taken.add(after);
  }
}

/** By what two things may be one. */
interface Rule {
  /** Empty: it can be told by nothing. */
  readonly likenessOf: (element: Element) => string;
  readonly agreesByNeighbours: boolean;
}

/** In another group. */
const placeless: Rule = {
  likenessOf: ({ id, type, label }) => JSON.stringify([lastPartOf(id), type?.id, label]),
  agreesByNeighbours: false,
};

/** By another id. A box without type and label is like any other. */
const nameless: Rule = {
  likenessOf: ({ type, label }) => (type || label ? JSON.stringify([type?.id, label]) : ""),
  agreesByNeighbours: true,
};

function byLikeness(items: readonly Item[], likenessOf: Rule["likenessOf"]): ReadonlyMap<string, readonly Item[]> {
  const all = new Map<string, Item[]>();
  for (const item of items) {
    const likeness = likenessOf(item.element);
    const others = all.get(likeness);
    if (likeness === "") continue;
    if (others) others.push(item);
    else all.set(likeness, [item]);
  }
  return all;
}

function sideOf({ groups, nodes, edges }: Architecture): Side {
  const items = [
    ...groups.map((element) => ({ element, isGroup: true })),
    ...nodes.map((element) => ({ element, isGroup: false })),
  ];
  const neighbours = new Map<string, string[]>();
  const contents = new Map<string, string[]>();
  for (const { from, to } of edges) {
    add(neighbours, from, to);
    add(neighbours, to, from);
  }
  for (const { element } of items) {
    const { id, parent, type } = element;
    if (parent !== undefined) add(contents, parent, JSON.stringify([lastPartOf(id), type?.id]));
  }
  return { elements: new Map(items.map((item) => [item.element.id, item])), neighbours, contents };
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
