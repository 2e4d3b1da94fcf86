import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formats, nodeHost, render } from "../src/index.ts";
import { readArrangement } from "../src/read-arrangement.ts";
import { exampleNames } from "./drawing/examples.ts";

const host = nodeHost({ root: process.cwd() });

/** What an SVG of that note looks like, whatever the note is. */
const pictureOf = (json: string) => `<svg>\n<metadata>${json}</metadata>\n</svg>\n`;

const sound = {
  version: 1,
  direction: "right",
  effort: "normal",
  groups: [{ lines: "rows", of: [["a"]] }],
  elements: [],
};

test.each(exampleNames)("%s, drawn with its own picture before it, has the same bytes", async (name) => {
  const path = `examples/${name}.yaml`;
  const source = { name: path, text: readFileSync(path, "utf8") };
  for (const { name: format, arrangementIn } of formats) {
    if (!arrangementIn) continue;
    const { output: previous } = await render(source, { host, format, effort: "draft" });
    if (typeof previous !== "string") throw new Error(`${name} has errors`);
    expect((await render(source, { host, format, effort: "draft", previous })).output).toBe(previous);
  }
});

test("a picture that was looked for longer than before, or flows another way, is arranged anew", async () => {
  const source = "nodes: { a: , b: , c: , d: }\nedges: [a -> b, a -> c, c -> d, b -> d]";
  const { output: previous = "" } = await render(source, { effort: "draft" });
  const effortOf = (picture = "") => readArrangement(picture)?.effort;
  expect(effortOf((await render(source, { effort: "normal", previous })).output)).toBe("normal");
  const { output: turned = "" } = await render(source, { effort: "draft", direction: "down", previous });
  expect(turned).toBe((await render(source, { effort: "draft", direction: "down" })).output);
  const { output: best = "" } = await render(source, { effort: "best" });
  expect((await render(source, { effort: "draft", previous: best })).output).toBe(best);
});

test("pictures that ELK laid out tell no arrangement and follow none", async () => {
  const source = "nodes: { a: , b: }\nedges: [a -> b]";
  const { output: previous = "" } = await render(source);
  const { output: layered = "" } = await render(source, { layout: "layered", previous });
  expect(layered).not.toContain("metadata");
  expect(layered).toBe((await render(source, { layout: "layered" })).output);
});

test.each([
  ["nothing", ""],
  ["no JSON", "{"],
  ["a list", "[]"],
  ["nothing in it", "{}"],
  ["another version", JSON.stringify({ ...sound, version: 2 })],
  ["a direction that there is not", JSON.stringify({ ...sound, direction: "north" })],
  ["no groups", JSON.stringify({ ...sound, groups: null })],
  ["lines that are none", JSON.stringify({ ...sound, groups: [{ lines: "rows", of: ["a"] }] })],
  ["a gap as wide as the world", JSON.stringify({ ...sound, elements: [{ id: "a", left: 1e9 }] })],
  ["half a gap", JSON.stringify({ ...sound, elements: [{ id: "a", above: 0.5 }] })],
  ["more than any picture needs", `${JSON.stringify(sound)}${" ".repeat(2 ** 20)}`],
  ["lists in lists in lists", "[".repeat(100_000)],
])("a note with a mistake is no note: %s", (_, json) => {
  expect(readArrangement(pictureOf(json))).toBeUndefined();
});

test.each([
  [
    "of other things",
    {
      ...sound,
      groups: [
        { lines: "rows", of: [["x"], ["y"]] },
        { id: "z", lines: "rows", of: [["z"]] },
      ],
    },
  ],
  [
    "that names things twice",
    {
      ...sound,
      groups: [
        {
          lines: "rows",
          of: [
            ["a", "b", "a"],
            ["b", "c", "d"],
          ],
        },
      ],
    },
  ],
  [
    "that names what every object has",
    {
      ...sound,
      groups: [
        { id: "__proto__", lines: "rows", of: [["constructor"]] },
        { lines: "rows", of: [["__proto__", "a"]] },
      ],
      elements: [{ id: "toString", left: 1 }],
    },
  ],
  ["of a group around itself", { ...sound, groups: [{ id: "a", lines: "rows", of: [["a"]] }] }],
  ["with empty lines", { ...sound, groups: [{ lines: "columns", of: [[], ["b"], []] }] }],
])("a note may name anything: %s", async (_, note) => {
  const source = "nodes: { a: , b: , c: , d: }\nedges: [a -> b, a -> c, c -> d]";
  const { output, diagnostics } = await render(source, { previous: pictureOf(JSON.stringify(note)) });
  expect(diagnostics).toEqual([]);
  expect([..."abcd"].every((id) => output?.includes(`-node-${id}"`))).toBe(true);
});

test("a note in a label is a label", async () => {
  const source = `nodes: { a: { label: '${pictureOf(JSON.stringify(sound)).replaceAll("\n", "")}' } }`;
  const { output = "" } = await render(source, { layout: "layered" });
  expect(readArrangement(output)).toBeUndefined();
});

test("twins stay alike when both get a node more", async () => {
  const zone = (more: string) => `{ nodes: { web: , api: , db: ${more} } }`;
  const source = (more: string) =>
    `nodes: { user: , a: ${zone(more)}, b: ${zone(more)} }
edges: [user -> a.web, user -> b.web, a.web -> a.api, b.web -> b.api, a.api -> a.db, b.api -> b.db]`;
  const { output: previous = "" } = await render(source(""));
  const { output = "" } = await render(source(", log: "), { previous });
  const [, first, second] = readArrangement(output)?.groups ?? [];
  expect(first?.of.flat()).toHaveLength(4);
  expect(second).toEqual({ ...first, id: "b" });
});
