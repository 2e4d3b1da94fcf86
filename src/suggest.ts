/** Longer words are no slips of the finger, and comparing them takes time. */
const longest = 64;

/**
 * The candidate that the author of `word` most likely meant; none when nothing is near.
 *
 * Near is: the same but for case, a few letters wrong, missing, too many or
 * swapped, or the beginning of a longer name (`desc` for `description`). Of
 * several that are equally near, the first.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let beginning: string | undefined;
  let bound = tolerance(wanted);
  for (const candidate of candidates) {
    const name = candidate.toLowerCase();
    if (beginning === undefined && wanted.length >= 3 && name.startsWith(wanted)) beginning = candidate;
    const distance = editDistance(wanted, name, bound);
    if (distance > bound) continue;
    best = candidate;
    bound = distance - 1;
    if (distance === 0) break;
  }
  return best ?? beginning;
}

/** How many slips a word of this length may have: one in three letters, at most three. */
function tolerance({ length }: string): number {
  return length < 2 ? 0 : Math.max(1, Math.min(3, Math.floor(length / 3)));
}

/**
 * How many letters must be replaced, inserted, deleted or swapped with their
 * neighbour to turn `a` into `b`: the restricted Damerau-Levenshtein distance,
 * or any number above `bound` where it is greater than that.
 */
export function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  let current: number[] = [];
  for (let row = 1; row <= a.length; row++) {
    if (fillRow(current, { a, b, row, last, beforeLast }) > bound) return bound + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[b.length] ?? 0;
}

interface RowOfDistances {
  readonly a: string;
  readonly b: string;
  /** How many letters of `a` are compared with each beginning of `b`. */
  readonly row: number;
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

/** Fills one row of the table of distances, and returns the least of them. Its loop runs for each letter of each name. */
function fillRow(current: number[], { a, b, row, last, beforeLast }: RowOfDistances): number {
  const letter = a[row - 1];
  const letterBefore = a[row - 2];
  let least = row;
  let left = row;
  current[0] = row;
  for (let column = 1; column <= b.length; column++) {
    const opposite = b[column - 1];
    const replaced = (last[column - 1] ?? 0) + (letter === opposite ? 0 : 1);
    let distance = Math.min(left + 1, (last[column] ?? 0) + 1, replaced);
    if (column > 1 && row > 1 && letter === b[column - 2] && letterBefore === opposite)
      distance = Math.min(distance, (beforeLast[column - 2] ?? 0) + 1);
    current[column] = distance;
    left = distance;
    if (distance < least) least = distance;
  }
  return least;
}
