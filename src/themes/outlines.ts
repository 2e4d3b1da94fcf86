import type { OutlineLook } from "./theme.ts";

/** px, heavier than the border of a group. */
const width = 1.5;

/**
 * Dashes of outlines, which have nothing but these to be told apart by in print.
 *
 * Groups and most edges have dashes of one length, so that all of these mix
 * long and short ones, but for two that are much longer and much sparser.
 */
const dashes: readonly (readonly number[])[] = [
  [14, 4, 2, 4, 2, 4],
  [26, 6],
  [12, 4, 12, 4, 2, 4],
  [3, 9],
  [14, 4, 2, 4, 2, 4, 2, 4],
  [20, 4, 6, 4],
];

/** An outline in each of these colours. */
export function outlinesIn(colors: readonly string[]): readonly OutlineLook[] {
  return colors.map((stroke, index) => ({ stroke, width, dash: dashes[index % dashes.length] ?? [] }));
}
