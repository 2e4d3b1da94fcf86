import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { programFor } from "../src/cli/program.ts";
import { emptyFolder, folderWith, program, type Run } from "./program.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const textOf = (path: string) => readFileSync(join(root, path), "utf8");

const small = "nodes: { a: lambda }\n";
const project = { "docs/a.yaml": small, "docs/deep/b.yaml": `title: B\n${small}`, "docs/c.yaml": `title: C\n${small}` };

/** A folder of programs: the one that is built, and an `npm` that installs nothing. */
function programs(): string {
  const folder = emptyFolder();
  for (const [name, script] of [
    ["stratogram", `exec "${process.execPath}" "${program}" "$@"`],
    ["npm", "exit 0"],
  ]) {
    writeFileSync(join(folder, name ?? ""), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name ?? ""), 0o755);
  }
  return folder;
}

/** Runs lines as a runner does: in a shell that ends with the first that fails. */
function runLines(lines: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Run {
  const path = [programs(), process.env.PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", lines.join("\n")], {
    ...{ cwd, encoding: "utf8" as const },
    env: { ...process.env, ...env, PATH: path },
  });
  return { code: status, stdout, stderr };
}

describe.skipIf(process.platform === "win32")("GitLab's recipe", () => {
  const recipe = parse(textOf("examples/gitlab/.gitlab-ci.yml"));
  const linesOf = (job: string): string[] => [...recipe.default.before_script, ...recipe[job].script];

  test("draws in as many jobs as it says, and joins what they report", () => {
    const cwd = folderWith(project);
    const total = recipe.draw.parallel;
    for (let index = 1; index <= total; index++) {
      const env = { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(total) };
      expect(runLines(linesOf("draw"), cwd, env)).toMatchObject({ code: 0 });
    }
    expect(runLines(linesOf("join"), cwd)).toMatchObject({ code: 0, stderr: "3 documents: 3 drawn\n" });
    expect(existsSync(join(cwd, "docs/deep/b.svg")) && existsSync(join(cwd, "reports/whole.json"))).toBe(true);
    expect(existsSync(join(cwd, recipe.draw.cache.paths[0]))).toBe(true);
  });

  test("fails when a job has not reported, or a document has mistakes", () => {
    const cwd = folderWith({ ...project, "docs/broken.yaml": "nodes: { a: lamda }\n" });
    expect(runLines(linesOf("draw"), cwd, { CI_NODE_INDEX: "1", CI_NODE_TOTAL: "2" }).code).toBeLessThan(2);
    expect(runLines(linesOf("join"), cwd).code).toBe(3);
    runLines(linesOf("draw"), cwd, { CI_NODE_INDEX: "2", CI_NODE_TOTAL: "2" });
    expect(runLines(linesOf("join"), cwd)).toMatchObject({ code: 1 });
  });

  test("tells a merge request which pictures are not up to date", () => {
    const cwd = folderWith(project);
    const identity = "git -c user.name=a -c user.email=a@example.com";
    const first = `git init -q -b main && stratogram render 'docs/**/*.yaml' -q && git add -A && ${identity} commit -qm a`;
    expect(runLines([first], cwd).code).toBe(0);
    const revision = runLines(["git rev-parse HEAD"], cwd).stdout.trim();
    const env = { CI_MERGE_REQUEST_DIFF_BASE_SHA: revision };
    expect(runLines(linesOf("up-to-date"), cwd, env)).toMatchObject({ code: 0, stdout: "" });
    writeFileSync(join(cwd, "docs/a.yaml"), `title: A\n${small}`);
    expect(runLines(linesOf("up-to-date"), cwd, env)).toMatchObject({ code: 1, stdout: "docs/a.svg\n" });
  });

  test("says nothing that GitLab would not understand", () => {
    expect(recipe.stages).toEqual(["draw", "join"]);
    for (const job of ["draw", "join", "up-to-date"]) expect(recipe.stages).toContain(recipe[job].stage);
    expect(recipe["up-to-date"].variables.GIT_DEPTH).toBe("0");
    expect(recipe.join).toMatchObject({ when: "always", needs: ["draw"] });
  });
});

test.skipIf(process.platform === "win32")("GitHub's recipe draws in a matrix, and joins what it reports", () => {
  const { jobs } = parse(textOf("examples/github/matrix.yml"));
  const linesOf = (job: string): string[] => jobs[job].steps.flatMap((step: { run?: string }) => step.run ?? []);
  const cwd = folderWith(project);
  const { shard } = jobs.draw.strategy.matrix;
  expect(jobs.draw.env.SHARD).toMatch(/^\$\{\{ matrix\.shard \}\}$/);
  for (const index of shard)
    expect(runLines(linesOf("draw"), cwd, { SHARD: String(index) })).toMatchObject({ code: 0 });
  expect(linesOf("draw").join("\n")).toContain(`"$SHARD/${shard.length}"`);
  expect(runLines(linesOf("join"), cwd)).toMatchObject({ code: 0, stderr: "3 documents: 3 drawn\n" });
  // What is put into a script by a template may be anything.
  expect([...linesOf("draw"), ...linesOf("join")].join("\n")).not.toContain("${{");
});

describe("pre-commit", () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
    readonly types: readonly string[];
  }
  const hooks: readonly Hook[] = parse(textOf(".pre-commit-hooks.yaml"));

  test.each(hooks)("$id runs what there is on documents, and on no other YAML", async ({ entry, language, files }) => {
    const [name, command = ""] = entry.split(" ");
    expect([name, language]).toEqual(["stratogram", "node"]);
    expect((await programFor([command])).commands.map((each) => each.name())).toContain(command);
    const isMeant = new RegExp(files);
    for (const path of ["architecture.yaml", "docs/architecture.yml", "a/shop.strato.yaml"]) {
      expect(isMeant.test(path), path).toBe(true);
    }
    for (const path of ["action.yml", "docs/architecture.layout.yaml", ".gitlab-ci.yml", "myarchitecture.yaml"]) {
      expect(isMeant.test(path), path).toBe(false);
    }
  });

  test.skipIf(process.platform === "win32").each(hooks)(
    "$id passes documents, and fails where one has mistakes",
    ({ entry }) => {
      const cwd = folderWith({ "a.strato.yaml": small, "b c.strato.yaml": small });
      const run = (file: string) => runLines([`${entry} a.strato.yaml '${file}'`], cwd);
      expect(run("b c.strato.yaml").code).toBe(0);
      writeFileSync(join(cwd, "b c.strato.yaml"), "nodes: { a: lamda }\n");
      expect(run("b c.strato.yaml")).toMatchObject({ code: 1 });
    },
  );

  const isInstalled = spawnSync("pre-commit", ["--version"]).status === 0;

  test.skipIf(!isInstalled)("the real pre-commit takes the hooks (where it is installed)", () => {
    const { status, stdout } = spawnSync("pre-commit", ["validate-manifest", join(root, ".pre-commit-hooks.yaml")], {
      encoding: "utf8",
    });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  test.skipIf(!isInstalled)("the real pre-commit runs the hooks in a repository (where it is installed)", () => {
    const cwd = folderWith({ "a.strato.yaml": small, "values.yaml": "x: 1\n" });
    // Installing takes minutes, and the network; what is installed is at hand.
    const local = hooks.map((hook) => ({ ...hook, language: "system" }));
    writeFileSync(join(cwd, ".pre-commit-config.yaml"), JSON.stringify({ repos: [{ repo: "local", hooks: local }] }));
    const all = "git init -q && git add -A && PRE_COMMIT_HOME=$PWD/.git/home pre-commit run --all-files --color never";
    const run = runLines([all], cwd);
    expect(run.stdout.match(/Passed/g)).toHaveLength(2);
    writeFileSync(join(cwd, "a.strato.yaml"), "nodes: { a: lamda }\n");
    expect(runLines([all], cwd)).toMatchObject({ code: 1, stdout: expect.stringContaining("(unknown-type)") });
  });
});

describe("build systems with a cache of their own", () => {
  const jsonOf = (path: string) => JSON.parse(textOf(path));
  const script = "stratogram render 'docs/**/*.yaml' --fresh";

  test("Turborepo knows what pictures are made from", () => {
    const { tasks } = jsonOf("examples/turborepo/turbo.json");
    expect(Object.keys(tasks.diagrams)).toEqual(["inputs", "outputs"]);
    expect(tasks.diagrams.inputs).toContain("docs/**/*.yaml");
    expect(tasks.diagrams.outputs).toContain("docs/**/*.svg");
    expect(jsonOf("examples/turborepo/package.json").scripts.diagrams).toBe(script);
  });

  test("Nx knows what pictures are made from", () => {
    const { targetDefaults } = jsonOf("examples/nx/nx.json");
    expect(targetDefaults.diagrams).toMatchObject({ cache: true, outputs: ["{projectRoot}/docs/**/*.svg"] });
    expect(targetDefaults.diagrams.inputs).toContainEqual({ externalDependencies: ["stratogram"] });
    expect(jsonOf("examples/nx/project.json").targets.diagrams.command).toBe(script);
  });

  test.skipIf(process.platform === "win32")("what they run draws the same, whatever pictures are there", () => {
    const [fresh, again] = [folderWith(project), folderWith(project)];
    for (const cwd of [fresh, again, again]) expect(runLines([script], cwd).code).toBe(0);
    expect(textIn(again, "docs/a.svg")).toBe(textIn(fresh, "docs/a.svg"));
  });

  const textIn = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");
});

test("only documents at the top of the examples are templates", () => {
  const documents = readdirSync(join(root, "examples")).filter((name) => name.endsWith(".yaml"));
  expect(readdirSync(join(root, "dist/templates")).toSorted()).toEqual(documents.toSorted());
});
