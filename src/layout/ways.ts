import type { Grid } from "./grid.ts";
import type { Net } from "./nets.ts";
import { Occupancy } from "./occupancy.ts";

/** The states of an edge from its start to its end: points of the grid, and the heading in which it leaves each. */
export type Way = readonly number[];

/** The ways of all edges, and what they take of the grid. */
export class Ways {
  readonly occupancy: Occupancy;
  readonly nets: readonly (Net | undefined)[];
  readonly #ways: (Way | undefined)[];

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
  replace(edges: readonly number[], choose: (mates: readonly Way[]) => readonly Way[] | undefined): boolean {
    const members = this.nets[edges[0] ?? -1]?.edges ?? edges;
    this.occupancy.mark(this.#waysOf(members), -1);
    const mates = this.#waysOf(members.filter((member) => !edges.includes(member)));
    this.occupancy.mark(mates, 1);
    const chosen = choose(mates);
    this.occupancy.mark(mates, -1);
    for (const [index, way] of chosen?.entries() ?? []) this.#ways[edges[index] ?? -1] = way;
    this.occupancy.mark(this.#waysOf(members), 1);
    return chosen !== undefined;
  }

  #waysOf(edges: readonly number[]): Way[] {
    return edges.flatMap((edge) => {
      const way = this.#ways[edge];
      return way ? [way] : [];
    });
  }
}
