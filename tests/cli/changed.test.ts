import { execFileSync } from "node:child_process";
import { appendFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith, stratogram } from "../program.ts";

const small = "nodes: { a: lambda }\n";
const files = {
  "a.yaml": small,
  "b.yaml": `include: [parts/one.yaml]\n${small}`,
  "c.yaml": "nodes: { a: { icon: ./icons/own.svg } }\n",
  "docs/d.yaml": small,
  "parts/one.yaml": "include: [two.yaml]\nnodes: { c: s3 }\n",
  "parts/two.yaml": "nodes: { d: sqs }\n",
  "icons/own.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>\n',
  "notes.txt": "notes\n",
};

/** Git in a folder, as nobody in particular. */
function git(cwd: string, ...args: string[]): string {
  const identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function repository(): string {
  const cwd = folderWith(files);
  git(cwd, "init", "-q", "-b", "main");
  commit(cwd);
  return cwd;
}

function commit(cwd: string): void {
  git(cwd, "add", "-A");
  git(cwd, "commit", "-q", "-m", "x");
}

/** The documents that are drawn, and nothing is written. */
function drawn(
  cwd: string,
  changed = "--changed",
  args: readonly string[] = ["a.yaml", "b.yaml", "c.yaml", "docs/*.yaml"],
): string[] {
  const run = stratogram(["render", ...args, "--check", "--report", "-", changed], { cwd });
  const start = run.stdout.indexOf("{\n");
  expect(start, run.stderr).not.toBe(-1);
  return JSON.parse(run.stdout.slice(start)).documents.map(({ document }: { document: string }) => document);
}

test.each([
  ["nothing", () => {}, []],
  ["a file that none reads", (cwd: string) => appendFileSync(join(cwd, "notes.txt"), "x"), []],
  ["a document", (cwd: string) => appendFileSync(join(cwd, "docs/d.yaml"), "# x\n"), ["docs/d.yaml"]],
  ["a part of a part", (cwd: string) => appendFileSync(join(cwd, "parts/two.yaml"), "# x\n"), ["b.yaml"]],
  ["a part that is gone", (cwd: string) => rmSync(join(cwd, "parts/two.yaml")), ["b.yaml"]],
  ["an icon of an author", (cwd: string) => appendFileSync(join(cwd, "icons/own.svg"), "\n"), ["c.yaml"]],
  [
    "a layout file that was not there",
    (cwd: string) => writeFileSync(join(cwd, "a.layout.yaml"), "nodes:\n"),
    ["a.yaml"],
  ],
  [
    "what is about to be committed",
    (cwd: string) => {
      appendFileSync(join(cwd, "a.yaml"), "# x\n");
      git(cwd, "add", "-A");
    },
    ["a.yaml"],
  ],
  [
    "a document that Git does not know",
    (cwd: string) => writeFileSync(join(cwd, "docs/new.yaml"), small),
    ["docs/new.yaml"],
  ],
  [
    "a document with a new name",
    (cwd: string) => renameSync(join(cwd, "docs/d.yaml"), join(cwd, "docs/e.yaml")),
    ["docs/e.yaml"],
  ],
  [
    "names that a shell would act on",
    (cwd: string) => {
      writeFileSync(join(cwd, "docs/$(touch x) '\"\n.yaml"), small);
    },
    ["docs/$(touch x) '\"\n.yaml"],
  ],
])("only what has changed is drawn: %s", (_, change, expected) => {
  const cwd = repository();
  change(cwd);
  expect(drawn(cwd)).toEqual(expected);
});

test("what has changed is found from a folder below, through links, and whatever the environment says of colours", () => {
  const cwd = repository();
  appendFileSync(join(cwd, "docs/d.yaml"), "# x\n");
  git(cwd, "config", "color.ui", "always");
  git(cwd, "config", "diff.external", "false");
  expect(drawn(join(cwd, "docs"), "--changed", ["*.yaml", "../a.yaml"])).toEqual(["d.yaml"]);
  symlinkSync("docs", join(cwd, "link"));
  expect(drawn(cwd, "--changed", ["link/d.yaml", "a.yaml"])).toEqual(["link/d.yaml"]);
});

test("what a branch changed counts, and not what happened elsewhere since it began", () => {
  const cwd = repository();
  git(cwd, "checkout", "-q", "-b", "mine");
  appendFileSync(join(cwd, "a.yaml"), "# mine\n");
  commit(cwd);
  git(cwd, "checkout", "-q", "main");
  appendFileSync(join(cwd, "docs/d.yaml"), "# theirs\n");
  commit(cwd);
  git(cwd, "checkout", "-q", "mine");
  expect(drawn(cwd, "--changed=main")).toEqual(["a.yaml"]);
  expect(drawn(cwd)).toEqual([]);
});

test("a picture that somebody changed is looked at", () => {
  const cwd = repository();
  stratogram(["render", "a.yaml", "docs/d.yaml", "-q"], { cwd });
  commit(cwd);
  appendFileSync(join(cwd, "a.svg"), "x");
  rmSync(join(cwd, "docs/d.svg"));
  expect(drawn(cwd)).toEqual(["a.yaml", "docs/d.yaml"]);
});

test.each([
  ["an option", "--output=x", 'error: "--output=x" is no revision: it looks like an option'],
  ["nothing that there is", "nowhere", 'error: there is no revision "nowhere" here: fetch it'],
  ["a file", "docs/d.yaml", 'error: there is no revision "docs/d.yaml" here: where files follow, write --changed=HEAD'],
  ["a command", "$(touch x)", "error: there is no revision"],
])("what is no revision is refused: %s", (_, revision, message) => {
  const cwd = repository();
  const run = stratogram(["render", "a.yaml", `--changed=${revision}`], { cwd });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(message);
  expect(git(cwd, "status", "--short")).toBe("");
});

test("without a repository it is told what is needed", () => {
  const run = stratogram(["render", "a.yaml", "--changed"], {
    cwd: folderWith(files),
    env: { GIT_CEILING_DIRECTORIES: "/" },
  });
  expect(run).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("--changed needs Git, and a repository of it"),
  });
});

test.each([
  ["there is no repository", {}, "around this folder: there is none"],
  ["there is no git", { PATH: "/nowhere" }, "around this folder: there is no git on this machine"],
])("what cannot be found out is told: %s", (_, env, message) => {
  const run = stratogram(["render", "a.yaml", "--changed"], { cwd: folderWith(files), env });
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(`error: --changed needs Git, and a repository of it ${message}\n`);
});
