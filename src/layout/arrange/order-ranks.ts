import { type Hierarchy, wayUp } from "../hierarchy.ts";

/** What stands in each group in the order of its edges, rank by rank; by the number of the group less that of the root. */
export type Ranks = readonly (readonly (readonly number[])[])[];

/** Each round goes through all ranks once; what later ones change is not worth their time. */
const rounds = 8;

/**
 * Orders what is in each rank so that edges need not go far across the ranks, whichever groups they lead through.
 *
 * Each thing moves to the mean of what its edges lead to (Sugiyama, Tagawa and Toda, Methods for Visual Understanding of
 * Hierarchical System Structures, 1981), rank by rank, forwards and backwards by turns. The best order is kept.
 */
export function orderRanks(hierarchy: Hierarchy, ranks: Ranks): Ranks {
  const sweep = new Sweep(hierarchy, ranks);
  let best = { length: sweep.length, ranks: sweep.ranks };
  for (let round = 0; round < rounds; round++) {
    sweep.run(round % 2 === 1);
    const { length } = sweep;
    if (length < best.length) best = { length, ranks: sweep.ranks };
  }
  return best.ranks;
}

/** How ranks change while they are put in order. */
class Sweep {
  readonly #hierarchy: Hierarchy;
  readonly #ranks: number[][][];
  /** The share of its rank that each element takes. */
  readonly #breadth: Float64Array;
  /** The middle of each element across the ranks, and how far it reaches around that. */
  readonly #middle: Float64Array;
  readonly #reach: Float64Array;
  /** The far ends of the edges that leave each element, or what is in it. */
  readonly #partners: readonly (readonly number[])[];

  constructor(hierarchy: Hierarchy, ranks: Ranks) {
    const { count, root } = hierarchy;
    this.#hierarchy = hierarchy;
    this.#ranks = ranks.map((lines) => lines.map((line) => [...line]));
    this.#breadth = breadths(hierarchy);
    this.#middle = new Float64Array(count);
    this.#reach = new Float64Array(count);
    this.#reach[root] = this.#breadth[root] as number;
    this.#partners = partnersOf(hierarchy);
    this.#spreadIn(root);
  }

  get ranks(): Ranks {
    return this.#ranks.map((lines) => lines.map((line) => [...line]));
  }

  /** Of all edges together, across the ranks. */
  get length(): number {
    return this.#hierarchy.ends.reduce((sum, [from, to]) => sum + Math.abs(this.#at(from) - this.#at(to)), 0);
  }

  run(isBackwards: boolean): void {
    const { root, count } = this.#hierarchy;
    for (let group = root; group < count; group++) {
      const lines = this.#linesOf(group);
      for (const line of isBackwards ? lines.toReversed() : lines) {
        const pull = new Map(line.map((child) => [child, this.#pullOf(child)]));
        line.sort((a, b) => (pull.get(a) ?? 0) - (pull.get(b) ?? 0) || this.#at(a) - this.#at(b));
        this.#spread(group, line);
      }
    }
  }

  #pullOf(child: number): number {
    const partners = this.#partners[child] ?? [];
    if (partners.length === 0) return this.#at(child);
    return partners.reduce((sum, partner) => sum + this.#at(partner), 0) / partners.length;
  }

  #spreadIn(group: number): void {
    for (const line of this.#linesOf(group)) this.#spread(group, line);
    const { left = [], right = [], top = [], bottom = [] } = this.#hierarchy.border[group] ?? {};
    for (const node of [...left, ...right]) this.#middle[node] = this.#at(group);
    for (const node of top) this.#middle[node] = this.#at(group) - (this.#reach[group] as number);
    for (const node of bottom) this.#middle[node] = this.#at(group) + (this.#reach[group] as number);
  }

  /** Gives each thing in a rank its share of what its group takes, and so on inwards. */
  #spread(group: number, line: readonly number[]): void {
    const whole = line.reduce((sum, child) => sum + (this.#breadth[child] as number), 0);
    const share = (this.#reach[group] as number) / whole;
    let at = this.#at(group) - (this.#reach[group] as number);
    for (const child of line) {
      const reach = share * (this.#breadth[child] as number);
      this.#middle[child] = at + reach;
      this.#reach[child] = reach;
      at += 2 * reach;
      if (child > this.#hierarchy.root) this.#spreadIn(child);
    }
  }

  #at(element: number): number {
    return this.#middle[element] as number;
  }

  #linesOf(group: number): number[][] {
    return this.#ranks[group - this.#hierarchy.root] ?? [];
  }
}

/** A node is as broad as any other, a group about as the square in which what it holds would stand. */
function breadths({ count, inwardsOut, children }: Hierarchy): Float64Array {
  const result = new Float64Array(count).fill(1);
  for (const group of inwardsOut) {
    const area = (children[group] ?? []).reduce((sum, child) => sum + (result[child] as number) ** 2, 0);
    result[group] = Math.max(1, Math.sqrt(area));
  }
  return result;
}

function partnersOf(hierarchy: Hierarchy): number[][] {
  const result: number[][] = Array.from({ length: hierarchy.count }, () => []);
  for (const [from, to] of hierarchy.ends) {
    const [fromOut, toOut] = [wayUp(hierarchy, from), wayUp(hierarchy, to)];
    for (const element of fromOut) if (!toOut.includes(element)) result[element]?.push(to);
    for (const element of toOut) if (!fromOut.includes(element)) result[element]?.push(from);
  }
  return result;
}
