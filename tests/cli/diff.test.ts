import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, folderWith, stratogram } from "../program.ts";

const before =
  "nodes: { api: { type: aws.lambda, label: API }, db: { type: aws.rds, label: Orders } }\nedges: [api -> db]\n";
const after = before.replace("edges:", "  \nedges:").replace("api -> db", "api -> db: { encrypted: true }");

const hasGit = spawnSync("git", ["--version"]).status === 0;

/** Nobody's settings, and a name for commits. */
const env = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "Tester",
  GIT_AUTHOR_EMAIL: "tester@example.com",
  GIT_COMMITTER_NAME: "Tester",
  GIT_COMMITTER_EMAIL: "tester@example.com",
};

function git(cwd: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync("git", args, { cwd, env: { ...process.env, ...env }, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
}

/** A repository with two commits on the branch main: `docs/shop.yaml` and what it includes, then as it is now. */
function repository(files: Readonly<Record<string, string>> = { "docs/shop.yaml": before }): string {
  const folder = folderWith(files);
  git(folder, "init", "--quiet", "--initial-branch", "main", ".");
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", "One");
  writeFileSync(join(folder, "docs/shop.yaml"), after);
  git(folder, "commit", "--quiet", "--all", "--message", "Two");
  return folder;
}

test("two files are told apart in words, and nothing is written", () => {
  const cwd = folderWith({ "a.yaml": before, "b.yaml": after });
  const { code, stdout, stderr } = stratogram(["diff", "a.yaml", "b.yaml"], { cwd });
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toBe("1 connection changed.\n\nSecurity:\n  ✓ API → Orders is encrypted now.\n");
  expect(readdirSync(cwd)).toEqual(["a.yaml", "b.yaml"]);
});

test("the exit code says whether they are different where that is asked for", () => {
  const cwd = folderWith({ "a.yaml": before, "b.yaml": after });
  expect(stratogram(["diff", "a.yaml", "b.yaml", "--exit-code", "-q"], { cwd })).toEqual({
    code: 1,
    stdout: "",
    stderr: "",
  });
  expect(stratogram(["diff", "a.yaml", "a.yaml", "--exit-code"], { cwd })).toMatchObject({
    code: 0,
    stdout: "Nothing has changed.\n",
  });
});

test("words come as JSON and as Markdown, too", () => {
  const cwd = folderWith({ "a.yaml": before, "b.yaml": after });
  const { stdout } = stratogram(["diff", "a.yaml", "b.yaml", "--summary", "json"], { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ version: 1, isDifferent: true, headline: "1 connection changed" });
  const markdown = stratogram(["diff", "a.yaml", "b.yaml", "--summary", "md"], { cwd });
  expect(markdown.stdout).toContain("- `✓` API → Orders is encrypted now.");
});

test("a picture is written where it is asked for, and never over that of the document", () => {
  const cwd = folderWith({ "a.yaml": before, "b.yaml": after, "b.svg": "mine" });
  expect(stratogram(["diff", "a.yaml", "b.yaml", "-o", "changes.svg"], { cwd })).toMatchObject({ code: 0 });
  expect(stratogram(["diff", "a.yaml", "b.yaml", "-f", "svg,json"], { cwd })).toMatchObject({ code: 0 });
  expect(readdirSync(cwd)).toEqual(["a.yaml", "b.diff.json", "b.diff.svg", "b.svg", "b.yaml", "changes.svg"]);
  expect(readFileSync(join(cwd, "b.svg"), "utf8")).toBe("mine");
  expect(readFileSync(join(cwd, "changes.svg"), "utf8")).toContain("Encrypted");
  const { stdout, stderr } = stratogram(["diff", "a.yaml", "b.yaml", "-o", "-"], { cwd });
  expect(stdout).toMatch(/^<svg/);
  expect(stderr).toContain("1 connection changed.");
});

test("what cannot be meant is refused", () => {
  const cwd = folderWith({ "a.yaml": before, "b.yaml": after });
  const sayings = [
    ["-", "-"],
    ["git:main", "git:other"],
    ["a.yaml", "b.yaml", "--view", "x"],
    ["*.yaml", "b.yaml"],
    ["a.yaml", "b.yaml", "-o", "a.bmp"],
  ].map((args) => stratogram(["diff", ...args], { cwd, env }));
  expect(sayings.map(({ code, stderr }) => `${code} ${stderr.split("\n")[0]}`)).toMatchInlineSnapshot(`
    [
      "2 error: only one of the two can come from standard input",
      "3 git:main:1:1: error: cannot read "git:main": the current folder is in no git repository (unreadable-file)",
      "2 error: a view is drawn: say where with --output",
      "2 error: "*.yaml" names several files, and one is compared with one",
      "2 error: the name of "a.bmp" does not say in which format it is to be written: end it in one of .svg, .png, .pdf, .drawio, .pptx, .html, .md, .txt, .mmd, .d2, .dot, .json",
    ]
  `);
});

test("mistakes of either version are told where they are", () => {
  const cwd = folderWith({
    "a.yaml": "nodes: { a: lambdaa }\n",
    "b.yaml": before,
    "huge.yaml": "#".repeat(2 ** 20 + 1),
  });
  const { code, stdout, stderr } = stratogram(["diff", "a.yaml", "b.yaml"], { cwd });
  expect([code, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("a.yaml:1:13: error: unknown type");
  expect(stratogram(["diff", "b.yaml", "c.yaml"], { cwd })).toMatchObject({ code: 3 });
  expect(stratogram(["diff", "b.yaml", "huge.yaml"], { cwd })).toMatchObject({ code: 4 });
});

test.skipIf(!hasGit)("a revision is compared with a file, with another one and with standard input (needs git)", () => {
  const cwd = repository();
  const changed = "1 connection changed.\n\nSecurity:\n  ✓ API → Orders is encrypted now.\n";
  const path = "docs/shop.yaml";
  for (const args of [
    ["git:HEAD~1", path],
    [`git:HEAD~1:${path}`, "git:main"],
    ["git:HEAD~1:./docs/shop.yaml", path],
  ]) {
    expect(stratogram(["diff", ...args], { cwd, env })).toEqual({ code: 0, stdout: changed, stderr: "" });
  }
  expect(stratogram(["diff", `git:HEAD~1:${path}`, "-"], { cwd, env, input: after })).toMatchObject({
    stdout: changed,
  });
  const docs = join(cwd, "docs");
  expect(stratogram(["diff", "git:HEAD~1", "shop.yaml"], { cwd: docs, env })).toMatchObject({ stdout: changed });
  expect(stratogram(["diff", "git:HEAD~1:shop.yaml", "shop.yaml"], { cwd: docs, env })).toMatchObject({ code: 3 });
  expect(stratogram(["diff", "git:HEAD~1:./shop.yaml", "shop.yaml"], { cwd: docs, env })).toMatchObject({ code: 0 });
});

test.skipIf(!hasGit)("what a revision includes, its pictures and its layout file come from it (needs git)", () => {
  const cwd = repository({
    "docs/shop.yaml": `include: [parts/db.yaml]\nnodes: { api: { type: aws.lambda, label: API, icon: parts/own.svg } }\nedges: [api -> db]\n`,
    "docs/parts/db.yaml": "nodes: { db: { type: aws.rds, label: Orders }, old: { type: aws.sqs, icon: own.svg } }\n",
    "docs/parts/own.svg": `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9" fill="#abcdef"/></svg>`,
    "docs/shop.layout.yaml": "nodes: { old: [300, 700] }\n",
  });
  git(cwd, "rm", "--quiet", "-r", "docs/parts", "docs/shop.layout.yaml");
  const { code, stderr } = stratogram(["diff", "git:HEAD~1", "docs/shop.yaml", "-f", "json,svg"], { cwd, env });
  expect([code, stderr]).toEqual([0, "written: docs/shop.diff.json, docs/shop.diff.svg\n"]);
  const { figures } = JSON.parse(readFileSync(join(cwd, "docs/shop.diff.json"), "utf8"));
  const old = figures.find(({ id }: { readonly id: string }) => id === "old");
  expect([old.icon.x, old.icon.y]).toEqual([300, 700]);
  expect(readFileSync(join(cwd, "docs/shop.diff.svg"), "utf8")).toContain("#abcdef");
});

test.skipIf(!hasGit)("nothing outside of the folder of the document is read from a revision (needs git)", () => {
  const text = `include: [../secret.yaml, "a\\0b", /etc/passwd, link.yaml]\nnodes: { a: aws.lambda }\n`;
  const folder = folderWith({ "docs/shop.yaml": text, "secret.yaml": "nodes: { b: aws.lambda }\n" });
  symlinkSync("../secret.yaml", join(folder, "docs/link.yaml"));
  git(folder, "init", "--quiet", "--initial-branch", "main", ".");
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", "One");
  const { code, stderr } = stratogram(["diff", "git:main", "docs/shop.yaml"], { cwd: folder, env });
  expect(code).toBe(1);
  const ofRevision = stderr.split("\n").filter((line) => line.startsWith("git:main:docs/shop.yaml"));
  expect(ofRevision.map((line) => line.replace(/^.*error: /, ""))).toMatchInlineSnapshot(`
    [
      ""../secret.yaml" cannot be included: it is outside the root of the document (include-outside-root)",
      ""a\\u{0}b" cannot be included: its name has a character that no file name has (unreadable-file)",
      ""/etc/passwd" cannot be included: it is outside the root of the document (include-outside-root)",
      ""link.yaml" cannot be included: it is a link, and what it leads to is not read from a repository (unreadable-file)",
    ]
  `);
});

test.skipIf(!hasGit)("a revision that cannot be had is told with what to do (needs git)", () => {
  const cwd = repository();
  const told = (args: readonly string[], where = cwd, more: Readonly<Record<string, string>> = {}) => {
    const { code, stdout, stderr } = stratogram(["diff", ...args], { cwd: where, env: { ...env, ...more } });
    const lines = stderr.split("\n").slice(0, 2);
    return [code, stdout, ...lines.map((line) => line.replace(/^.*error: |^ *hint: /, ""))].join(" | ");
  };
  const file = "docs/shop.yaml";
  const shallow = emptyFolder();
  git(shallow, "clone", "--quiet", "--depth", "1", `file://${cwd}`, "clone");
  const lonely = folderWith({ "docs/shop.yaml": before });
  expect(
    [
      told(["git:nowhere", file]),
      told(["git:--output=evil", file]),
      told(["git:main..HEAD", file]),
      told(["git:main:docs", file]),
      told(["git:main:gone.yaml", file]),
      told(["git:main:../../gone.yaml", file]),
      told(["git:HEAD~1", file], join(shallow, "clone")),
      told(["git:main", file], lonely, { GIT_CEILING_DIRECTORIES: join(lonely, "..") }),
      told(["git:main", file], cwd, { PATH: "/nowhere" }),
    ].join("\n"),
  ).toMatchInlineSnapshot(`
    "3 |  | cannot read "git:nowhere": git knows no revision "nowhere" (unreadable-file) | git log --oneline, git branch --all and git tag list what there is
    3 |  | cannot read "git:--output=evil": "--output=evil" is no revision (unreadable-file) | name a branch, a tag or a commit: git:main:docs/shop.yaml
    3 |  | cannot read "git:main..HEAD": git knows no revision "main..HEAD" (unreadable-file) | git log --oneline, git branch --all and git tag list what there is
    3 |  | cannot read "git:main:docs": it is a folder (unreadable-file) | 
    3 |  | cannot read "git:main:gone.yaml": there is no such file in main (unreadable-file) | git ls-tree -r --name-only main lists its files
    3 |  | cannot read "git:main:../../gone.yaml": it is outside the repository (unreadable-file) | 
    3 |  | cannot read "git:HEAD~1": git knows no revision "HEAD~1" (unreadable-file) | this clone has only the latest commits: fetch more of them (git fetch --unshallow, or fetch-depth: 0 in a workflow)
    3 |  | cannot read "git:main": the current folder is in no git repository (unreadable-file) | change into the repository, or name two files
    3 |  | cannot read "git:main": there is no git on this machine (unreadable-file) | install git, or name two files"
  `);
  expect(existsSync(join(cwd, "evil"))).toBe(false);
});

test.skipIf(!hasGit)("names and labels of a hostile repository are text (needs git)", () => {
  const name = "docs/$(touch evil);`touch evil` [*].yaml";
  const folder = folderWith({ [name]: before, "docs/other.yaml": before });
  git(folder, "init", "--quiet", "--initial-branch", "main", ".");
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message", "One");
  for (const program of ["core.pager", "core.fsmonitor", "core.sshCommand"])
    git(folder, "config", program, "touch evil");
  expect(stratogram(["diff", "git:main", name], { cwd: folder, env })).toMatchObject({
    code: 0,
    stdout: "Nothing has changed.\n",
  });
  expect(existsSync(join(folder, "docs/evil")) || existsSync(join(folder, "evil"))).toBe(false);
});
