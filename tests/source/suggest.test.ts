import { expect, test } from "vitest";
import { editDistance, nearest } from "../../src/suggest.ts";
import { computing } from "../computing.ts";

test.each([
  ["lamda", ["lambda", "glue"], "lambda"],
  ["labmda", ["lambda"], "lambda"],
  ["LABEL", ["label"], "label"],
  ["clasS", ["class", "classes"], "class"],
  ["desc", ["label", "description"], "description"],
  ["lable", ["table", "label"], "table"],
  ["a", ["b"], undefined],
  ["xyz", ["label", "type"], undefined],
  ["tpye", ["type"], "type"],
  ["tipe", ["tape", "type"], "tape"],
  ["x".repeat(10_000), ["x".repeat(10_000)], undefined],
  ["", ["a"], undefined],
])("what is nearest to %s among %j is %s", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});

test("a distance counts replaced, missing, added and swapped letters once each", () => {
  expect(editDistance("kitten", "sitting", 3)).toBe(3);
  expect(editDistance("ab", "ba", 3)).toBe(1);
  expect(editDistance("", "abc", 3)).toBe(3);
  expect(editDistance("abcdef", "ghijkl", 3)).toBeGreaterThan(3);
});

test("a hundred words among five thousand are found in the time of 100,000 lines of YAML", async () => {
  const names = Array.from({ length: 5000 }, (_, index) => `service-${index * 7919}`);
  const search = () => {
    for (let index = 0; index < 100; index++) nearest(`servcie-${index}-`, names);
  };
  expect(await computing(search)).toBeLessThan(100);
});
