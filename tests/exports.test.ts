import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const entries = { index: await import("../src/index.ts"), browser: await import("../src/browser.ts") };

/** What a file exports, a name a line: values with their kind, types without one. */
function exportsOf(entry: keyof typeof entries): string {
  const text = readFileSync(new URL(`../src/${entry}.ts`, import.meta.url), "utf8");
  const types = [...text.matchAll(/export type \{([^}]*)\}/g)].flatMap(([, names = ""]) => names.split(","));
  const values = Object.entries(entries[entry]).map(([name, value]) => `${typeof value} ${name}`);
  return [...values, ...types.map((name) => `type ${name.trim()}`)]
    .sort()
    .map((line) => `${line}\n`)
    .join("");
}

test.each(["index", "browser"] as const)("what %s exports changes on purpose only", async (entry) => {
  await expect(exportsOf(entry)).toMatchFileSnapshot(`exports/${entry}.txt`);
});

test("browsers get all that Node gets, but for what only Node has", () => {
  const [node, browser] = [exportsOf("index"), exportsOf("browser")].map((list) => list.split("\n"));
  const onlyInNode = node?.filter((line) => !browser?.includes(line));
  expect(onlyInNode).toEqual([
    "function confined",
    "function loadElkQuickly",
    "function nodeHost",
    "function readTextFile",
    "function readTextStream",
    "function slashed",
    "number mostDocumentBytes",
    "type Confined",
    "type NodeHostOptions",
  ]);
  expect(browser?.filter((line) => !node?.includes(line))).toEqual([]);
});
