/**
 * What happens to room that nobody needs.
 *
 * - `low`: the variable stands as near to what comes before it as it can.
 * - `high`: as near to what comes after it.
 * - `middle`: half way between.
 */
export type Pull = "low" | "high" | "middle";

interface Constraint {
  readonly other: number;
  readonly distance: number;
}

/**
 * Gives places along one axis to things that must keep their order and their distances.
 *
 * A system of difference constraints, solved by longest paths as in the
 * compaction of integrated circuits (Lengauer, Combinatorial Algorithms for
 * Integrated Circuit Layout, 1990, ch. 10). Places are whole px.
 */
export class Spread {
  readonly #order: number[] = [];
  readonly #pull: Pull[] = [];
  readonly #before: Constraint[][] = [];
  readonly #after: Constraint[][] = [];

  /** A new variable; those with a lower `order` stand before it. */
  variable(order: number, pull: Pull): number {
    this.#before.push([]);
    this.#after.push([]);
    this.#pull.push(pull);
    return this.#order.push(order) - 1;
  }

  /** Demands `distance` px from `first` to `second`. What would turn the order round is not demanded. */
  keep(first: number, second: number, distance: number): void {
    if ((this.#order[first] as number) >= (this.#order[second] as number)) return;
    const whole = Math.ceil(distance);
    this.#before[second]?.push({ other: first, distance: whole });
    this.#after[first]?.push({ other: second, distance: whole });
  }

  /** The place of every variable; the first ones at 0. */
  solve(): Float64Array {
    const forwards = this.#order.map((_, variable) => variable);
    forwards.sort((a, b) => (this.#order[a] as number) - (this.#order[b] as number) || a - b);
    const lowest = this.#lowest(forwards, () => undefined, 0);
    const highest = this.#highest(forwards.toReversed(), lowest);
    const settled = (variable: number): number | undefined => {
      if (this.#pull[variable] === "low") return lowest[variable];
      return this.#pull[variable] === "high" ? highest[variable] : undefined;
    };
    const low = this.#lowest(forwards, settled, -Infinity);
    return low.map((value, variable) => {
      const high = highest[variable] as number;
      return value === -Infinity ? high : Math.floor((value + high) / 2);
    });
  }

  #lowest(forwards: readonly number[], settled: (variable: number) => number | undefined, first: number): Float64Array {
    const places = new Float64Array(forwards.length).fill(first);
    for (const variable of forwards) {
      const known = settled(variable);
      let place = first;
      for (const { other, distance } of this.#before[variable] ?? []) {
        place = Math.max(place, (places[other] as number) + distance);
      }
      places[variable] = known ?? place;
    }
    return places;
  }

  /** How far each variable can go without moving those that are pulled low. */
  #highest(backwards: readonly number[], lowest: Float64Array): Float64Array {
    const places = new Float64Array(lowest.length);
    for (const variable of backwards) {
      let place = Infinity;
      for (const { other, distance } of this.#after[variable] ?? []) {
        place = Math.min(place, (places[other] as number) - distance);
      }
      const low = lowest[variable] as number;
      places[variable] = this.#pull[variable] === "low" || place === Infinity ? low : place;
    }
    return places;
  }
}
