import type { Stretch } from "./stretch.ts";

/**
 * Where vertical stretches cross each horizontal one: their x, in ascending
 * order.
 *
 * Only where both are clear, and no other horizontal line runs in the `height`
 * px above. The picture is swept from left to right, so that each vertical
 * stretch meets only what is there.
 */
export function crossingsOf(stretches: readonly Stretch[], height: number): ReadonlyMap<Stretch, readonly number[]> {
  const crossings = new Map<Stretch, number[]>();
  const open = new OpenStretches();
  for (const { kind, stretch } of eventsOf(stretches)) {
    if (kind === "open") open.add(stretch);
    else if (kind === "close") open.delete(stretch);
    else for (const crossed of open.crossedBy(stretch, height)) addPlace(stretch.at, crossings, crossed);
  }
  return crossings;
}

/** Stretches that lie over each other are crossed at one place. */
function addPlace(x: number, crossings: Map<Stretch, number[]>, crossed: Stretch): void {
  const places = crossings.get(crossed);
  if (!places) crossings.set(crossed, [x]);
  else if (places.at(-1) !== x) places.push(x);
}

interface Event {
  readonly x: number;
  readonly kind: "open" | "cross" | "close";
  readonly stretch: Stretch;
}

/** From left to right. */
function eventsOf(stretches: readonly Stretch[]): readonly Event[] {
  return stretches
    .flatMap((stretch): readonly Event[] =>
      stretch.isVertical
        ? [{ x: stretch.at, kind: "cross", stretch }]
        : [
            { x: stretch.from, kind: "open", stretch },
            { x: stretch.to, kind: "close", stretch },
          ],
    )
    .sort((a, b) => a.x - b.x || order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** What touches at one x is there together. */
const order: readonly Event["kind"][] = ["open", "cross", "close"];

/** The horizontal stretches at one x, from top to bottom. */
class OpenStretches {
  readonly #stretches: Stretch[] = [];

  add(stretch: Stretch): void {
    this.#stretches.splice(this.#indexFrom(stretch.at), 0, stretch);
  }

  delete(stretch: Stretch): void {
    this.#stretches.splice(this.#stretches.indexOf(stretch, this.#indexFrom(stretch.at)), 1);
  }

  /** Those that a vertical stretch may cross here and that have nothing in the `height` px above them. */
  *crossedBy({ at: x, clearFrom, clearTo }: Stretch, height: number): Generator<Stretch> {
    for (let index = this.#indexFrom(clearFrom); index < this.#stretches.length; index += 1) {
      const stretch = this.#stretches[index];
      if (!stretch || stretch.at > clearTo) return;
      const isClear = stretch.clearFrom <= x && x <= stretch.clearTo;
      if (isClear && !this.#isAbove(stretch.at, height)) yield stretch;
    }
  }

  #isAbove(y: number, height: number): boolean {
    const above = this.#stretches[this.#indexFrom(y) - 1];
    return above !== undefined && above.at >= y - height;
  }

  /** The first that is not above `y`. */
  #indexFrom(y: number): number {
    let [low, high] = [0, this.#stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#stretches[middle]?.at ?? 0) < y) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
