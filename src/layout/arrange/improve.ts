import type { Hierarchy } from "../hierarchy.ts";
import type { Arrangement } from "./arrangement.ts";
import type { MutableArrangement } from "./change.ts";
import { type Changeable, changeableOf, outerOf } from "./changeable.ts";
import { combine } from "./combine.ts";
import { Descent } from "./descent.ts";
import { Evaluation } from "./evaluation.ts";
import { Moves } from "./moves.ts";
import { polish } from "./polish.ts";
import { exponential, type Random, randomFrom } from "./random.ts";

/** How an arrangement is looked for. */
export interface Search {
  /** How many changes are tried: the only bound, so that the same document always gives the same picture. */
  readonly steps: number;
  readonly seed: number;
  /** In units of cost: a change for the worse by this much is still taken now and then at the start. */
  readonly hottest: number;
}

/**
 * At the end a change for the worse by this much is still taken now and then: what is changed at all costs more than
 * this, so that steps which are colder find nothing.
 */
const coldest = 0.5;

/**
 * Where there are more elements than this, a change that moves more than a share of them takes most of the time and is
 * hardly ever taken: only so many of those are tried.
 */
const mostElements = 64;
const mostMoved = 0.25;
const shareTried = 0.4;

/**
 * Of a search of a large picture: the share of its changes that are of outer groups, at the most and at the least for
 * each thing in these; what share of those turns groups, and how hot they are.
 */
const outerShare = 0.45;
const mostOuter = 32;
const leastOuter = 8;
const outerTurned = 0.2;
const outerHeat = { hottest: 12, coldest: 1.5 };

/** How changes for the worse become rarer; temperatures in units of cost. */
interface Cooling {
  readonly steps: number;
  readonly hottest: number;
  readonly coldest: number;
  /** How many elements the next change may move. */
  readonly mayMove: () => number;
}

/** An arrangement and what it costs. */
export interface Found {
  readonly arrangement: Arrangement;
  readonly cost: number;
}

/** The same, to be improved on. */
export interface Improved extends Found {
  /** With leaders in place of some gaps. */
  readonly led: Arrangement;
}

/**
 * Looks for better arrangements by simulated annealing (Kirkpatrick, Gelatt
 * and Vecchi, Optimization by Simulated Annealing, 1983), from one start after
 * the other.
 */
export class Improver {
  readonly #hierarchy: Hierarchy;
  readonly #changeable: Changeable;
  readonly #evaluation: Evaluation;

  constructor(hierarchy: Hierarchy, start: Arrangement) {
    this.#hierarchy = hierarchy;
    this.#changeable = changeableOf(hierarchy);
    this.#evaluation = new Evaluation(hierarchy, start, this.#changeable.leaders);
  }

  costOf(arrangement: Arrangement): number {
    this.#evaluation.try(arrangement, this.#hierarchy.inwardsOut, Infinity);
    this.#evaluation.accept();
    return this.#evaluation.cost;
  }

  improve(start: Arrangement, search: Search): Improved {
    const random = randomFrom(search.seed);
    const current = copyOf(start);
    const moves = new Moves(this.#hierarchy, this.#changeable, current, random);
    const least = this.costOf(current);
    if (!moves.isPossible) return this.#found(current, least);
    const { count } = this.#hierarchy;
    return this.#anneal(current, moves, random, {
      ...search,
      coldest,
      mayMove: () => (!this.#isLarge || random() < shareTried ? Infinity : mostMoved * count),
    });
  }

  /**
   * The same for a search that goes on from nothing that was found: in a large picture it looks first for where groups
   * stand in the groups around them, and which way round. What is inside them is tuned to that, so that later it is
   * hardly changed any more.
   */
  begin(start: Arrangement, search: Search): Improved {
    const outer = outerOf(this.#hierarchy, this.#changeable);
    const places = outer.byChild.length;
    const steps = Math.min(mostOuter * places, Math.round(outerShare * search.steps));
    if (!this.#isLarge || steps < leastOuter * places || places === 0) return this.improve(start, search);
    const random = randomFrom(search.seed);
    const current = copyOf(start);
    const moves = new Moves(this.#hierarchy, outer, current, random, outerTurned);
    this.costOf(current);
    const { led } = this.#anneal(current, moves, random, { ...outerHeat, steps, mayMove: () => Infinity });
    return this.improve(led, { ...search, steps: search.steps - steps });
  }

  get #isLarge(): boolean {
    return this.#hierarchy.count > mostElements;
  }

  #anneal(current: MutableArrangement, moves: Moves, random: Random, cooling: Cooling): Improved {
    const { steps, hottest, mayMove } = cooling;
    const evaluation = this.#evaluation;
    let least = evaluation.cost;
    const best = copyOf(current);
    const rate = rootOf(cooling.coldest / hottest, steps);
    let temperature = hottest;
    for (let step = 0; step < steps; step++) {
      temperature *= rate;
      const move = moves.next();
      if (!move) continue;
      const bound = evaluation.cost + temperature * exponential(random);
      if (evaluation.try(current, move.groups, bound, mayMove()) > bound) {
        move.undo();
        evaluation.reject();
        continue;
      }
      evaluation.accept();
      if (evaluation.cost >= least - 1e-9) continue;
      least = evaluation.cost;
      copyInto(best, current);
    }
    return this.#found(best, least);
  }

  /** Takes from others what is better in them. */
  combine(start: Arrangement, others: readonly Arrangement[], most: number): Improved {
    return this.#descend(start, most, (descent) => combine(this.#hierarchy, this.#changeable, others, descent));
  }

  /** Makes every single change that is for the better. */
  polish(start: Arrangement, most: number): Improved {
    return this.#descend(start, most, (descent) => polish(this.#hierarchy, this.#changeable, descent));
  }

  /** With as many as `most` changes tried. */
  #descend(start: Arrangement, most: number, change: (descent: Descent) => void): Improved {
    const current = copyOf(start);
    this.costOf(current);
    const descent = new Descent(this.#evaluation, current, most);
    change(descent);
    return this.#found(current, descent.cost);
  }

  #found(led: Arrangement, cost: number): Improved {
    return { led, arrangement: this.#evaluation.inCells(led), cost };
  }
}

/** The `degree`-th root of a number between 0 and 1, by bisection: a power would be the engine's own. */
function rootOf(value: number, degree: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (powerOf(middle, degree) < value) low = middle;
    else high = middle;
  }
  return low;
}

function powerOf(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}

function copyOf({ shelves, gapX, gapY, align, slot, ...rest }: Arrangement): MutableArrangement {
  return {
    ...rest,
    shelves: [...shelves],
    gapX: gapX.slice(),
    gapY: gapY.slice(),
    align: align.slice(),
    slot: slot.slice(),
  };
}

/** Without new arrays: the best is found many times. */
function copyInto(target: MutableArrangement, { shelves, gapX, gapY, align, slot }: Arrangement): void {
  target.shelves = [...shelves];
  target.gapX.set(gapX);
  target.gapY.set(gapY);
  target.align.set(align);
  target.slot.set(slot);
}
