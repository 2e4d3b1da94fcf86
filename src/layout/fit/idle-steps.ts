import type { Segment } from "../route/segments.ts";

/** A stretch of an edge along the axis, between two that run on across it. */
interface Step {
  readonly edge: number;
  readonly before: Segment;
  readonly after: Segment;
}

/**
 * Steps that edges need not make.
 *
 * What runs beside each other is kept apart, and so are both sides of a step, on
 * one of which the edge would otherwise seem to end. Where no more than that
 * has made a step, its sides may be of one place; where they still are not,
 * they are kept apart as before, for a step of a few px looks like a slip.
 */
export class IdleSteps {
  readonly #steps: readonly Step[];
  readonly #least: number;
  readonly #mayVanish = new Set<number>();
  readonly #remain = new Set<number>();

  /** Of the segments that run across the axis; `least` px keep two of them apart. */
  constructor(segments: Iterable<Segment>, least: number) {
    const byPlace = new Map([...segments].map((segment) => [keyOf(segment.edge, segment.index), segment]));
    this.#least = Math.ceil(least);
    this.#steps = [...byPlace.values()].flatMap((before) => {
      const after = byPlace.get(keyOf(before.edge, before.index + 2));
      return after?.isForward === before.isForward ? [{ edge: before.edge, before, after }] : [];
    });
  }

  /** The edges of which the sides of a step need not be kept apart. */
  get edges(): ReadonlySet<number> {
    return this.#mayVanish;
  }

  /** Whether places show that steps are idle, or have not vanished, and this was not known. */
  find(placeOf: (segment: Segment) => number): boolean {
    const known = this.#remain.size + this.#mayVanish.size;
    const areMended = this.mend(placeOf);
    for (const step of this.#steps) {
      if (!this.#remain.has(step.edge) && length(step, placeOf) <= this.#least) this.#mayVanish.add(step.edge);
    }
    return areMended || this.#remain.size + this.#mayVanish.size > known;
  }

  /** Keeps apart again what has come nearer without being of one place; says whether there is any. */
  mend(placeOf: (segment: Segment) => number): boolean {
    const half = this.#steps.filter((step) => {
      const px = length(step, placeOf);
      return this.#mayVanish.has(step.edge) && px > 0 && px < this.#least;
    });
    for (const { edge } of half) {
      this.#mayVanish.delete(edge);
      this.#remain.add(edge);
    }
    return half.length > 0;
  }
}

const keyOf = (edge: number, index: number): string => `${edge} ${index}`;

const length = ({ before, after }: Step, placeOf: (segment: Segment) => number): number =>
  Math.abs(placeOf(after) - placeOf(before));
