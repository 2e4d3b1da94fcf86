import { bottom, overlaps, type Rect, right } from "../../geometry.ts";

/** A rectangle that is in the way. */
export interface Obstacle {
  readonly rect: Rect;
  /** The edge to which it belongs, which it does not obstruct. */
  readonly edge?: number;
}

/** Things in the way, found by where they are. */
export class Obstacles {
  // By tile of the plane: about as large as an icon with its label, so that few things share one.
  readonly #tiles = new Map<number, Obstacle[]>();

  add(obstacle: Obstacle): void {
    for (const tile of tilesOf(obstacle.rect)) {
      const others = this.#tiles.get(tile);
      if (others) others.push(obstacle);
      else this.#tiles.set(tile, [obstacle]);
    }
  }

  /** Whether nothing but what belongs to `edge` is over a rectangle. */
  isFree(rect: Rect, edge?: number): boolean {
    for (const tile of tilesOf(rect)) {
      for (const other of this.#tiles.get(tile) ?? []) {
        if ((edge === undefined || other.edge !== edge) && overlaps(other.rect, rect)) return false;
      }
    }
    return true;
  }
}

const side = 160;

/** More than any picture has in one direction. */
const tilesAcross = 100_000;

function* tilesOf(rect: Rect): Generator<number> {
  for (let x = Math.floor(rect.x / side); x * side < right(rect); x++) {
    for (let y = Math.floor(rect.y / side); y * side < bottom(rect); y++) yield x * tilesAcross + y;
  }
}
