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
  readonly #tiles = new Map<number, Set<Obstacle>>();

  add(obstacle: Obstacle): void {
    for (const tile of tilesOf(obstacle.rect)) {
      const others = this.#tiles.get(tile);
      if (others) others.add(obstacle);
      else this.#tiles.set(tile, new Set([obstacle]));
    }
  }

  remove(obstacle: Obstacle): void {
    for (const tile of tilesOf(obstacle.rect)) this.#tiles.get(tile)?.delete(obstacle);
  }

  /** Whether nothing is over a rectangle but what belongs to `edge` or is `harmless`. */
  isFree(rect: Rect, edge?: number, harmless: (obstacle: Obstacle) => boolean = () => false): boolean {
    for (const tile of tilesOf(rect)) {
      for (const other of this.#tiles.get(tile) ?? []) {
        const isOwn = edge !== undefined && other.edge === edge;
        if (!isOwn && overlaps(other.rect, rect) && !harmless(other)) return false;
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
