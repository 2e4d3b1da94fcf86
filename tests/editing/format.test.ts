import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { format, parse } from "../../src/index.ts";
import { examples, signsOfYaml } from "./texts.ts";

async function formatted(text: string): Promise<string> {
  const { output } = await format(text);
  if (output === undefined) throw new Error("this cannot be formatted");
  return output;
}

test.each([
  ["four spaces", "nodes:\n    a:\n        type: user\n", "nodes:\n  a:\n    type: user\n"],
  ["lists at the column of their key", "edges:\n- a -> b\n- b -> a\n", "edges:\n  - a -> b\n  - b -> a\n"],
  ["items with several keys", "edges:\n-   from: a\n    to: b\n", "edges:\n  - from: a\n    to: b\n"],
  ["spaces after colons", "title:    Shop\n", "title: Shop\n"],
  ["braces", "nodes: {a: {type: user,label: x} , b: user}\n", "nodes: { a: { type: user, label: x }, b: user }\n"],
  ["brackets", "views:\n  a: { show: [ a,b , c ] }\n", "views:\n  a: { show: [a, b, c] }\n"],
  ["single quotes", "title: 'Shop'\n", 'title: "Shop"\n'],
  ["routes in single quotes", "edges:\n  - '[a, b] -> c': x\n", 'edges:\n  - "[a, b] -> c": x\n'],
  ["spaces at the ends of lines", "title: Shop   \n", "title: Shop\n"],
  ["blank lines", "\n\ntitle: Shop\n\n\n\nnodes:\n  a: user\n\n", "title: Shop\n\nnodes:\n  a: user\n"],
  ["a missing line break", "title: Shop", "title: Shop\n"],
  [
    "comments",
    "nodes:\n    # the user\n    a: user   # here\n    # the end\nedges: []\n",
    "nodes:\n  # the user\n  a: user   # here\n  # the end\nedges: []\n",
  ],
  [
    "texts over lines",
    "nodes:\n    a:\n        caption: |\n            x\n              y\n",
    "nodes:\n  a:\n    caption: |\n        x\n          y\n",
  ],
  ["brackets over lines", "nodes:\n    a: { tags: [x,\n        y] }\n", "nodes:\n  a: { tags: [x,\n      y] }\n"],
  ["Windows line ends", "nodes:\r\n    a: user\r\n", "nodes:\r\n  a: user\r\n"],
])("%s", async (_, text, expected) => {
  expect(await formatted(text)).toBe(expected);
  expect(await formatted(expected)).toBe(expected);
});

test.each([
  ["quotes that are needed", "title: 'say \"hello\"'\n"],
  ["a text that looks like a number", 'meta: { version: "1.0" }\n'],
  ["the gap before a comment", "nodes:\n  a: user            # id: type\n"],
  ["what stands in a text over lines", "description: |\n  a   \n\n\n  b\nnodes:\n  a: user\n"],
  ["anchors and aliases", "nodes:\n  a: &a { type: user }\n  b: *a\n"],
  ["an empty document", ""],
])("%s stays", async (_, text) => {
  expect(await formatted(text)).toBe(text);
});

test("what is no YAML is left alone, and told", async () => {
  const { output, diagnostics } = await format("nodes:\n  a: {\n");
  expect(output).toBeUndefined();
  expect(diagnostics[0]?.code).toBe("yaml-syntax");
});

test("the examples are formatted", async () => {
  for (const { text } of examples) expect(await formatted(text)).toBe(text);
});

/** An example as somebody else would have written it. */
const untidy = fc
  .record({
    text: fc.constantFrom(...examples.map(({ text }) => text)),
    width: fc.integer({ min: 1, max: 5 }),
    gap: fc.constantFrom(" ", "   "),
    tail: fc.constantFrom("", "  "),
    blanks: fc.constantFrom("\n", "\n\n"),
  })
  .map(({ text, width, gap, tail, blanks }) =>
    text
      .split("\n")
      .slice(0, 120)
      .map((line) => {
        const indent = line.search(/\S|$/);
        // The two columns after a dash are no level.
        return " ".repeat((indent / 2) * width) + line.trim().replace(/^([\w-]+): /, `$1:${gap}`) + tail;
      })
      .join("\n")
      .replaceAll(/\n(?=\w+:)/g, blanks),
  );

describe("of any document", () => {
  test("the meaning stays, and what is formatted stays as it is", async () => {
    await fc.assert(
      fc.asyncProperty(untidy, async (text) => {
        const { output } = await format(text);
        if (output === undefined) return;
        expect(await formatted(output)).toBe(output);
        const [before, after] = [await parse(text), await parse(output)];
        const meaning = ({ output: architecture }: typeof before) =>
          JSON.stringify(architecture, (key, value) => (key === "origin" ? undefined : value));
        expect(meaning(after)).toBe(meaning(before));
        const comments = (document: string) => document.match(/ *#.*/g)?.map((comment) => comment.trim());
        expect(comments(output)).toEqual(comments(text));
      }),
      { numRuns: 25 },
    );
  });

  test("signs in any order come out the same when they are formatted twice", async () => {
    await fc.assert(
      fc.asyncProperty(signsOfYaml(20), async (text) => {
        const { output } = await format(text);
        if (output !== undefined) expect(await formatted(output)).toBe(output);
      }),
      { numRuns: 1500 },
    );
  });
});
