import type { Mark } from "../arrange/alike.ts";
import type { Raster } from "../arrange/raster.ts";
import type { AxisPlaces } from "./axis-places.ts";
import { crookedPairs } from "./crooked.ts";
import { bordersInLine, type Cells, type InLine, nodesInLine } from "./in-line.ts";

/** A px that two nodes which were almost in line are out of it, where one of an edge costs 1. */
const straightWeight = 5;

/** What is to come into line on one axis: some of it from the start, more of it once places show what is almost in line. */
export class Lining {
  readonly #raster: Raster;
  readonly #cells: Cells;
  readonly #wishes = new Map<string, InLine>();

  constructor(raster: Raster, cells: Cells) {
    this.#raster = raster;
    this.#cells = cells;
    this.#add(nodesInLine(raster, cells));
  }

  /** Wishes that all borders of siblings that are in one cell are in line, wherever they would be. */
  takeBorders(): void {
    this.#add(bordersInLine(this.#raster, this.#cells, () => 0));
  }

  get wishes(): Iterable<InLine> {
    return this.#wishes.values();
  }

  /**
   * Whether places show something that is to come into line and was not yet; `middles` are those of nodes on the other
   * axis, px. Nodes of one row or column are to be joined, others wish to be in line.
   */
  finds({ nodes, start, end }: AxisPlaces, middles: Float64Array, join: (a: number, b: number) => void): boolean {
    const placeOf = ({ element, at }: Mark) => (at === "start" ? start(element) : end(element));
    const { first: cellOf } = this.#cells;
    const pairs = [...crookedPairs(nodes, middles)];
    const inOneCell = pairs.filter(([a, b]) => cellOf[a] === cellOf[b]);
    for (const [a, b] of inOneCell) join(a, b);
    const others = pairs.filter(([a, b]) => cellOf[a] !== cellOf[b]);
    const areOthersNew = this.#add(others.map(straight));
    return this.#add(bordersInLine(this.#raster, this.#cells, placeOf)) || areOthersNew || inOneCell.length > 0;
  }

  #add(wishes: Iterable<InLine>): boolean {
    const before = this.#wishes.size;
    for (const wish of wishes) {
      const { first, second } = wish;
      const key = `${first.at} ${first.element} ${second.element}`;
      if (!this.#wishes.has(key)) this.#wishes.set(key, wish);
    }
    return this.#wishes.size > before;
  }
}

function straight([a, b]: readonly [number, number]): InLine {
  return { first: { element: a, at: "middle" }, second: { element: b, at: "middle" }, weight: straightWeight };
}
