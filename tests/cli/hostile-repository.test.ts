import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, program, stratogram } from "../program.ts";

const small = "nodes: { a: lambda }\n";

/** Names of all files below a folder, and what is in them. */
function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "utf8")]),
  );
}

test("patterns follow no links, and no picture is written through one that leads away", () => {
  const outside = folderWith({ "private/x.yaml": small, "private/.profile": "mine\n" });
  const cwd = folderWith({ "docs/a.yaml": small, "docs/b.yaml": small });
  symlinkSync(join(outside, "private"), join(cwd, "docs/link"));
  symlinkSync("..", join(cwd, "docs/up"));
  symlinkSync("/", join(cwd, "docs/root"));
  symlinkSync(join(outside, "private/.profile"), join(cwd, "docs/a.svg"));
  symlinkSync(join(outside, "private/new"), join(cwd, "docs/b.svg"));
  const before = filesIn(outside);
  const run = stratogram(["render", "docs/**/*.yaml"], { cwd });
  expect(run.code).toBe(3);
  expect(run.stderr).toContain('error: cannot write "docs/a.svg": it is a link that leads out of its folder');
  expect(run.stderr).toContain("1 of 2 documents drawn");
  expect(filesIn(outside)).toEqual(before);
  expect(readFileSync(join(cwd, "docs/b.svg"), "utf8")).toMatch(/^<svg/);
});

test("views, and what documents mention, lead nowhere else", () => {
  const cwd = folderWith({
    "in/views.yaml": `${small}views: { ../../x: { focus: a } }\n`,
    "in/include.yaml": `include: [../secret.yaml]\n${small}`,
    "secret.yaml": "nodes: { secret: s3 }\n",
  });
  const run = stratogram(["render", "in/*.yaml", "--all-views", "-o", "out/", "--cache-dir", "cache"], { cwd });
  expect(run.code).toBe(1);
  expect(run.stderr).not.toContain("secret:");
  expect(readdirSync(cwd).toSorted()).toEqual(["in", "secret.yaml"]);
});

const names = [
  "new\nline.yaml",
  "::error::x\n::set-output name=a::b.yaml",
  "\u001b[2Jcleared.yaml",
  "quote'\".yaml",
  "$(touch pwned).yaml",
  "-rf.yaml",
  "a..yaml",
  "ü  .yaml",
  "[a].yaml",
];

test("names with line ends, quotes and commands in them name files, and do nothing else", () => {
  const cwd = folderWith(Object.fromEntries(names.map((name) => [`docs/${name}`, small])));
  const args = ["render", "docs/*.yaml", "--jobs", "2", "--cache-dir", "cache", "--report", "report.json"];
  const run = stratogram(args, { cwd });
  expect(run).toMatchObject({ code: 0, stdout: "" });
  const pictures = readdirSync(join(cwd, "docs")).filter((name) => name.endsWith(".svg"));
  expect(pictures.toSorted()).toEqual(names.map((name) => name.replace(/\.yaml$/, ".svg")).toSorted());
  expect(readdirSync(cwd).toSorted()).toEqual(["cache", "docs", "report.json"]);
  expect(run.stderr).not.toContain("\u001b");
  expect(run.stderr.split("\n").filter((line) => line.startsWith("::"))).toEqual([]);
  expect(run.stderr.trimEnd().split("\n")).toHaveLength(names.length + 1);
  writeFileSync(join(cwd, "docs/new\nline.svg"), "old");
  expect(stratogram(["render", "docs/new*.yaml", "--check"], { cwd }).stdout).toBe("docs/new\\u{a}line.svg\n");
});

test("10,000 files of which hardly any can be drawn are told one by one", { timeout: 60_000 }, () => {
  const cwd = folderWith({ "good.yaml": small });
  mkdirSync(join(cwd, "many"));
  for (let index = 0; index < 9_999; index++) writeFileSync(join(cwd, "many", `${index}.yaml`), "- x\n");
  const log = openSync(join(cwd, "log"), "w");
  const args = [program, "render", "**/*.yaml", "--report", "report.json", "-o", "out/"];
  expect(spawnSync(process.execPath, args, { cwd, stdio: ["ignore", "ignore", log] }).status).toBe(1);
  closeSync(log);
  const told = readFileSync(join(cwd, "log"), "utf8");
  expect(told).toMatch(/\n1 of 10000 documents drawn\n$/);
  expect(told.match(/^many\/\d+\.yaml:1:1: error: /gm)).toHaveLength(9_999);
  expect(readdirSync(join(cwd, "out"))).toEqual(["good.svg"]);
  expect(JSON.parse(readFileSync(join(cwd, "report.json"), "utf8")).counts).toMatchObject({ drawn: 1, failed: 9_999 });
  // Ten thousand files take longer to remove than a test may take to tidy up.
  rmSync(join(cwd, "many"), { recursive: true });
});
