import type { Grid } from "./grid.ts";
import type { Net } from "./nets.ts";
import { Occupancy } from "./occupancy.ts";
import { Tally } from "./tally.ts";

/** The states of an edge from its start to its end: points of the grid, and the heading in which it leaves each. */
export type Way = readonly number[];

/** The ways of all edges, and what they take of the grid. */
export class Ways {
  readonly occupancy: Occupancy;
  readonly nets: readonly (Net | undefined)[];
  readonly #ways: (Way | undefined)[];
  readonly #tallies = new Map<Net, Tally>();

  constructor(grid: Grid, nets: readonly (Net | undefined)[]) {
    this.occupancy = new Occupancy(grid);
    this.nets = nets;
    this.#ways = nets.map(() => undefined);
  }

  /** By edge; none where no way was found. */
  get all(): readonly (Way | undefined)[] {
    return this.#ways;
  }

  /**
   * Gives some edges of one net other ways, chosen where theirs take no room
   * but those of their mates do. They keep theirs when there is no choice.
   */
  replace(edges: readonly number[], choose: () => readonly Way[] | undefined): boolean {
    for (const edge of edges) this.#mark(edge, -1);
    const chosen = choose();
    for (const [index, way] of chosen?.entries() ?? []) this.#ways[edges[index] ?? -1] = way;
    for (const edge of edges) this.#mark(edge, 1);
    return chosen !== undefined;
  }

  /** The ways of the other edges of a net. */
  matesOf(edge: number): Way[] {
    const mates = this.nets[edge]?.edges ?? [];
    return mates.flatMap((mate) => {
      const way = this.#ways[mate];
      return way && mate !== edge ? [way] : [];
    });
  }

  #mark(edge: number, count: 1 | -1): void {
    const way = this.#ways[edge];
    const net = this.nets[edge];
    if (way) this.occupancy.mark(way, count, net && this.#tallyOf(net));
  }

  #tallyOf(net: Net): Tally {
    const tally = this.#tallies.get(net) ?? new Tally();
    this.#tallies.set(net, tally);
    return tally;
  }
}
