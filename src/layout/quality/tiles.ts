import { bottom, boundsOf, type Rect, right } from "../../geometry.ts";

/** Something that takes room. */
export interface Bounded {
  readonly bounds: Rect;
}

/** The side of a tile, px: about that of an icon with its label. */
const leastSide = 128;

/** Along the longer side of the picture: more would take longer to fill than they save. */
const mostTiles = 100;

/** Things by where they are: the picture is cut into square tiles, each of which knows what touches it. */
export class Tiles<Thing extends Bounded> {
  /** Everything, in the order in which it was given. */
  readonly all: readonly Thing[];
  readonly #bounds: Rect;
  readonly #side: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Numbers of things, by tile. */
  readonly #tiles: (number[] | undefined)[] = [];
  /** By thing, the last search that came upon it. */
  readonly #searches: Int32Array;
  #search = 0;

  constructor(things: readonly Thing[]) {
    this.all = things;
    this.#bounds = boundsOf(things.map(({ bounds }) => bounds));
    const { width, height } = this.#bounds;
    this.#side = Math.max(leastSide, width / mostTiles, height / mostTiles);
    this.#columns = Math.floor(width / this.#side) + 1;
    this.#rows = Math.floor(height / this.#side) + 1;
    this.#searches = new Int32Array(things.length);
    for (const [index, { bounds }] of things.entries()) this.#add(index, bounds);
  }

  /** What overlaps or touches any of `areas`: each thing once, in the order in which they were given. */
  near(areas: readonly Rect[]): Thing[] {
    this.#search += 1;
    const found: number[] = [];
    for (const area of areas) this.#collect(area, found);
    return found.sort((a, b) => a - b).map((index) => this.all[index] as Thing);
  }

  #add(index: number, bounds: Rect): void {
    const [left, top, rightmost, lowest] = this.#tilesOf(bounds);
    for (let row = top; row <= lowest; row++) {
      for (let column = left; column <= rightmost; column++) {
        const tile = row * this.#columns + column;
        const things = this.#tiles[tile];
        if (things) things.push(index);
        else this.#tiles[tile] = [index];
      }
    }
  }

  #collect(area: Rect, found: number[]): void {
    const [left, top, rightmost, lowest] = this.#tilesOf(area);
    for (let row = top; row <= lowest; row++) {
      for (let column = left; column <= rightmost; column++) {
        for (const index of this.#tiles[row * this.#columns + column] ?? []) {
          if (this.#searches[index] === this.#search || !touch((this.all[index] as Thing).bounds, area)) continue;
          this.#searches[index] = this.#search;
          found.push(index);
        }
      }
    }
  }

  /** The first column, first row, last column and last row of tiles that a rectangle touches. */
  #tilesOf(area: Rect): readonly [number, number, number, number] {
    const { x, y } = this.#bounds;
    const within = (tile: number, count: number) => Math.max(0, Math.min(count - 1, Math.floor(tile / this.#side)));
    return [
      within(area.x - x, this.#columns),
      within(area.y - y, this.#rows),
      within(right(area) - x, this.#columns),
      within(bottom(area) - y, this.#rows),
    ];
  }
}

function touch(a: Rect, b: Rect): boolean {
  return a.x <= right(b) && b.x <= right(a) && a.y <= bottom(b) && b.y <= bottom(a);
}
