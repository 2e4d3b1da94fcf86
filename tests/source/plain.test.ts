import { readFileSync } from "node:fs";
import fc from "fast-check";
import { globSync } from "tinyglobby";
import { describe, expect, test } from "vitest";
import { readPlain } from "../../src/source/plain/read-plain.ts";
import { Report } from "../../src/source/report.ts";
import type { Tree } from "../../src/source/tree.ts";
import { grow } from "../../src/source/yaml/grow.ts";
import { read } from "../../src/source/yaml/read.ts";
import { yamlDocuments } from "../hostile-documents.ts";

/** What is read of a text by what knows all of YAML; none where anything is wrong with it. */
function readWhole(text: string): Tree | undefined {
  const reading = read(text);
  if ("limit" in reading || reading.faults.length > 0 || reading.second !== undefined) return undefined;
  const report = new Report();
  const tree = grow(reading.contents, { name: "a.yaml", text }, report);
  return report.hasErrors ? undefined : tree;
}

/** Whether it is read at all. */
function isReadAlike(text: string): boolean {
  const plain = readPlain(text);
  if (plain) expect(plain, JSON.stringify(text)).toEqual(readWhole(text));
  return plain !== undefined;
}

const examples = globSync("examples/**/*.yaml").map((file) => readFileSync(file, "utf8"));

describe("what is read plainly is read as by what knows all of YAML", () => {
  test("every example, and all of them are plain", () => {
    expect(examples.every(isReadAlike)).toBe(true);
  });

  test("every example of the YAML specification, and many that it forbids", () => {
    expect(yamlDocuments.filter(({ text }) => isReadAlike(text)).length).toBeGreaterThan(30);
  });

  test("every document with a mistake", () => {
    for (const file of globSync("tests/diagnostics/*.yaml")) isReadAlike(readFileSync(file, "utf8"));
  });

  test("examples that somebody has changed anywhere", () => {
    const places = fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom(...signs)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat(), places, (text, first, edits) => {
        const from = text.indexOf("\n", first % text.length) + 1;
        isReadAlike(edits.reduce((before, edit) => changed(before, ...edit), text.slice(from, from + 600)));
      }),
      { numRuns: 3000 },
    );
  });

  test("any words and signs in any order", () => {
    const text = fc.array(fc.constantFrom(...signs, "\n", "\n", ": ", "a"), { maxLength: 16 });
    fc.assert(
      fc.property(text, (words) => {
        isReadAlike(words.join(""));
      }),
      { numRuns: 20_000 },
    );
  });
});

const signs = [
  ...["a", "b", "c d", "1", "-2.5", "1e3", "0x1f", "~", "true", "é", "👍", "\t", "\r\n", "\u00a0"],
  ..." \n:-,[]{}#?&*!|>'\"%@`\\".split(""),
  ...[": ", "- ", " #", "\n  ", "\n- ", "\n    ", "''", '\\"', "---", "...", "<<: ", "&a ", "*a", "!t "],
  ...["[a, b]", "{ a: b }", "'c'", '"d"', "a: b\n", "- a\n"],
];

function changed(text: string, place: number, length: number, sign: string): string {
  const at = place % (text.length + 1);
  return text.slice(0, at) + sign + text.slice(at + length);
}

test.each([
  ["a: [b, c: d]", undefined],
  ["a: 0x1f", undefined],
  ["a: &b c", undefined],
  ["a: |\n  b", undefined],
  ["a: b\n  c", undefined],
  ["a: b\na: c", undefined],
  ["a: [b\n]", undefined],
  ["a: b: c", undefined],
  ["- a\nb: c", undefined],
  ["a:\n  b: c\n d: e", undefined],
  [`${"- ".repeat(40)}a`, undefined],
  ["", undefined],
])("%j is left to what knows all of YAML", (text, expected) => {
  expect(readPlain(text)).toBe(expected);
});
