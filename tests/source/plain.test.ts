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
    let count = 0;
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat(), places, (text, first, edits) => {
        const edited = edits.reduce((before, edit) => changed(before, ...edit), pieceOf(text, first % text.length));
        count += Number(isReadAlike(edited));
      }),
      { numRuns: 3000, seed: 1 },
    );
    expect(count).toBeGreaterThan(500);
  });

  test("any words and signs in any order", () => {
    const text = fc.array(fc.constantFrom(...signs, "\n", "\n", ": ", "a"), { maxLength: 16 });
    let count = 0;
    fc.assert(
      fc.property(text, (words) => {
        count += Number(isReadAlike(words.join("")));
      }),
      { numRuns: 20_000, seed: 1 },
    );
    expect(count).toBeGreaterThan(500);
  });
});

const signs = [
  ...["a", "b", "c d", "1", "-2.5", "1e3", "0x1f", "~", "true", "é", "👍", "\t", "\r\n", "\u00a0"],
  ..." \n:-,[]{}#?&*!|>'\"%@`\\".split(""),
  ...[": ", "- ", " #", "\n  ", "\n- ", "\n    ", "''", '\\"', "---", "...", "<<: ", "&a ", "*a", "!t "],
  ...["[a, b]", "{ a: b }", "'c'", '"d"', "a: b\n", "- a\n"],
];

/** A line of a text and those below it that are no further to the left, all moved to the left. */
function pieceOf(text: string, place: number): string {
  const lines = text.slice(text.lastIndexOf("\n", place) + 1).split("\n");
  const column = lines[0]?.search(/\S|$/) ?? 0;
  const end = lines.findIndex((line) => line.search(/\S|$/) < column);
  return lines
    .slice(0, end === -1 ? 30 : Math.min(end, 30))
    .map((line) => line.slice(column))
    .join("\n");
}

function changed(text: string, place: number, length: number, sign: string): string {
  const at = place % (text.length + 1);
  return text.slice(0, at) + sign + text.slice(at + length);
}

test.each([
  ["a: [b, c: d]"],
  ["a: 0x1f"],
  ["a: &b c"],
  ["a: |\n  b"],
  ["a: b\n  c"],
  ["a: b\na: c"],
  ["a: [b\n]"],
  ["a: b: c"],
  ["- a\nb: c"],
  ["a:\n  b: c\n d: e"],
  [`${"- ".repeat(40)}a`],
  [""],
])("%j is left to what knows all of YAML", (text) => {
  expect(readPlain(text)).toBe(undefined);
});
