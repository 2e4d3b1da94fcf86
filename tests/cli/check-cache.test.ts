import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Store } from "../../src/cli/cache/store.ts";
import { folderWith, type Run, stratogram } from "../program.ts";

const files = {
  "good.yaml": "nodes: { a: lambda, b: s3 }\nedges: [a -> b]\n",
  "warned.yaml": "nodes: { a: { type: lambda, columns: 2 }, b: s3 }\nedges: [a -> b]\n",
  "broken.yaml": "nodes: { a: lamda }\n",
  "large.yaml": `nodes: { a: lambda }\n${"#".repeat(2 ** 20)}\n`,
  "whole.yaml": "include: [part.yaml]\nnodes: { a: lambda }\nedges: [a -> b]\n",
  "part.yaml": "nodes: { b: s3 }\n",
};

function checked(cwd: string, ...args: string[]): Run {
  return stratogram(["check", ...args], { cwd });
}

/** Makes everything that is kept say that it is kept. */
function mark(cwd: string): number {
  const store = new Store(join(cwd, "cache"), 512);
  const found = readdirSync(join(cwd, "cache"), { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  for (const { parentPath, name } of found) {
    const key = `${parentPath.slice(-2)}${name}`;
    const entry = store.find(key);
    if (entry) store.keep(key, { ...entry, content: "  is kept" });
  }
  return found.length;
}

test.each([
  ["what is good", ["good.yaml"]],
  ["what is doubtful", ["warned.yaml", "--format", "json"]],
  ["mistakes", ["broken.yaml", "good.yaml"]],
  ["files that cannot be read", ["large.yaml", "none.yaml", "good.yaml"]],
  ["a file that is included", ["whole.yaml"]],
  ["pictures", ["good.yaml", "warned.yaml", "--effort", "draft"]],
  ["pictures that are not good enough", ["good.yaml", "--min-score", "100", "--effort", "draft"]],
])("what is found is what would be found without a cache, the second time as well: %s", (_, args) => {
  const cwd = folderWith(files);
  const expected = checked(cwd, ...args);
  for (const _time of [1, 2]) expect(checked(cwd, ...args, "--cache-dir", "cache")).toEqual(expected);
});

test("nothing is checked again that is as before, and what has changed is", () => {
  const cwd = folderWith(files);
  const options = ["--picture", "--effort", "draft", "--cache-dir", "cache"];
  const run = (...args: string[]) => checked(cwd, "whole.yaml", ...options, ...args).stderr;
  run();
  expect(mark(cwd)).toBe(1);
  expect(run()).toContain("whole.yaml  is kept");
  expect(run("--effort", "normal")).not.toContain("is kept");
  writeFileSync(join(cwd, "part.yaml"), "nodes: { b: sqs }\n");
  expect(run()).not.toContain("is kept");
  writeFileSync(join(cwd, "part.yaml"), files["part.yaml"]);
  rmSync(join(cwd, "part.yaml"));
  expect(checked(cwd, "whole.yaml", "--cache-dir", "cache").code).toBe(1);
});

test("checks and pictures share a cache", () => {
  const cwd = folderWith(files);
  const rendered = (...args: string[]) => stratogram(["render", "good.yaml", "--effort", "draft", ...args], { cwd });
  expect(rendered("--cache-dir", "cache").code).toBe(0);
  for (const _time of [1, 2]) expect(checked(cwd, "good.yaml", "--cache-dir", "cache").code).toBe(0);
  expect(rendered("--check", "--cache-dir", "cache").code).toBe(0);
});
