import { describe, expect, test } from "vitest";
import { github } from "../../src/reporters/github.ts";
import { json } from "../../src/reporters/json.ts";
import { pretty } from "../../src/reporters/pretty.ts";
import { sarif } from "../../src/reporters/sarif.ts";
import { type Diagnostic, diagnosticSummaries } from "../../src/source/diagnostic.ts";

const source = { name: "my docs/shop, new: 100%.yaml", text: "nodes:\n  api: lamda\n  web:\n    type: s3\n" };
const range = { source, start: 14, end: 19 };
const mistake: Diagnostic = {
  code: "unknown-type",
  severity: "error",
  message: 'unknown type "lamda"',
  hint: "did you mean `lambda`?",
  range,
  fix: { range, text: "lambda" },
};
const hostile: Diagnostic = {
  code: "wrong-value",
  severity: "warning",
  message: "100%\n::error::not me\r\u001b[31m",
  range: { source, start: 20, end: 39 },
};

describe("pretty", () => {
  test("draws no colours unless asked", () => {
    expect(pretty.report([mistake, hostile])).not.toContain("\u001b");
    expect(pretty.report([mistake], { color: true })).toContain("\u001b[1;31merror:\u001b[0m");
  });

  test("says nothing where there is nothing to tell", () => {
    expect(pretty.report([])).toBe("");
  });

  test("sums up", () => {
    const other = { ...mistake, range: { ...range, source: { ...source, name: "b.yaml" } } };
    expect(pretty.report([mistake, hostile])).toMatch(/\n\n1 error, 1 warning in my docs\/shop, new: 100%.yaml\n$/);
    expect(pretty.report([mistake, other])).toMatch(/\n\n2 errors in 2 files\n$/);
  });

  test("marks the characters that are meant, wide and invisible ones and tabs included", () => {
    const text = 'a: "日本語\tэ́ 👩‍💻 \u202e x"  # …\r\n';
    const start = text.indexOf("x");
    const printed = pretty.report([{ ...mistake, range: { source: { name: "a", text }, start, end: start + 1 } }]);
    // Six cells for three characters, two for a tab, none for an accent, two for a person, eight for what cannot be seen.
    expect(printed.split("\n").slice(1, 3)).toEqual([
      '  1 | a: "日本語→ э́ 👩‍💻 \\u{202e} x"  # …',
      `    | ${" ".repeat(4 + 6 + 2 + 1 + 1 + 2 + 1 + 8 + 1)}^`,
    ]);
  });

  test("shows three lines of a long range, and a place in a long line with what is around it", () => {
    const lines = { ...mistake, range: { source, start: 0, end: source.text.length } };
    expect(pretty.report([lines]).split("\n").slice(1, 8)).toEqual([
      "  1 | nodes:",
      "    | ^^^^^^",
      "  2 |   api: lamda",
      "    |   ^^^^^^^^^^",
      "  3 |   web:",
      "    |   ^^^^",
      "    | …",
    ]);
    const text = `${"a".repeat(500)} here ${"b".repeat(500)}`;
    const here = { ...mistake, range: { source: { name: "a", text }, start: 501, end: 505 } };
    const [, line = "", marks = ""] = pretty.report([here]).split("\n");
    expect(line.length).toBeLessThan(120);
    expect(line.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1)).toBe("here");
  });
});

test("json tells everything there is to know", () => {
  expect(JSON.parse(json.report([mistake]))).toEqual({
    diagnostics: [
      {
        code: "unknown-type",
        severity: "error",
        message: 'unknown type "lamda"',
        hint: "did you mean `lambda`?",
        file: source.name,
        line: 2,
        column: 8,
        endLine: 2,
        endColumn: 13,
        fix: { line: 2, column: 8, endLine: 2, endColumn: 13, text: "lambda" },
      },
    ],
  });
});

test("github gets one command a mistake, which nothing in it ends or begins", () => {
  expect(github.report([mistake, hostile]).split("\n")).toEqual([
    "::error file=my docs/shop%2C new%3A 100%25.yaml,line=2,col=8,endColumn=13,title=unknown-type::" +
      'unknown type "lamda"%0Ahint: did you mean `lambda`?',
    "::warning file=my docs/shop%2C new%3A 100%25.yaml,line=3,endLine=4,title=wrong-value::" +
      "100%25%0A::error::not me\\u{d}\\u{1b}[31m",
    "",
  ]);
});

test("sarif names the rules, the places and what would mend them", () => {
  const log = JSON.parse(sarif.report([mistake]));
  const [run] = log.runs;
  const region = { startLine: 2, startColumn: 8, endLine: 2, endColumn: 13 };
  const artifactLocation = { uri: "my%20docs/shop%2C%20new%3A%20100%25.yaml" };
  expect(log.version).toBe("2.1.0");
  expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(diagnosticSummaries));
  expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe("unknown-type");
  expect(run.results).toEqual([
    {
      ruleId: "unknown-type",
      ruleIndex: expect.any(Number),
      level: "error",
      message: { text: 'unknown type "lamda"\nhint: did you mean `lambda`?' },
      locations: [{ physicalLocation: { artifactLocation, region } }],
      fixes: [
        {
          description: { text: expect.any(String) },
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: "lambda" } }] },
          ],
        },
      ],
    },
  ]);
});
