import { expect, test } from "vitest";
import { crookedPairs } from "../../src/layout/fit/crooked.ts";

const crooked = (along: readonly number[], across: readonly number[]) => [
  ...crookedPairs(Float64Array.from(along), Float64Array.from(across)),
];

test("a pair is crooked where both are almost, but not quite, in one line", () => {
  expect(crooked([100, 100], [0, 130])).toEqual([]);
  expect(crooked([100, 120], [0, 130])).toEqual([[0, 1]]);
  expect(crooked([100, 200], [0, 130])).toEqual([]);
});

test("each is held against the nearest one farther across that is near its line", () => {
  expect(crooked([100, 500, 110, 100], [300, 200, 400, 500])).toEqual([
    [0, 2],
    [2, 3],
  ]);
});

test("what stands above each other makes no row", () => {
  expect(crooked([100, 110], [50, 50])).toEqual([]);
});
