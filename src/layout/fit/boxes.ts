import { bottom, overlaps, type Rect, right } from "../../geometry.ts";

/** Rectangles that are found by where they are. */
export class Boxes {
  // By tile of the plane: about as large as a label with what is around it.
  readonly #tiles = new Map<string, Rect[]>();

  constructor(rects: Iterable<Rect>) {
    for (const rect of rects) this.add(rect);
  }

  add(rect: Rect): void {
    for (const tile of tilesOf(rect)) {
      const others = this.#tiles.get(tile);
      if (others) others.push(rect);
      else this.#tiles.set(tile, [rect]);
    }
  }

  countOver(rect: Rect): number {
    const over = new Set<Rect>();
    for (const tile of tilesOf(rect)) {
      for (const other of this.#tiles.get(tile) ?? []) if (overlaps(other, rect)) over.add(other);
    }
    return over.size;
  }
}

const side = 200;

function* tilesOf(rect: Rect): Generator<string> {
  for (let x = Math.floor(rect.x / side); x * side < right(rect); x++) {
    for (let y = Math.floor(rect.y / side); y * side < bottom(rect); y++) yield `${x} ${y}`;
  }
}
