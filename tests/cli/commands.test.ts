import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { searchTypes } from "../../src/catalogue/search.ts";
import { commands } from "../../src/cli/index.ts";
import { outcomeOf } from "../../src/cli/outcome.ts";
import { emptyFolder, program, stratogram } from "../program.ts";

const mistaken = "nodes:\n  a: lamda\n  b: { typ: s3 }\n";

test("the version is printed", () => {
  expect(stratogram(["--version"])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: "" });
});

test("without a command the help is shown, as the message that it is", () => {
  const run = stratogram([]);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  for (const { name, summary } of commands) expect(run.stderr).toMatch(new RegExp(`${name} .*${summary}`));
});

test.each(commands.map(({ name }) => name))("the help for %s is data, and has examples", (name) => {
  const run = stratogram([name, "--help"]);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout).toContain(`Examples:\n  stratogram ${name}`);
  expect(stratogram(["help", name]).stdout).toBe(run.stdout);
});

test("a slip in a command is told with what was meant", () => {
  const run = stratogram(["rendr", "x.yaml"]);
  expect(run).toMatchObject({
    code: 2,
    stdout: "",
    stderr: "error: unknown command 'rendr'\n(Did you mean render?)\n",
  });
});

test("check tells every mistake on standard output", () => {
  const run = stratogram(["check", "-"], { input: mistaken });
  expect(run).toMatchObject({ code: 1, stderr: "" });
  expect(run.stdout).toContain("<stdin>:2:6: error: unknown type");
  expect(run.stdout).toContain("<stdin>:3:8: error: unknown key");
});

test("check tells what is wrong with the pictures that a document names", () => {
  const run = stratogram(["check", "-"], { input: "nodes: { a: { icon: ./nowhere.svg } }\n" });
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('the icon "./nowhere.svg" cannot be used: there is no such file');
});

test("check tells that there is no mistake to people, and nothing to programs", () => {
  const input = "nodes: { a: lambda }\n";
  expect(stratogram(["check", "-"], { input })).toEqual({ code: 0, stdout: "", stderr: "no mistakes in 1 document\n" });
});

test.each([
  ["json", (text: string) => JSON.parse(text).diagnostics],
  ["sarif", (text: string) => JSON.parse(text).runs[0].results],
  ["github", (text: string) => text.trimEnd().split("\n")],
])("check tells mistakes to programs, those of unreadable files too: %s", (format, read) => {
  const run = stratogram(["check", "-", "missing.yaml", "--format", format], { input: mistaken });
  expect(run).toMatchObject({ code: 3, stderr: "" });
  expect(read(run.stdout)).toHaveLength(3);
});

test("messages are coloured on a terminal, or when the user says so", () => {
  const colour = "\u001b[";
  const check = (env: Record<string, string>) => stratogram(["check", "-"], { input: mistaken, env }).stdout;
  expect(check({})).not.toContain(colour);
  expect(check({ FORCE_COLOR: "1" })).toContain(colour);
  expect(check({ FORCE_COLOR: "0" })).not.toContain(colour);
});

test("icons finds the types that speak of every word, as editors and assistants do: best first", () => {
  const { code, stdout } = stratogram(["icons", "vector", "search"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^saas\.mongodb-atlas +MongoDB Atlas Vector Search +atlas$/m);
  const ids = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split(" ")[0]);
  expect(ids).toEqual(searchTypes(["vector", "search"]).map(({ id }) => id));
});

test("icons says so when there is none", () => {
  const run = stratogram(["icons", "nosuchthing"]);
  expect(run).toMatchObject({ code: 1, stdout: "" });
  expect(run.stderr).toContain('no type speaks of "nosuchthing": try fewer or shorter words');
  expect(stratogram(["icons", "aws", "lamda"]).stderr).toContain("did you mean aws lambda?");
});

test("init writes a document that is drawn without a mistake, and writes over nothing", () => {
  const cwd = emptyFolder();
  expect(stratogram(["init"], { cwd })).toMatchObject({ code: 0, stdout: "" });
  expect(readFileSync(join(cwd, "architecture.yaml"), "utf8")).toMatch(/^# yaml-language-server: \$schema=\S+\.json\n/);
  expect(stratogram(["check", "architecture.yaml"], { cwd }).stderr).toBe("no mistakes in 1 document\n");
  writeFileSync(join(cwd, "architecture.yaml"), "mine");
  expect(stratogram(["init"], { cwd })).toMatchObject({ code: 3, stdout: "" });
  expect(readFileSync(join(cwd, "architecture.yaml"), "utf8")).toBe("mine");
});

test("schema prints the schema, or where it lies", () => {
  const { stdout } = stratogram(["schema"]);
  expect(JSON.parse(stdout)).toHaveProperty("properties.nodes");
  expect(readFileSync(stratogram(["schema", "--path"]).stdout.trim(), "utf8")).toBe(stdout);
});

test("who closes the pipe early hears no complaint", () => {
  const { stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${program}" icons | head -1`], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
});

test("a fault of ours is called so, and leaves the other documents alone", async () => {
  const said: string[] = [];
  const write = process.stderr.write;
  process.stderr.write = (text) => said.push(String(text)) > 0;
  const input = { path: "shop.yaml", root: ".", read: async () => ({ name: "shop.yaml", text: "" }) };
  const outcome = await outcomeOf(input, async () => {
    throw new Error("the roof is on fire");
  }).finally(() => {
    process.stderr.write = write;
  });
  expect(outcome).toEqual({ code: 70, diagnostics: [] });
  expect(said.join("")).toMatch(
    /^shop\.yaml: a fault of stratogram, not of yours: the roof is on fire\n {2}Please report it/,
  );
});

test("what is kept compiled changes no picture, damaged or not", () => {
  const input = "nodes: { a: lambda, b: s3 }\nedges: [a -> b]\n";
  const cache = emptyFolder();
  const render = (env: Record<string, string>) => stratogram(["render", "-", "--layout", "layered"], { input, env });
  const expected = render({ STRATOGRAM_NO_CACHE: "1", XDG_CACHE_HOME: cache });
  expect(readdirSync(cache)).toEqual([]);
  expect(render({ XDG_CACHE_HOME: cache })).toEqual(expected);
  const kept = readdirSync(join(cache, "stratogram")).map((name) => join(cache, "stratogram", name));
  expect(kept.some((file) => file.includes("elk-worker"))).toBe(true);
  expect(render({ XDG_CACHE_HOME: cache })).toEqual(expected);
  for (const file of kept) writeFileSync(file, readFileSync(file).fill(0xaa, 100));
  expect(render({ XDG_CACHE_HOME: cache })).toEqual(expected);
  for (const nowhere of ["/proc/nowhere", "/dev/null", "relative"]) {
    expect(render({ XDG_CACHE_HOME: nowhere, HOME: "/dev/null" })).toEqual(expected);
  }
});
