/** Numbers from 0 up to but not including 1, the same for the same seed on every machine. */
export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, 2017): whole-number arithmetic only, so that no engine differs. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from 0 up to but not including `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

/**
 * An exponentially distributed number with mean 1.
 *
 * By von Neumann's comparison method (Various techniques used in connection
 * with random digits, 1951): it needs no logarithm, whose last digit is the
 * engine's own.
 */
export function exponential(random: Random): number {
  for (let whole = 0; ; whole++) {
    const first = random();
    let last = first;
    let falling = 1;
    for (let next = random(); next < last; next = random()) {
      last = next;
      falling += 1;
    }
    if (falling % 2 === 1) return whole + first;
  }
}
