import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";
import { expect, test } from "vitest";
import type { Path } from "../../src/source/document.ts";
import { parse } from "../../src/source/parse.ts";
import { Report } from "../../src/source/report.ts";
import { positionAt } from "../../src/source/source.ts";

function parsed(text: string) {
  const report = new Report();
  const document = parse({ name: "shop.yaml", text }, report);
  if (!document) throw new Error(JSON.stringify(report.diagnostics));
  const textOf = ({ start, end }: { start: number; end: number }) => document.source.text.slice(start, end);
  return {
    ...document,
    diagnostics: report.diagnostics,
    valueText: (...path: Path) => textOf(document.rangeOf(path)),
    keyText: (...path: Path) => textOf(document.rangeOfKey(path)),
    partText: (path: Path, offset: number, length: number) => textOf(document.rangeWithin(path, offset, length)),
  };
}

test("values are plain data whose objects have no prototype", () => {
  const { value } = parsed("a: [1, 1.5, true, ~, yes, 2026-11-22, 0x1f, '5']\n__proto__: { constructor: x }\n");
  expect(value).toEqual(
    Object.assign(Object.create(null), {
      a: [1, 1.5, true, null, "yes", "2026-11-22", 31, "5"],
      ["__proto__"]: Object.assign(Object.create(null), { constructor: "x" }),
    }),
  );
  expect(Object.getPrototypeOf(value)).toBe(null);
  expect(Object.keys(Object(value))).toEqual(["a", "__proto__"]);
});

test("keys are texts as they are written", () => {
  expect(Object.keys(Object(parsed("8080: a\ntrue: b\n1.10: c\n~: d\n'5': e").value))).toEqual([
    "5",
    "8080",
    "true",
    "1.10",
    "~",
  ]);
});

test("aliases stand for what they name", () => {
  const { value, valueText, diagnostics } = parsed("a: &a { b: c }\nd: *a\ne: [*a]\n&k f: *k\n");
  expect(JSON.parse(JSON.stringify(value))).toEqual({ a: { b: "c" }, d: { b: "c" }, e: [{ b: "c" }], f: "f" });
  expect(valueText("d", "b")).toBe("c");
  expect(diagnostics).toEqual([]);
});

test("a value, its key and the items of a list have places of their own", () => {
  const { valueText, keyText } = parsed('a:\n  "b c": [x, "y z"]  # more\n  d: |\n    e\n    f\n\ng: 5\n');
  expect(keyText("a", "b c")).toBe('"b c"');
  expect(valueText("a", "b c")).toBe('[x, "y z"]');
  expect(valueText("a", "b c", 1)).toBe('"y z"');
  expect(keyText("a", "b c", 1)).toBe('"y z"');
  expect(valueText("a", "d")).toBe("|\n    e\n    f");
  expect(valueText("g")).toBe("5");
});

test("where nothing is written, the key stands for it, or what is around it", () => {
  const { valueText, keyText } = parsed("a:\n  b:\n  c: { d: 1 }\n  e:\n    - f\n    -\n");
  expect(valueText("a", "b")).toBe("b");
  expect(valueText("a", "c", "x", "y")).toBe("{ d: 1 }");
  expect(valueText("a", "e", 1)).toBe("-");
  expect(keyText("nowhere")).toBe("a:");
});

test.each([
  ["a: one -> two", "two"],
  ["a: 'one -> two'", "two"],
  ['a: "one -> two"', "two"],
  ["a: [x, one -> two]", "[x, one -> two]"],
  ['a: "one \\u002d> two"', '"one \\u002d> two"'],
  ["a: 'one -> it''s two'", "'one -> it''s two'"],
  ["a: one ->\n  two", "one ->\n  two"],
  ["a: >-\n  one -> two", ">-\n  one -> two"],
])("a part of a text has its place where nothing hides it: %j", (text, expected) => {
  expect(parsed(text).partText(["a"], 7, 3)).toBe(expected);
});

test("a byte order mark is not part of the text, and lines may end with CR and LF", () => {
  const { source, valueText, rangeOf, partText } = parsed("\uFEFFa: b\r\nc: one two\r\n");
  expect(positionAt(source, rangeOf(["a"]).start)).toEqual({ line: 1, column: 4 });
  expect(valueText("c")).toBe("one two");
  expect(partText(["c"], 4, 3)).toBe("two");
  expect(positionAt(source, rangeOf(["c"]).start)).toEqual({ line: 2, column: 4 });
});

test("every plain text of every example stands where its document says", () => {
  for (const file of globSync("examples/**/*.yaml")) {
    const { value, valueText } = parsed(readFileSync(file, "utf8"));
    for (const [path, text] of textsIn(value, [])) {
      const written = valueText(...path);
      if (!/^["'|>]/.test(written)) expect(written, `${file} ${path.join(".")}`).toBe(text);
    }
  }
});

function textsIn(value: unknown, path: Path): readonly (readonly [Path, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return Object.entries(Object(value)).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
