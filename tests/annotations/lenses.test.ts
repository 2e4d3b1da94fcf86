import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lenses } from "../../src/annotations/lenses/index.ts";
import { rowsOf, textOn, textsOf, told } from "./told.ts";
import { written } from "./written.ts";

const shop = readFileSync(new URL("lenses/shop.yaml", import.meta.url), "utf8");

describe("what each lens tells of a shop", () => {
  test.each(lenses)("$name", async ({ name }) => {
    await expect(written(await told(name, shop))).toMatchFileSnapshot(`lenses/shop.${name}.txt`);
  });
});

test("without facts, each lens says what is not known", async () => {
  const bare = "nodes: { people: generic.user, api: aws.lambda, db: aws.rds }\nedges: [people -> api -> db]";
  expect(textsOf(await told("cost", bare))).toEqual(["Nothing is priced: 2 components without a cost"]);
  expect(textsOf(await told("security", bare))).toEqual([
    "1 entry point",
    "Nothing is said to be public",
    "Encryption not stated: 1 component",
    "Encryption not stated: 2 edges",
  ]);
  expect(textsOf(await told("data", bare))).toEqual(["No classes of data are stated", "Region not stated"]);
  expect(textsOf(await told("scale", bare))).toEqual(["Scaling not stated: 2"]);
  expect(textsOf(await told("status", bare))).toEqual(["2 components without a status"]);
});

test("sensitive data may move between regions within a boundary, and not out of it", async () => {
  const annotations = await told(
    "data",
    `
nodes:
  eu:
    type: generic.data-residency
    nodes:
      west: { type: azure.region, label: West Europe, region: westeurope, nodes: { a: { region: westeurope } } }
      north: { type: azure.region, label: North Europe, region: northeurope, nodes: { b: { data: pii } } }
  us: { type: azure.region, label: East US, region: us-east, nodes: { c: } }
  d: { region: southindia }
  e: generic.third-party
edges:
  - { from: a, to: [b, c, e], encrypted: true, data: PII }
  - b -> d: { data: internal }`,
  );
  const risks = rowsOf(annotations).flatMap(({ text, caption }) =>
    text.startsWith("Sensitive") ? [text, caption] : [],
  );
  expect(risks).toEqual([
    "Sensitive data, into another region: 1 edge",
    "PII: A → C",
    "Sensitive data, into no stated region: 1 edge",
    "PII: A → E",
  ]);
  const regions = ["eu.west", "eu.west.a", "us", "d"].map((id) => textOn(annotations, id));
  expect(regions).toEqual(["", "", "us-east", "southindia"]);
});

test("a protocol tells of encryption what it can, and what its author says goes first", async () => {
  const facts = [
    "protocol: HTTPS",
    "protocol: HTTP",
    "protocol: mTLS 1.3, encrypted: false",
    "protocol: gRPC, encrypted: true",
  ];
  const edges = facts.map((fact) => `  - a -> b: { ${fact} }`).join("\n");
  const { edgeMarks } = await told("security", `nodes: { a: , b: }\nedges:\n${edges}`);
  const marks = [...edgeMarks.values()].flat().map(({ text, tone }) => `${text} ${tone}`);
  expect(marks).toEqual(["HTTPS good", "HTTP plain", "mTLS 1.3, plain danger", "gRPC, encrypted good"]);
});

test("GPUs are counted in all instances, and those of a group once", async () => {
  const { panels } = await told(
    "scale",
    `
nodes:
  pool: { gpu: { type: A100, count: 8 }, scaling: 1..4, nodes: { pod: { gpu: { count: 1 } } } }
  train: { gpu: { type: A100 }, scaling: 2 }
  any: { gpu: {}, scaling: 0.. }`,
  );
  const gpus = panels[0]?.rows.find(({ id }) => id === "gpus");
  expect(gpus).toMatchObject({ text: "GPUs in all: 10+", caption: "10–34 × A100, 0+ × GPU" });
});

test("what is in a removed group is removed, and its edges stand back", async () => {
  const text = `
nodes: { old: { status: removed, nodes: { a: , kept: { status: changed } } }, b: { status: existing } }
edges: [a -> b, kept -> b, a -> kept]`;
  const { dimmed } = await told("status", text);
  expect([...dimmed]).toEqual(["old.a->b", "old.a->old.kept"]);
});

test("hostile facts make short marks and few of them", async () => {
  const long = JSON.stringify("x\n".repeat(900));
  const many = JSON.stringify(Array.from({ length: 400 }, (_, index) => `class ${index} ${"y".repeat(90)}`));
  const text = `nodes:
  a: { label: ${JSON.stringify("L".repeat(500))}, data: ${many}, region: ${long}, auth: ${long}, slo: ${long}, gpu: { type: ${long}, count: 9 }, scaling: ${"9".repeat(400)}.., cost: 1e308 }
  b: { cost: 1e308 }
edges: [{ a -> b: { protocol: ${long}, auth: ${long}, data: ${many} } }]`;
  for (const { name } of lenses) {
    const annotations = await told(name, text);
    const marks = [...annotations.elementMarks.values(), ...annotations.edgeMarks.values()];
    for (const each of marks) expect(each.length).toBeLessThanOrEqual(8);
    for (const mark of marks.flat()) expect(mark.text.length, mark.text).toBeLessThanOrEqual(30);
    expect(rowsOf(annotations).length).toBeLessThanOrEqual(12);
    for (const row of rowsOf(annotations)) {
      expect(row.text.length).toBeLessThanOrEqual(64);
      expect((row.caption ?? "").length, row.caption).toBeLessThanOrEqual(75);
    }
  }
});
