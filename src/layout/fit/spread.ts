import { tighten } from "./tighten.ts";

/**
 * Gives places along one axis to things that must keep their distances, as near to each other as they can be.
 *
 * A system of difference constraints. Longest paths give the first places, as
 * in the compaction of integrated circuits (Lengauer, Combinatorial Algorithms
 * for Integrated Circuit Layout, 1990, ch. 10); from there everything moves to
 * where what is to be short is short. Places are whole px.
 */
export class Spread {
  // Variable 0 is the origin.
  readonly #order: number[] = [-Infinity];
  readonly #isFree: boolean[] = [false];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #least: number[] = [];
  /** Arcs since the last mark, by both variables. */
  readonly #arcs = new Map<number, number>();
  readonly #wishes: Wish[] = [];
  readonly #pins = new Map<number, number>();

  /** A new variable; those with a lower `order` stand before it. What is `free` stands half way between its neighbours. */
  variable(order: number, { free }: { readonly free: boolean }): number {
    this.#isFree.push(free);
    return this.#order.push(order) - 1;
  }

  /** Holds a variable at a place. */
  pin(variable: number, place: number): void {
    this.#pins.set(variable, place);
  }

  /** Wishes that a variable is at a place; each px away from it costs `weight`. */
  hold(variable: number, place: number, weight: number): void {
    const anchor = this.variable(Infinity, { free: false });
    this.pin(anchor, place);
    this.align(anchor, variable, weight);
  }

  /** Two held variables, or the origin and one, with less room between them than what stands there needs; the first that is found. */
  contradiction(): { before: number; after: number; between: readonly number[] } | undefined {
    const { places, anchors } = this.#longestPaths(this.#inOrder());
    const pushed = [...this.#pins.keys()].find((variable) => !this.#isHeld(variable, places));
    if (pushed === undefined) return undefined;
    const between: number[] = [];
    let before = this.#from[anchors[pushed] as number] ?? 0;
    while (before !== 0 && !this.#isHeld(before, places)) {
      between.push(before);
      before = this.#from[anchors[before] as number] ?? 0;
    }
    return { before, after: pushed, between };
  }

  /**
   * Demands `distance` px from `first` to `second`; what would turn the order round is not demanded, and says so.
   * Of two that are held somebody else has decided.
   */
  keep(first: number, second: number, distance: number): boolean {
    if ((first === 0 || this.#pins.has(first)) && this.#pins.has(second)) return true;
    if ((this.#order[first] as number) >= (this.#order[second] as number)) return false;
    this.#demand(first, second, Math.ceil(distance));
    return true;
  }

  /** Wishes that `second` is near after `first`; each px costs `weight`. */
  shorten(first: number, second: number, weight: number): void {
    if (first !== second) this.#wishes.push({ kind: "near", first, second, weight });
  }

  /** Wishes that both stand at one place; each px between them costs `weight`. */
  align(first: number, second: number, weight: number): void {
    if (first !== second) this.#wishes.push({ kind: "aligned", first, second, weight });
  }

  /** All demands and wishes so far, to come back to. */
  mark(): Mark {
    this.#arcs.clear();
    return { demands: this.#from.length, wishes: this.#wishes.length };
  }

  /** Takes back every demand and wish since a mark. */
  forgetSince({ demands, wishes }: Mark): void {
    this.#arcs.clear();
    for (const ends of [this.#from, this.#to, this.#least]) ends.length = demands;
    this.#wishes.length = wishes;
  }

  /** The place of every variable; `thorough` looks for the best, else for any. */
  solve({ thorough }: { readonly thorough: boolean }): Float64Array {
    const inOrder = this.#inOrder();
    const { places, anchors } = this.#longestPaths(inOrder);
    const { found, cost } = thorough ? this.#best(places, anchors) : { found: places, cost: this.#costs() };
    this.#centre(inOrder, found, cost);
    return found;
  }

  /** Whether a variable is to be at the place where it is, and nowhere else. */
  #isHeld(variable: number, places: Float64Array): boolean {
    return this.#pins.get(variable) === places[variable];
  }

  #inOrder(): number[] {
    const inOrder = this.#order.map((_, variable) => variable);
    return inOrder.sort((a, b) => (this.#order[a] as number) - (this.#order[b] as number) || a - b);
  }

  /** Of all distances between two variables the largest counts. */
  #demand(from: number, to: number, least: number): void {
    const key = from * mostVariables + to;
    const known = this.#arcs.get(key);
    if (known === undefined) this.#arcs.set(key, this.#arc(from, to, least));
    else this.#least[known] = Math.max(this.#least[known] as number, least);
  }

  #arc(from: number, to: number, least: number): number {
    this.#to.push(to);
    this.#least.push(least);
    return this.#from.push(from) - 1;
  }

  /** Everything as near to the origin as it can be, and by which arc it is held there. */
  #longestPaths(inOrder: readonly number[]): { places: Float64Array; anchors: Int32Array } {
    const count = this.#order.length;
    const before = this.#arcsBy(this.#to, count);
    const places = new Float64Array(count);
    const anchors = new Int32Array(count).fill(-1);
    for (const variable of inOrder) {
      let place = 0;
      for (const arc of before[variable] as number[]) {
        const at = (places[this.#from[arc] as number] as number) + (this.#least[arc] as number);
        if (at < place || (at === place && anchors[variable] !== -1)) continue;
        place = at;
        anchors[variable] = arc;
      }
      // What is held where there is no room for it stands where it must.
      const held = this.#pins.get(variable) ?? -Infinity;
      places[variable] = place <= held + tolerance ? held : place;
      if (place < held) anchors[variable] = -1;
    }
    return { places, anchors };
  }

  #arcsBy(ends: readonly number[], count: number): number[][] {
    const arcs: number[][] = Array.from({ length: count }, () => []);
    for (const [arc, end] of ends.entries()) arcs[end]?.push(arc);
    return arcs;
  }

  /** What it costs to move each variable alone. */
  #costs(): Float64Array {
    const problem = new Problem(this.#order.length, [], [], []);
    for (const { first, second, weight } of this.#wishes) problem.weigh(first, second, weight);
    return problem.cost;
  }

  #best(first: Float64Array, firstAnchors: Int32Array): { found: Float64Array; cost: Float64Array } {
    const count = this.#order.length;
    const aligned = this.#wishes.filter(({ kind }) => kind === "aligned");
    const total = count + aligned.length + 1;
    const end = total - 1;
    const problem = new Problem(total, [...this.#from], [...this.#to], [...this.#least]);
    const places = new Float64Array(total);
    places.set(first);
    const anchors = new Int32Array(total);
    for (let variable = 1; variable < count; variable++) {
      const isHeld = this.#isHeld(variable, places);
      const toOrigin = problem.arc(0, variable, isHeld ? (places[variable] as number) : 0);
      if (isHeld) problem.arc(variable, 0, -(places[variable] as number));
      anchors[variable] = firstAnchors[variable] === -1 ? toOrigin : (firstAnchors[variable] as number);
      const toEnd = problem.arc(variable, end, 0);
      if ((places[variable] as number) < (places[end] as number)) continue;
      places[end] = places[variable] as number;
      anchors[end] = toEnd;
    }
    problem.weigh(0, end, wholeWeight);
    for (const { kind, first: a, second: b, weight } of this.#wishes) if (kind === "near") problem.weigh(a, b, weight);
    for (const [index, { first: a, second: b, weight }] of aligned.entries()) {
      // As far as the nearer of both: their distance is the sum of their distances from it.
      const nearer = count + index;
      const arcs = [problem.arc(nearer, a, 0), problem.arc(nearer, b, 0)];
      problem.weigh(nearer, a, weight);
      problem.weigh(nearer, b, weight);
      const isFirst = (places[a] as number) <= (places[b] as number);
      places[nearer] = places[isFirst ? a : b] as number;
      anchors[nearer] = arcs[isFirst ? 0 : 1] as number;
    }
    tighten(problem, places, anchors);
    return { found: places.slice(0, count), cost: problem.cost };
  }

  /** Moves what is free, and for which it costs nothing, half way between what it must stand apart from. */
  #centre(inOrder: readonly number[], places: Float64Array, cost: Float64Array): void {
    const count = this.#order.length;
    const before = this.#arcsBy(this.#to, count);
    const after = this.#arcsBy(this.#from, count);
    const moved = inOrder.filter(
      (variable) => this.#isFree[variable] && !this.#pins.has(variable) && Math.abs(cost[variable] as number) < 1e-9,
    );
    for (let round = 0; round < centringRounds; round++) {
      // To and fro, so that what stands side by side shares the room evenly.
      for (const variable of round % 2 === 0 ? moved : moved.toReversed()) {
        let [low, high] = [0, Infinity];
        for (const arc of before[variable] as number[]) {
          low = Math.max(low, (places[this.#from[arc] as number] as number) + (this.#least[arc] as number));
        }
        for (const arc of after[variable] as number[]) {
          high = Math.min(high, (places[this.#to[arc] as number] as number) - (this.#least[arc] as number));
        }
        if (high < Infinity && low <= high) places[variable] = Math.floor((low + high) / 2);
      }
    }
  }
}

/** Pins need not be whole px, and sums of them are not exact. */
const tolerance = 1e-6;

/** So that two variables make one number. */
const mostVariables = 2 ** 24;

/** What a px of the whole picture costs, where one of an edge costs 1. */
const wholeWeight = 3;

const centringRounds = 6;

interface Mark {
  readonly demands: number;
  readonly wishes: number;
}

interface Wish {
  readonly kind: "near" | "aligned";
  readonly first: number;
  readonly second: number;
  readonly weight: number;
}

class Problem {
  readonly cost: Float64Array;

  constructor(
    readonly count: number,
    readonly from: number[],
    readonly to: number[],
    readonly least: number[],
  ) {
    this.cost = new Float64Array(count);
  }

  arc(from: number, to: number, least: number): number {
    this.to.push(to);
    this.least.push(least);
    return this.from.push(from) - 1;
  }

  /** Each px from `first` to `second` costs `weight`. */
  weigh(first: number, second: number, weight: number): void {
    this.cost[second] = (this.cost[second] as number) + weight;
    this.cost[first] = (this.cost[first] as number) - weight;
  }
}
