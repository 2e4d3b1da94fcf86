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
    else {
      const x = stretch.at;
      for (const crossed of open.between(stretch.clearFrom, stretch.clearTo, height)) {
        if (x < crossed.clearFrom || x > crossed.clearTo) continue;
        const places = crossings.get(crossed) ?? [];
        if (places.at(-1) !== x) places.push(x);
        crossings.set(crossed, places);
      }
    }
  }
  return crossings;
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

  /** Those from `top` to `bottom` that have nothing in the `height` px above them. */
  *between(top: number, bottom: number, height: number): Generator<Stretch> {
    for (let index = this.#indexFrom(top); index < this.#stretches.length; index += 1) {
      const stretch = this.#stretches[index];
      if (!stretch || stretch.at > bottom) return;
      if (!this.#isAbove(index, stretch.at - height)) yield stretch;
    }
  }

  #isAbove(index: number, top: number): boolean {
    const y = this.#stretches[index]?.at ?? 0;
    const above = this.#stretches[this.#indexFrom(y) - 1];
    return above !== undefined && above.at >= top;
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
