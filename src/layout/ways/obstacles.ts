import { bottom, overlaps, type Rect, right, type Size } from "../../geometry.ts";

/** A rectangle that is in the way. */
export interface Obstacle {
  readonly rect: Rect;
  /** The edge to which it belongs, which it does not obstruct. */
  readonly edge?: number;
}

/** Things in the way, found by where they are. */
export class Obstacles {
  readonly #side: number;
  readonly #tiles = new Map<number, Obstacle[]>();

  /** For things of a picture of some size. */
  constructor({ width, height }: Size, things: number) {
    // Most things are edges. Larger tiles where a picture is large keep long ones from lying in hundreds.
    this.#side = Math.max(leastSide, Math.sqrt((width * height) / Math.max(1, things)));
  }

  add(obstacle: Obstacle): void {
    for (const tile of this.#tilesOf(obstacle.rect)) {
      const others = this.#tiles.get(tile);
      if (others) others.push(obstacle);
      else this.#tiles.set(tile, [obstacle]);
    }
  }

  remove(obstacle: Obstacle): void {
    for (const tile of this.#tilesOf(obstacle.rect)) {
      const others = this.#tiles.get(tile) ?? [];
      others.splice(others.indexOf(obstacle), 1);
    }
  }

  /** Whether nothing is over a rectangle but what belongs to `edge` or is `harmless`. */
  isFree(rect: Rect, edge?: number, harmless: (obstacle: Obstacle) => boolean = () => false): boolean {
    for (const tile of this.#tilesOf(rect)) {
      for (const other of this.#tiles.get(tile) ?? []) {
        const isOwn = edge !== undefined && other.edge === edge;
        if (!isOwn && overlaps(other.rect, rect) && !harmless(other)) return false;
      }
    }
    return true;
  }

  *#tilesOf(rect: Rect): Generator<number> {
    const side = this.#side;
    for (let x = Math.floor(rect.x / side); x * side < right(rect); x++) {
      for (let y = Math.floor(rect.y / side); y * side < bottom(rect); y++) yield x * tilesAcross + y;
    }
  }
}

/** About an icon with its label, px. */
const leastSide = 160;

/** More than any picture has in one direction. */
const tilesAcross = 100_000;
