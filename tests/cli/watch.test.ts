import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, stratogram } from "../program.ts";
import { Running, until } from "./running.ts";

const small = "nodes: { a: lambda, b: s3 }\nedges: [a -> b]\n";
const larger = "nodes: { a: lambda, b: s3, c: sqs }\nedges: [a -> b, a -> c]\n";
const broken = "nodes: { a: lamda }\n";

/** How pictures are drawn here, of which nobody looks how good they are. */
const drawing = ["render", "--effort", "draft"];

const watching = "; Ctrl-C ends\n";

test("a document is drawn again when it is saved, and Ctrl-C ends with 0", async () => {
  const cwd = folderWith({ "a.yaml": small });
  const run = new Running([...drawing, "a.yaml", "--watch"], cwd);
  expect(await run.hears(watching)).toMatch(/^a\.svg {2}2 nodes, 1 edge {2}.* s\nwatching 1 document; Ctrl-C ends\n$/);
  writeFileSync(join(cwd, "a.yaml"), larger);
  expect(await run.hears(watching)).toMatch(/^a\.svg {2}3 nodes, 2 edges {2}.* s\nwatching 1 document; Ctrl-C ends\n$/);
  expect(await run.interrupt()).toBe(0);
  expect(readdirSync(cwd).sort()).toEqual(["a.svg", "a.yaml"]);
  expect(run.stdout).toBe("");
});

test("errors are told once and the last good picture stays; when they are mended that is seen", async () => {
  const cwd = folderWith({ "a.yaml": small, "b.yaml": small });
  const run = new Running([...drawing, "*.yaml", "-w"], cwd);
  await run.hears(watching);
  const good = readFileSync(join(cwd, "a.svg"), "utf8");
  writeFileSync(join(cwd, "a.yaml"), broken);
  const told = await run.hears(watching);
  expect(told).toContain('error: unknown type "lamda"');
  expect(told).toContain("watching 2 documents, mistakes in a.yaml;");
  expect(readFileSync(join(cwd, "a.svg"), "utf8")).toBe(good);
  writeFileSync(join(cwd, "b.yaml"), larger);
  const other = await run.hears(watching);
  expect(other).not.toContain("lamda");
  expect(other).toContain("mistakes in a.yaml;");
  writeFileSync(join(cwd, "a.yaml"), larger);
  expect(await run.hears(watching)).toMatch(/^a\.svg .*\nwatching 2 documents; Ctrl-C ends\n$/);
});

test("a document is drawn again for each kind of file that it is made of, also one that was not there", async () => {
  const cwd = folderWith({
    "docs/a.yaml": "include: [parts/b.yaml]\nnodes: { a: { icon: own.svg } }\nedges: [a -> b]\n",
    "docs/parts/b.yaml": "nodes: { b: s3 }\n",
    "docs/own.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
  });
  const run = new Running([...drawing, "docs/a.yaml", "--watch"], cwd);
  await run.hears(watching);
  const picture = () => readFileSync(join(cwd, "docs/a.svg"), "utf8");
  const changes: readonly [string, string][] = [
    ["docs/parts/b.yaml", "nodes: { b: { type: s3, label: Another } }\n"],
    ["docs/own.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4" cx="4" cy="4"/></svg>'],
    ["docs/a.layout.yaml", "nodes:\n  a: [300, 400]\n"],
  ];
  for (const [file, text] of changes) {
    const before = picture();
    writeFileSync(join(cwd, file), text);
    await run.hears(watching);
    expect(picture(), file).not.toBe(before);
  }
});

test("a file of costs counts, too", async () => {
  const cwd = folderWith({ "a.yaml": small, "costs.json": '{"projects":[]}' });
  const run = new Running([...drawing, "a.yaml", "--watch", "--cost", "costs.json"], cwd);
  await run.hears(watching);
  rmSync(join(cwd, "costs.json"));
  expect(await run.hears(watching)).toContain('cannot read "costs.json"');
  writeFileSync(join(cwd, "costs.json"), '{"projects":[]}');
  expect(await run.hears(watching)).toContain("no estimate of Infracost");
});

test("a file that is put in the place of another, in one stroke or two, is a saved one", async () => {
  const cwd = folderWith({ "a.yaml": small });
  const run = new Running([...drawing, "a.yaml", "--watch"], cwd);
  await run.hears(watching);
  writeFileSync(join(cwd, ".a.yaml.swp"), larger);
  renameSync(join(cwd, ".a.yaml.swp"), join(cwd, "a.yaml"));
  expect(await run.hears(watching)).toContain("3 nodes");
  renameSync(join(cwd, "a.yaml"), join(cwd, "a.yaml~"));
  await new Promise((resolve) => setTimeout(resolve, 40));
  writeFileSync(join(cwd, "a.yaml"), small);
  await until(
    () => run.stderr.includes("2 nodes"),
    () => run.stderr,
  );
});

test("several saves in a row end with the picture of the last one", async () => {
  const cwd = folderWith({ "a.yaml": small });
  const run = new Running([...drawing, "a.yaml", "-w", "-f", "json"], cwd);
  await run.hears(watching);
  for (let count = 1; count <= 25; count++) {
    writeFileSync(join(cwd, "a.yaml"), `title: Number ${count}\n${small}`);
    await new Promise((resolve) => setTimeout(resolve, count % 7));
  }
  await until(
    () => readFileSync(join(cwd, "a.json"), "utf8").includes("Number 25"),
    () => run.stderr,
  );
  expect(await run.interrupt()).toBe(0);
  expect(run.stderr.match(/^a\.json/gm)?.length ?? 0).toBeLessThan(25);
});

test("documents come and go, also with their folders", async () => {
  const cwd = folderWith({ "docs/a.yaml": small });
  const run = new Running([...drawing, "docs/**/*.yaml", "--watch"], cwd);
  await run.hears(watching);
  writeFileSync(join(cwd, "docs/b.yaml"), small);
  expect(await run.hears(watching)).toContain("watching 2 documents");
  mkdirSync(join(cwd, "docs/deep/er"), { recursive: true });
  writeFileSync(join(cwd, "docs/deep/er/c.yaml"), small);
  expect(await run.hears(watching)).toContain("watching 3 documents");
  rmSync(join(cwd, "docs/deep"), { recursive: true });
  expect(await run.hears(watching)).toBe("watching 2 documents; Ctrl-C ends\n");
  rmSync(join(cwd, "docs/a.yaml"));
  expect(await run.hears(watching)).toBe("watching 1 document; Ctrl-C ends\n");
});

test("a document that somebody named and removed is missed once, and drawn when it is back", async () => {
  const cwd = folderWith({ "a.yaml": small });
  const run = new Running([...drawing, "a.yaml", "--watch"], cwd);
  await run.hears(watching);
  rmSync(join(cwd, "a.yaml"));
  expect(await run.hears(watching)).toContain("there is no such file");
  writeFileSync(join(cwd, "a.yaml"), larger);
  expect(await run.hears(watching)).toContain("3 nodes");
});

test("pages of one file are written together", async () => {
  const cwd = folderWith({ "a.yaml": small, "b.yaml": small });
  const run = new Running([...drawing, "*.yaml", "--watch", "-o", "all.html"], cwd);
  await run.hears(watching);
  writeFileSync(join(cwd, "b.yaml"), larger);
  expect(await run.hears(watching)).toMatch(/all\.html {2}2 pictures, 5 nodes/);
});

test.each([
  ["-", "--watch is for files"],
  ["a.yaml -o -", "--watch is for files"],
  ["a.yaml --check", "say one of them"],
])("what has an end is not watched: %s", (args, message) => {
  const cwd = folderWith({ "a.yaml": small });
  const run = stratogram(["render", ...args.split(" "), "--watch"], { cwd, input: small });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(message);
  expect(existsSync(join(cwd, "a.svg"))).toBe(false);
});
