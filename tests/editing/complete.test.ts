import { describe, expect, test } from "vitest";
import type { Completion } from "../../src/index.ts";
import { complete } from "../../src/index.ts";
import { marked } from "./marked.ts";

async function completionsIn(text: string): Promise<readonly Completion[]> {
  const { text: clean, offset } = marked(text);
  return complete(clean, offset);
}

/** The text after a completion was taken. */
function taken({ text }: { readonly text: string }, { insert, range }: Completion): string {
  return text.slice(0, range.start) + insert + text.slice(range.end);
}

const shop = `provider: aws
nodes:
  web: user
  api: { type: lambda, label: Ask API, tags: [core], owner: Payments }
  vpc:
    type: vpc
    nodes:
      db: aurora
      index: { type: opensearch, class: hot }
edges:
  - web -> api
  - api -> db
flows:
  ask: { steps: [web -> api] }
classes: { hot: { owner: Search } }
`;

describe("what is completed", () => {
  test.each([
    ["a key", "no|", ["nodes"]],
    ["keys of an empty document", "|", ["title", "nodes", "edges", "flows", "views"]],
    ["a key after others", "title: x\ndir|\n", ["direction"]],
    ["a key in the middle of its word", "title: x\ndi|r\n", ["direction"]],
    ["a key before others", "pro|\nnodes:\n  a: user\n", ["provider"]],
    ["keys of a node", `nodes:\n  api:\n    |\n`, ["type", "label", "nodes", "encrypted"]],
    ["a first key of a node", `nodes:\n  api:\n    ty|\n`, ["type"]],
    ["a key of a node among others", `nodes:\n  api:\n    type: user\n    la|\n    caption: x\n`, ["label"]],
    ["keys in braces", "nodes:\n  api: { | }\n", ["type", "label"]],
    ["keys in braces that are not closed", "nodes:\n  api: { type: user, la|\n  db: aurora\n", ["label"]],
    ["keys of an edge", "edges:\n  - a -> b: { ki| }\n", ["kind"]],
    ["keys of an edge on a line", "edges:\n  - a -> b:\n      proto|\n", ["protocol"]],
    ["the long form of an edge", "edges:\n  - fr|\n", ["from"]],
    ["keys of a flow", "flows:\n  ask:\n    st|\n", ["steps"]],
    ["keys of a view", "views:\n  cost: { ov| }\n", ["overlay"]],
    ["keys of a style", "nodes:\n  a:\n    style:\n      fi|\n", ["fill"]],
    ["a direction", "direction: |\n", ["right", "down", "left", "up"]],
    ["an arrangement", "nodes:\n  a: { arrange: gr| }\n", ["grid"]],
    ["a side", "nodes:\n  a:\n    place: t|\n", ["top"]],
    ["a kind", "edges:\n  - a -> b: { kind: mo|\n", ["monitor"]],
    ["true and false", "nodes:\n  a: { encrypted: | }\n", ["true", "false"]],
    ["a provider", "provider: a|\n", ["aws", "azure", "ai"]],
    ["what others write", "edges:\n  - a -> b: { protocol: | }\n", ["HTTPS", "gRPC"]],
    ["an id in a route", `${shop}  |`.replace("  - api -> db", "  - api -> d|").replace(/\s+\|$/, "\n"), ["db"]],
    ["an id of a list of edges", "nodes:\n  web: user\nedges:\n  - |\n", ["web", "from", "to"]],
    ["an id in a group", `${shop.replace("  - api -> db", "  - api -> vpc.|")}`, ["vpc.db", "vpc.index"]],
    ["the dash of an item", "edges:\n  |\n", ["-"]],
    ["an id after other words", "nodes:\n  web: user\nedges:\n  - web ~> w|: label\n", ["web"]],
    ["an id in a list of a route", 'nodes:\n  web: user\nedges:\n  - "[web, w|\n', ["web"]],
    ["an arrow", "nodes:\n  web: user\nedges:\n  - web |\n", ["->", "<-", "<->", "--", "~>"]],
    ["ids at a long edge", "nodes:\n  web: user\nedges:\n  - { from: w|, to: x }\n", ["web"]],
    ["ids at a long edge in a list", "nodes:\n  web: user\nedges:\n  - from: [w|]\n", ["web"]],
    ["groups to collapse", `${shop}views:\n  a: { collapse: [|] }\n`, ["vpc"]],
    ["ids, tags and types to show", `${shop}views:\n  a: { show: [|] }\n`, ["api", "core", "lambda"]],
    ["a flow of a view", `${shop}views:\n  a:\n    flow: |\n`, ["ask"]],
    ["what an overlay is around", `${shop}overlays:\n  a: { around: [web, in|] }\n`, ["index"]],
    ["what a decision is about", `${shop}decisions:\n  - title: x\n    on: i|\n`, ["index"]],
    ["a class", `${shop.replace("class: hot", "class: |")}`, ["hot"]],
    ["an owner who has something else", `nodes:\n  a: { owner: Payments }\n  b: { owner: | }\n`, ["Payments"]],
    ["a tag that something else has", `nodes:\n  a: { tags: [core] }\n  b: { tags: [x, c|] }\n`, ["core"]],
    ["a type", "provider: aws\nnodes:\n  a: lam|\n", ["lambda"]],
    ["a type by its key", "nodes:\n  a: { type: aws.lam| }\n", ["aws.lambda"]],
    ["a type of another provider", "provider: aws\nnodes:\n  a: pinec|\n", ["pinecone"]],
    ["the picture of another type", "provider: aws\nnodes:\n  a: { icon: lam| }\n", ["lambda"]],
    ["types by what they are for", "provider: aws\nnodes:\n  a: vector|\n", ["opensearch-serverless", "pinecone"]],
    ["a type by an alias", "provider: aws\nnodes:\n  a: aoss|\n", ["opensearch-serverless"]],
    ["in a list at the column of its key", "nodes:\n  web: user\nedges:\n- web -> w|\n", ["web"]],
    ["with Windows line ends", "nodes:\r\n  web: user\r\nedges:\r\n  - w|\r\n", ["web"]],
    ["after a line that is broken", "nodes:\n  web: user\n  : :\n  x\nedges:\n  - w|\n", ["web"]],
  ])("%s", async (_, text, expected) => {
    const labels = (await completionsIn(text)).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ["in a comment", "nodes:\n  a: lambda # lam|\n"],
    ["where an id gets its name", "nodes:\n  we|\n"],
    ["in a text over several lines", "description: |-\n  no|\n".replace("|-", ">-")],
    ["in a label", "nodes:\n  a: { label: Ask| }\n"],
    ["in the label of an edge", "nodes:\n  web: user\nedges:\n  - web -> web: we|\n"],
    ["where no key means anything", "nodes:\n  a: { foo: { | } }\n"],
  ])("nothing %s", async (_, text) => {
    expect(await completionsIn(text)).toEqual([]);
  });

  test("keys that are there already are not offered again", async () => {
    const labels = (await completionsIn("nodes:\n  a: { type: lambda, | }\n")).map(({ label }) => label);
    expect(labels).not.toContain("type");
  });
});

test("what comes first is what was most likely meant", async () => {
  const first = async (text: string) => (await completionsIn(text))[0]?.label;
  expect(await first("provider: aws\nnodes:\n  a: fun|\n")).not.toMatch(/^gcp|^azure/);
  expect(await first("provider: azure\nnodes:\n  a: fun|\n")).toBe("function-app");
  expect(await first("provider: gcp\nnodes:\n  a: { type: storage| }\n")).toMatch(/storage/);
  expect(await first(`${shop.replace("[web -> api]", "[api -> |]")}`)).toBe("web");
});

test.each([
  ["no|", "nodes", "nodes:\n  "],
  ["ed|", "edges", "edges:\n  - "],
  ["nodes:\n  a: { ty| }", "type", "nodes:\n  a: { type:  }"],
  ["nodes:\n  a:\n    no|", "nodes", "nodes:\n  a:\n    nodes:\n      "],
  ["nodes:\n  a:\n    ty|: user", "type", "nodes:\n  a:\n    type: user"],
  ["nodes:\n  web: user\nedges:\n  - w|x -> b: hi", "web", "nodes:\n  web: user\nedges:\n  - web -> b: hi"],
  ['nodes:\n  a: { style: { fill: "#f|" } }', "#fff4e5", 'nodes:\n  a: { style: { fill: "#fff4e5" } }'],
  ["nodes:\n  a: { style: { fill: | } }", "#fff4e5", 'nodes:\n  a: { style: { fill: "#fff4e5" } }'],
])("taken, it fits where it stands: %j", async (text, label, expected) => {
  const completion = (await completionsIn(text)).find((other) => other.label === label);
  expect(completion && taken(marked(text), completion)).toBe(expected);
});

test("a type comes with what it is and what its picture is called", async () => {
  const [first] = await completionsIn("provider: aws\nnodes:\n  a: lambd|\n");
  expect(first).toMatchObject({ kind: "type", detail: "AWS Lambda", type: "aws.lambda", insert: "lambda" });
  expect(first?.documentation).toContain("AWS Lambda");
});

test("ids are as short as they are clear", async () => {
  const text = "nodes:\n  a: { nodes: { api: user } }\n  b: { nodes: { api: user } }\nedges:\n  - ap|\n";
  expect((await completionsIn(text)).map(({ label }) => label)).toEqual(["a.api", "b.api"]);
});

test("ids of files that are included are known", async () => {
  const { text, offset } = marked("include: other.yaml\nnodes:\n  a: user\nedges:\n  - a -> re|\n");
  const host = { read: async () => ({ name: "other.yaml", text: "nodes:\n  remote: user\n  : broken" }) };
  expect((await complete(text, offset, { host })).map(({ label }) => label)).toContain("remote");
});
