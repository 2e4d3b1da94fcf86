import type { Side } from "../../geometry.ts";
import type { Hierarchy } from "../hierarchy.ts";
import type { Raster } from "./raster.ts";

/** Counts nested borders from the innermost outwards, since the innermost one hugs the cells. */
export class BorderLevels {
  /** All but the root, each after everything in it. */
  readonly #groups: Int32Array;
  /** The groups in each, by number of the group. */
  readonly #inner: readonly Int32Array[];
  /** 1 where nodes sit on the border of a group. */
  readonly #isOnNodes: Readonly<Record<Side, Uint8Array>>;

  constructor({ root, count, inwardsOut, children, border }: Hierarchy) {
    this.#groups = Int32Array.from(inwardsOut.filter((group) => group !== root));
    this.#inner = children.map((inside) => Int32Array.from(inside.filter((child) => child > root)));
    const isOnNodes = (side: Side) =>
      Uint8Array.from({ length: count }, (_, at) => (border[at]?.[side].length ? 1 : 0));
    this.#isOnNodes = {
      left: isOnNodes("left"),
      right: isOnNodes("right"),
      top: isOnNodes("top"),
      bottom: isOnNodes("bottom"),
    };
  }

  count({ x, y, width, height, level }: Raster): void {
    this.#countStarts(x, level.left, this.#isOnNodes.left);
    this.#countStarts(y, level.top, this.#isOnNodes.top);
    this.#countEnds(x, width, level.right, this.#isOnNodes.right);
    this.#countEnds(y, height, level.bottom, this.#isOnNodes.bottom);
  }

  #countStarts(first: Int32Array, level: Int32Array, isOnNodes: Uint8Array): void {
    for (const group of this.#groups) {
      const start = first[group] as number;
      let most = 0;
      for (const inner of this.#inner[group] as Int32Array) {
        if (first[inner] === start) most = Math.max(most, level[inner] as number);
      }
      level[group] = isOnNodes[group] === 1 ? 0 : most + 1;
    }
  }

  #countEnds(first: Int32Array, extent: Int32Array, level: Int32Array, isOnNodes: Uint8Array): void {
    for (const group of this.#groups) {
      const end = (first[group] as number) + (extent[group] as number);
      let most = 0;
      for (const inner of this.#inner[group] as Int32Array) {
        const isLast = (first[inner] as number) + (extent[inner] as number) === end;
        if (isLast) most = Math.max(most, level[inner] as number);
      }
      level[group] = isOnNodes[group] === 1 ? 0 : most + 1;
    }
  }
}
