import { expect, test } from "vitest";
import { browserHost } from "../../src/hosts/browser-host.ts";
import { load } from "../../src/source/load.ts";
import { Report } from "../../src/source/report.ts";

async function loaded(files: Readonly<Record<string, string>>, name = "shop.yaml") {
  const report = new Report();
  const documents = await load({ name, text: files[name] ?? "" }, browserHost({ files }), report);
  return {
    names: documents.map(({ document }) => document.source.name),
    codes: report.diagnostics.map(({ code }) => code),
    places: report.diagnostics.map(
      ({ range: { source, start, end } }) => `${source.name}: ${source.text.slice(start, end)}`,
    ),
  };
}

test("what a document includes comes before it, each file once", async () => {
  const files = {
    "shop.yaml": "include: [parts/a.yaml, parts/../parts/b.yaml, ./c.yaml]\nnodes:",
    "parts/a.yaml": "include: ../c.yaml\nnodes:",
    "parts/b.yaml": "include: [a.yaml]",
    "c.yaml": "classes:",
  };
  expect(await loaded(files)).toMatchObject({
    names: ["c.yaml", "parts/a.yaml", "parts/b.yaml", "shop.yaml"],
    codes: [],
  });
});

test("files that include each other are told with the way around, whatever they are called", async () => {
  const texts = new Map([
    ["shop.yaml", "include: parts/../a.yaml"],
    ["parts/../a.yaml", "include: [./b.yaml]"],
    ["./b.yaml", "include: [x/../a.yaml, .\\b.yaml]"],
  ]);
  // A host that calls files what the author calls them.
  const host = { read: async (name: string) => ({ name, text: texts.get(name) ?? "" }) };
  const report = new Report();
  await load({ name: "./shop.yaml", text: texts.get("shop.yaml") ?? "" }, host, report);
  expect(report.diagnostics.map(({ code, message }) => [code, message])).toEqual([
    ["include-cycle", "these files include each other: a.yaml → b.yaml → a.yaml"],
    ["include-cycle", "these files include each other: b.yaml → b.yaml"],
  ]);
});

test("when a file cannot be read, nothing is said about what is missing because of it", async () => {
  const { names, codes } = await loaded({
    "shop.yaml": "include: [a.yaml, gone.yaml]\nnodes: { x: }\nlable: x",
    "a.yaml": "nodes: {",
  });
  expect(names).toEqual([]);
  expect(codes.toSorted()).toEqual(["unknown-key", "unreadable-file", "yaml-syntax"]);
});

test("a document has at most a hundred files", async () => {
  const many = Array.from({ length: 150 }, (_, index) => `f${index}.yaml`);
  const files = Object.fromEntries(many.map((name) => [name, "nodes:"]));
  const { names, codes } = await loaded({ ...files, "shop.yaml": `include: [${many.join(", ")}]` });
  expect(names).toHaveLength(100);
  expect(new Set(codes)).toEqual(new Set(["too-large"]));
});

test("a hundred files that include each other in a row are read", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [
      `f${index}.yaml`,
      index < 99 ? `include: f${index + 1}.yaml` : "nodes:",
    ]),
  );
  expect((await loaded(files, "f0.yaml")).names).toHaveLength(100);
});
