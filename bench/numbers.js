/** @param {readonly number[]} numbers */
export function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

/**
 * How many of the things are so, from 0 to 1; all of none are.
 * @template Thing
 * @param {readonly Thing[]} things
 * @param {(thing: Thing) => boolean} isSo
 */
export function share(things, isSo) {
  return things.length === 0 ? 1 : things.filter(isSo).length / things.length;
}
