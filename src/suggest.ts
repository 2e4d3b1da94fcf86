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
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, last, beforeLast);
    if (Math.min(...current) > bound) return bound + 1;
    [beforeLast, last] = [last, current];
  }
  return last[b.length] ?? 0;
}

function nextRow(a: string, b: string, row: number, last: readonly number[], beforeLast: readonly number[]): number[] {
  const current = [row];
  for (let column = 1; column <= b.length; column++) {
    const same = a[row - 1] === b[column - 1];
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    current.push(
      Math.min(
        at(current, column - 1) + 1,
        at(last, column) + 1,
        at(last, column - 1) + (same ? 0 : 1),
        swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      ),
    );
  }
  return current;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
