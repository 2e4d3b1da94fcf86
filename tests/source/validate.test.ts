import { expect, test } from "vitest";
import { parse } from "../../src/source/parse.ts";
import { Report } from "../../src/source/report.ts";
import { validate } from "../../src/source/validate.ts";

function validated(text: string) {
  const report = new Report();
  const document = parse({ name: "shop.yaml", text }, report);
  const loaded = document && validate(document, report);
  return {
    document: loaded?.document,
    spec: loaded && JSON.parse(JSON.stringify(loaded.spec)),
    codes: report.diagnostics.map(({ code }) => code),
  };
}

test("texts are texts as they are written, and one text is a list of texts", () => {
  const { spec, codes } = validated(`
title: 1.10
meta: { version: 1.0, date: 2026-11-22 }
nodes:
  api: { label: 007, scaling: 3, class: critical, tags: 5, x-own: 1.10 }
edges:
  - api -> api: 0x10
  - { from: api, to: api, port: 443 }
include: more.yaml
`);
  expect(codes).toEqual([]);
  expect(spec).toEqual({
    title: "1.10",
    meta: { version: "1.0", date: "2026-11-22" },
    nodes: { api: { label: "007", scaling: "3", class: ["critical"], tags: ["5"], "x-own": 1.1 } },
    edges: [{ "api -> api": "0x10" }, { from: ["api"], to: ["api"], port: "443" }],
    include: ["more.yaml"],
  });
});

test("what is written as nothing is empty where a map or a list belongs", () => {
  const { spec, codes } = validated("nodes:\nedges:\nclasses: { a: }\nmeta:\n");
  expect(codes).toEqual([]);
  expect(spec).toEqual({ nodes: {}, edges: [], classes: { a: {} }, meta: {} });
});

test("what is wrong is left out, and the rest stays where it was", () => {
  const { spec, document, codes } = validated(`
nodes:
  api: { type: lambda, columns: many, cost: { note: x }, shade: dark }
  job: [a]
edges:
  - 5
  - ~
  - api -> job: { kind: nonsense, label: Go }
  - { from: api }
`);
  expect(codes).toEqual([
    "wrong-value",
    "missing-key",
    "unknown-key",
    "wrong-value",
    "wrong-value",
    "wrong-value",
    "missing-key",
  ]);
  expect(spec).toEqual({
    nodes: { api: { type: "lambda" }, job: null },
    edges: ["5", { "api -> job": { label: "Go" } }],
  });
  const range = document?.rangeOf(["edges", 1, "api -> job", "label"]);
  expect(range?.source.text.slice(range.start, range.end)).toBe("Go");
});

test("what has a wrong name counts as what it was meant to be", () => {
  const { spec, codes } = validated(`
nodes:
  cloud: { childs: {}, children: { api: { lable: 5 } } }
edges:
  - { form: cloud, to: api }
`);
  expect(codes).toEqual(["unknown-key", "unknown-key", "unknown-key", "unknown-key"]);
  expect(spec).toEqual({
    nodes: { cloud: { nodes: { api: { label: "5" } } } },
    edges: [{ from: ["cloud"], to: ["api"] }],
  });
});

test.each(["- a", "hello", "nodes: [a]", "nodes: 5"])("there is no sense in %j", (text) => {
  expect(validated(text)).toMatchObject({ spec: undefined, codes: ["wrong-value"] });
});

test("an empty text is a document without anything in it", () => {
  expect(validated("# nothing yet\n")).toMatchObject({ spec: {}, codes: [] });
});

test("what an alias stands for is told once", () => {
  expect(validated("nodes: { a: &a { lable: x }, b: *a, c: *a }").codes).toEqual(["unknown-key"]);
});
