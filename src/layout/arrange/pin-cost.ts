import type { Hierarchy } from "../hierarchy.ts";
import type { Pin } from "../pin.ts";
import type { Raster } from "./raster.ts";
import { unit } from "./weights.ts";

/** Pins that are further apart than this share of a column, or row, stand in different ones. */
const sameLine = 0.8;

/** With how many of those after it the order of a pin is compared: the others follow from these. */
const compared = 3;

/** How well an arrangement agrees with pins. */
export class PinCost {
  readonly #across: readonly Pair[];
  readonly #down: readonly Pair[];

  constructor({ pins }: Hierarchy) {
    this.#across = pairsOf(pins, ({ x }) => x, unit.column);
    this.#down = pairsOf(pins, ({ y }) => y, unit.row);
  }

  /** By how many cells pinned nodes are in the wrong order, or too far apart to have room for what is between them. */
  of({ x, y }: Raster): number {
    return deviationOf(this.#across, x) + deviationOf(this.#down, y);
  }
}

/** Two pinned nodes, and at least and at most how many cells are to be from the first to the second. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly least: number;
  readonly most: number;
}

function pairsOf(pins: readonly Pin[], placeOf: (pin: Pin) => number, pitch: number): Pair[] {
  const inOrder = pins.toSorted((a, b) => placeOf(a) - placeOf(b) || a.node - b.node);
  return inOrder.flatMap((first, index) =>
    inOrder.slice(index + 1, index + 1 + compared).map((second) => {
      const distance = (placeOf(second) - placeOf(first)) / (unit.pitch * pitch);
      const least = distance > sameLine ? 1 : 0;
      return {
        first: first.node,
        second: second.node,
        least,
        most: Math.ceil(distance),
      };
    }),
  );
}

function deviationOf(pairs: readonly Pair[], cells: Int32Array): number {
  let sum = 0;
  for (const { first, second, least, most } of pairs) {
    const distance = (cells[second] as number) - (cells[first] as number);
    sum += Math.max(0, least - distance, distance - most);
  }
  return sum;
}
