import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allTypes } from "../../src/catalogue/catalogue.ts";
import { browserHost } from "../../src/hosts/browser-host.ts";
import { resolve } from "../../src/model/resolve.ts";
import { load } from "../../src/source/load.ts";
import { Report } from "../../src/source/report.ts";
import { labelOf, writeLabels } from "../../src/sync/write-labels.ts";

/** What a document and its files are when the things with these ids are called otherwise. */
async function relabelled(text: string, labels: Readonly<Record<string, string>>, files: Record<string, string> = {}) {
  const report = new Report();
  const documents = await load({ name: "shop.yaml", text }, browserHost({ files }), report);
  const architecture = resolve(documents, allTypes, report);
  expect(report.diagnostics).toEqual([]);
  const things = [...architecture.groups, ...architecture.nodes, ...architecture.edges];
  const renamings = Object.entries(labels).map(([id, label]) => {
    const origin = things.find((thing) => thing.id === id)?.origin;
    if (!origin) throw new Error(`there is no ${id}`);
    const ids = things.filter((thing) => thing.origin === origin).map((thing) => thing.id);
    return { origin, ids, label: labelOf(label), key: "label" as const };
  });
  const { sources, refused } = writeLabels(documents, renamings);
  return { sources, text: sources.find(({ name }) => name === "shop.yaml")?.text ?? text, refused };
}

/** A document of `aws` with some lines below `nodes:`, and edges below `edges:`. */
const withNodes = (lines: string) => `provider: aws\nnodes:\n  a: s3\n  b: s3\n  c: s3\n${lines}`;

describe("another label changes nothing else", () => {
  test.each<[what: string, id: string, before: string, after: string, label?: string]>([
    ["a type alone", "x", "  x: lambda # small", "  x: { type: lambda, label: Ask API } # small"],
    ["a quoted type", "x", "  x: 'lambda'", "  x: { type: 'lambda', label: Ask API }"],
    ["nothing", "x", "  x:   # a box", "  x: { label: Ask API }   # a box"],
    ["nothing, written out", "x", "  x: ~", "  x: { label: Ask API }"],
    ["a quoted id", "x", '  "x":', '  "x": { label: Ask API }'],
    ["a plain label", "x", "  x: { label: Old }", "  x: { label: Ask API }"],
    ["a label in double quotes", "x", '  x: { label: "Old" }', '  x: { label: "Ask API" }'],
    ["a label in single quotes", "x", "  x: { label: 'Old' } # it's", "  x: { label: 'Ask API' } # it's"],
    ["a number", "x", "  x: { label: 1.10 }", "  x: { label: Ask API }"],
    ["a label over two lines", "x", "  x:\n    label: Old\n      one # o", "  x:\n    label: Ask API # o"],
    [
      "a folded text",
      "x",
      "  x:\n    label: >-\n      Old\n      one\n    cost: 1",
      "  x:\n    label: Ask API\n    cost: 1",
    ],
    ["a text block", "x", "  x:\n    label: |\n      Old\n      one\n", "  x:\n    label: Ask API\n"],
    [
      "a text block that gets several lines",
      "x",
      "  x:\n    label: |-\n      Old\n      one\n\n    cost: 1",
      "  x:\n    label: |-\n      Ask\n      API\n\n    cost: 1",
      "Ask\nAPI",
    ],
    ["a label that is missing", "x", "  x: { type: s3, cost: 1 }", "  x: { type: s3, label: Ask API, cost: 1 }"],
    ["… without a type", "x", "  x: { cost: 1 }", "  x: { label: Ask API, cost: 1 }"],
    ["… in an empty map", "x", "  x: {}", "  x: { label: Ask API }"],
    [
      "… in lines",
      "x",
      "  x: # x\n    type: s3 # t\n    cost: 1",
      "  x: # x\n    type: s3 # t\n    label: Ask API\n    cost: 1",
    ],
    ["… in lines without a type", "x", "  x:\n    cost: 1", "  x:\n    label: Ask API\n    cost: 1"],
    ["… of a group", "x", "  x:\n    nodes: { y: s3 }", "  x:\n    label: Ask API\n    nodes: { y: s3 }"],
    ["… in a map over lines", "x", "  x: {\n    type: s3,\n  }", "  x: {\n    type: s3, label: Ask API,\n  }"],
    ["a node in braces", "x.y", "  x: { nodes: { y, z: s3 } }", "  x: { nodes: { y: { label: Ask API }, z: s3 } }"],
    ["no label any more", "x", "  x: { label: Old }", '  x: { label: "" }', ""],
    ["a label with a colon", "x", "  x: { label: Old }", '  x: { label: "Ask: API" }', "Ask: API"],
    ["a label with a comma in braces", "x", "  x: { label: Old }", '  x: { label: "Ask, API" }', "Ask, API"],
    ["a label with a comma in lines", "x", "  x:\n    label: Old", "  x:\n    label: Ask, API", "Ask, API"],
    ["a label with quotes", "x", "  x:\n    label: '\"Old\"'", `  x:\n    label: 'It''s "it"'`, `It's "it"`],
    ["a label that looks like a number", "x", "  x:\n    label: Old", '  x:\n    label: "12"', "12"],
    ["a label that looks like yes", "x", "  x: s3", '  x: { type: s3, label: "True" }', "True"],
    ["a label with a hash", "x", "  x:\n    label: Old", '  x:\n    label: "A #1"', "A #1"],
    ["a label with a line break", "x", "  x:\n    label: Old", "  x:\n    label: Ask\\nAPI", "Ask\nAPI"],
    ["an edge", "a->b", "edges:\n  - a -> b # x", "edges:\n  - a -> b: Ask API # x"],
    ["an edge in quotes", "a->b", 'edges:\n  - "a -> b"', 'edges:\n  - "a -> b": Ask API'],
    ["an edge in brackets", "a->b", "edges: [a -> b, b -> c]", "edges: [a -> b: Ask API, b -> c]"],
    ["an edge with a label", "a->b", "edges:\n  - a -> b: Old # x", "edges:\n  - a -> b: Ask API # x"],
    ["an edge with nothing", "a->b", "edges:\n  - a -> b: # x", "edges:\n  - a -> b: Ask API # x"],
    ["an edge in braces", "a->b", "edges: [{ a -> b: Old }]", "edges: [{ a -> b: Ask API }]"],
    [
      "an edge with facts",
      "a->b",
      "edges:\n  - a -> b: { kind: data }",
      "edges:\n  - a -> b: { label: Ask API, kind: data }",
    ],
    [
      "an edge with facts in lines",
      "a->b",
      "edges:\n  - a -> b:\n      kind: data",
      "edges:\n  - a -> b:\n      label: Ask API\n      kind: data",
    ],
    [
      "an edge with its ends as keys",
      "a->b",
      "edges:\n  - { from: a, to: b, kind: data }",
      "edges:\n  - { from: a, to: b, label: Ask API, kind: data }",
    ],
    [
      "… in lines",
      "a->b",
      "edges:\n  - from: a\n    to: b # to\n    kind: data",
      "edges:\n  - from: a\n    to: b # to\n    label: Ask API\n    kind: data",
    ],
    [
      "… with lists",
      "a->b",
      "edges:\n  - from: a\n    to:\n      - b",
      "edges:\n  - label: Ask API\n    from: a\n    to:\n      - b",
    ],
    ["a chain, whose edges have one label", "a->b", "edges:\n  - a -> b -> c: Old", "edges:\n  - a -> b -> c: Ask API"],
    ["a fan", "a->c", 'edges:\n  - "[a, b] -> c": Old', 'edges:\n  - "[a, b] -> c": Ask API'],
    ["lines that end as in Windows", "x", "  x:\r\n    type: s3\r\n", "  x:\r\n    type: s3\r\n    label: Ask API\r\n"],
  ])("%s", async (_, id, before, after, label = "Ask API") => {
    const { text, refused } = await relabelled(withNodes(before), { [id]: label });
    expect(text).toBe(withNodes(after));
    expect(refused).toEqual([]);
  });
});

describe("what stands for something else as well is left alone", () => {
  test.each([
    ["a node that is an alias", "b", "nodes: { a: &one { label: Old }, b: *one }"],
    ["what an alias stands for", "a", "nodes: { a: &one { label: Old }, b: *one }"],
    ["a label that is an alias", "b", "nodes: { a: { label: &one Old }, b: { label: *one } }"],
    ["a label that an alias stands for", "a", "nodes: { a: { label: &one Old }, b: { label: *one } }"],
    ["a type that an alias stands for", "a", "nodes: { a: &one generic.database, b: *one }"],
    ["a block with a comment in its head", "a", "nodes:\n  a:\n    label: | # x\n      Old\n"],
    ["a key that is no simple one", "a", "nodes:\n  ? a\n  b:"],
    ["a route over two lines", "a->b", "nodes: { a: , b: }\nedges:\n  - a\n    -> b"],
  ])("%s", async (_, id, before) => {
    const { text, refused } = await relabelled(before, { [id]: "Ask API" });
    expect(text).toBe(before);
    expect(refused.flatMap(({ ids }) => ids)).toContain(id);
  });

  test("and keeps nothing else from being renamed", async () => {
    const before = "nodes: { a: &one { label: Old }, b: *one, c: , d: { label: D } }";
    const { text, refused } = await relabelled(before, { a: "A", b: "B", c: "C", d: "E" });
    expect(text).toBe("nodes: { a: &one { label: Old }, b: *one, c: { label: C } , d: { label: E } }");
    expect(refused.flatMap(({ ids }) => ids).toSorted()).toEqual(["a", "b"]);
  });

  test("a label that is too long", async () => {
    expect((await relabelled("nodes: { a: }", { a: "x".repeat(501) })).refused).toHaveLength(1);
  });
});

test("a label is written in the file that has it", async () => {
  const files = { "more.yaml": "# more\nnodes:\n  b: { label: Old } # b\n" };
  const text = "include: [more.yaml]\nnodes: { a: }\n";
  const { sources } = await relabelled(text, { a: "A", b: "B" }, files);
  expect(sources).toEqual([
    { name: "more.yaml", text: "# more\nnodes:\n  b: { label: B } # b\n" },
    { name: "shop.yaml", text: "include: [more.yaml]\nnodes: { a: { label: A } }\n" },
  ]);
});

/** Characters that mean something to YAML, more often than others. */
const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(..."abc :#,[]{}&*!|>'\"%@`-?~\\n.0123456789\n\t") },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
);
const label = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(""));

test("any text becomes exactly this label, and everything else stays", async () => {
  const text = withNodes(
    "  p: lambda\n  q: { label: Old }\n  r:\n    label: 'Old'\n  s:\n    label: |\n      Old\nedges:\n  - a -> b # x\n  - b -> c: { kind: data }\n",
  );
  await fc.assert(
    fc.asyncProperty(fc.tuple(label, label, label, label, label, label), async ([p, q, r, s, ab, bc]) => {
      const labels = { p, q, r, s, "a->b": ab, "b->c": bc };
      const { text: written, refused } = await relabelled(text, labels);
      expect(refused).toEqual([]);
      const architecture = resolve(
        await load({ name: "x.yaml", text: written }, browserHost(), new Report()),
        allTypes,
        new Report(),
      );
      const found = new Map([...architecture.nodes, ...architecture.edges].map((thing) => [thing.id, thing.label]));
      for (const [id, wanted] of Object.entries(labels)) expect(found.get(id)).toBe(labelOf(wanted));
      expect(written.split("\n").filter((line) => line.includes("# x"))).toHaveLength(1);
    }),
    { numRuns: 100 },
  );
});
