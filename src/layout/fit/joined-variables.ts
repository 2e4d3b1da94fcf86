import { canMeet, type Obstacle, type Spot } from "./obstacle.ts";
import { Spread } from "./spread.ts";

/** The variables of an axis, several of which may turn out to be one. */
export class JoinedVariables {
  // By variable: where it stands in the order, its cell (-1: none), and whether it may be moved freely.
  readonly #order: number[] = [];
  readonly #cell: number[] = [];
  readonly #isFree: boolean[] = [];
  /** Variables that are to be one; by variable, itself or another one. */
  readonly #same: number[] = [];

  add(order: number, { cell = -1, isFree }: { readonly cell?: number; readonly isFree: boolean }): number {
    this.#cell.push(cell);
    this.#isFree.push(isFree);
    this.#same.push(this.#same.length);
    return this.#order.push(order) - 1;
  }

  join(a: number, b: number): void {
    this.#same[this.#root(a)] = this.#root(b);
  }

  /**
   * What stands in one cell has no order there; where things that belong to different nodes of it
   * can meet, the nodes stand in line and the ports keep the things apart.
   */
  joinWhatMeets(obstacles: readonly Obstacle[]): void {
    for (const inCell of this.#byCell(obstacles)) {
      for (const [index, a] of inCell.entries()) {
        for (const b of inCell.slice(index + 1)) {
          if (a.order === b.order || this.#root(a.variable) === this.#root(b.variable)) continue;
          if (canMeet(a, b)) this.join(a.variable, b.variable);
        }
      }
    }
  }

  /** A system with one variable for all that are to be one, and where in it a spot is. */
  spread(): { spread: Spread; spotIn: (spot: Spot) => Spot; variableIn: (variable: number) => number } {
    const spread = new Spread();
    const made = new Int32Array(this.#order.length);
    for (const [variable, order] of this.#order.entries()) {
      if (this.#root(variable) !== variable) continue;
      made[variable] = spread.variable(order, { free: this.#isFree[variable] as boolean });
    }
    const variableIn = (variable: number) => made[this.#root(variable)] as number;
    const spotIn = ({ variable, offset }: Spot) => ({ variable: variableIn(variable), offset });
    return { spread, spotIn, variableIn };
  }

  #byCell(obstacles: readonly Obstacle[]): Iterable<readonly Obstacle[]> {
    const byCell = new Map<number, Obstacle[]>();
    for (const obstacle of obstacles) {
      const cell = this.#cell[obstacle.variable] as number;
      if (cell < 0) continue;
      const others = byCell.get(cell);
      if (others) others.push(obstacle);
      else byCell.set(cell, [obstacle]);
    }
    return byCell.values();
  }

  #root(variable: number): number {
    let root = variable;
    while (this.#same[root] !== root) root = this.#same[root] as number;
    return root;
  }
}
