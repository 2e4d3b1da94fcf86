import type { Hierarchy } from "../hierarchy.ts";
import type { Raster } from "./raster.ts";
import { weight } from "./weights.ts";

/** What the cells of groups cost: those that they take, and the more those in which nothing stands the more there are of them in one. */
export class GroupCells {
  readonly #nodes: Int32Array;
  /** By number of the group less that of the root: cells that something in it takes. */
  readonly #taken: Int32Array;

  constructor({ count, root, nodeCount, parent }: Hierarchy) {
    this.#nodes = new Int32Array(count - root);
    this.#taken = new Int32Array(count - root);
    for (let node = 0; node < nodeCount; node++) {
      const group = (parent[node] as number) - root;
      this.#nodes[group] = (this.#nodes[group] as number) + 1;
    }
  }

  costOf({ hierarchy: { inwardsOut, root, parent }, width, height }: Raster): number {
    const taken = this.#taken;
    taken.set(this.#nodes);
    let cost = 0;
    for (let index = 0; index < inwardsOut.length; index++) {
      const group = inwardsOut[index] as number;
      if (group === root) continue;
      const cells = (width[group] as number) * (height[group] as number);
      const empty = cells - (taken[group - root] as number);
      cost += weight.groupCell * cells + (weight.hollowGroup * empty * empty) / cells;
      const around = (parent[group] as number) - root;
      taken[around] = (taken[around] as number) + cells;
    }
    return cost;
  }
}
