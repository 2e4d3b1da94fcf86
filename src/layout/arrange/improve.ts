import type { Hierarchy } from "../hierarchy.ts";
import type { Arrangement } from "./arrangement.ts";
import { Evaluation } from "./evaluation.ts";
import { Moves, type MutableArrangement } from "./moves.ts";
import { exponential, randomFrom } from "./random.ts";

/** How an arrangement is looked for. */
export interface Search {
  /** How many changes are tried: the only bound, so that the same document always gives the same picture. */
  readonly steps: number;
  readonly seed: number;
  /** In units of cost: a change for the worse by this much is still taken now and then at the start. */
  readonly hottest: number;
}

/** At the end a change for the worse by this much is still taken now and then. */
const coldest = 0.05;

/** An arrangement and what it costs. */
export interface Found {
  readonly arrangement: Arrangement;
  readonly cost: number;
}

/**
 * Looks for a better arrangement by simulated annealing (Kirkpatrick, Gelatt
 * and Vecchi, Optimization by Simulated Annealing, 1983).
 */
export function improve(hierarchy: Hierarchy, start: Arrangement, { steps, seed, hottest }: Search): Found {
  const random = randomFrom(seed);
  const current = copyOf(start);
  const moves = new Moves(hierarchy, current, random);
  const evaluation = new Evaluation(hierarchy, current);
  let now = evaluation.cost;
  if (!moves.isPossible) return { arrangement: current, cost: now };
  const best = copyOf(current);
  let least = now;
  const cooling = rootOf(coldest / hottest, steps);
  let temperature = hottest;
  for (let step = 0; step < steps; step++) {
    temperature *= cooling;
    const move = moves.next();
    if (!move) continue;
    const bound = now + temperature * exponential(random);
    const then = evaluation.try(current, move.groups, bound);
    if (then > bound) {
      move.undo();
      evaluation.reject();
      continue;
    }
    evaluation.accept();
    now = then;
    if (now >= least - 1e-9) continue;
    least = now;
    copyInto(best, current);
  }
  return { arrangement: best, cost: least };
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
