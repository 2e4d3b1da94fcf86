import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { formats } from "../../src/index.ts";
import { emptyFolder, stratogram } from "../program.ts";
import { commit, git, isThere, repositoryWith, step } from "./runner.ts";

const small = "nodes: { a: lambda }\n";
const larger = "nodes: { a: lambda, c: sqs }\n";
const pair = "nodes: { a: lambda, b: s3 }\nedges: [a -> b]\n";
const files = "docs/**/*.yaml";
const title = "where Node 24 and the bundle are";

test("action.yml says everything that a runner must know, and each input is read", () => {
  const action = parse(readFileSync("action.yml", "utf8"));
  expect(action).toMatchObject({ name: "Stratogram", runs: { using: "node24", main: "dist/action/index.cjs" } });
  const read = readFileSync("src/integrations/action/settings.ts", "utf8");
  for (const [name, { description }] of Object.entries<{ description: string }>(action.inputs)) {
    expect(description).toMatch(/\.$/);
    expect(read).toContain(`input("${name}")`);
  }
});

describe.skipIf(!isThere)(`the action, ${title}`, () => {
  test("draws what the program draws, and commits it and nothing else", async () => {
    const { origin, clone } = repositoryWith({ "docs/shop.yaml": pair, "README.md": "mine" });
    writeFileSync(join(clone, "README.md"), "changed by another step");
    const { code, outputs, summary } = await step(clone, { inputs: { files, formats: "svg,drawio", commit: "true" } });
    expect(code).toBe(0);
    expect(outputs).toMatchObject({ documents: "1", changed: "docs/shop.svg\ndocs/shop.drawio", errors: "0" });
    expect(summary).toContain("| `docs/shop.yaml` | changed | 0 | 0 |");
    expect(summary).toContain("````mermaid\n");
    const svg = stratogram(["render", "docs/shop.yaml", "-o", "-", "--fresh"], { cwd: clone }).stdout;
    expect(readFileSync(join(clone, "docs/shop.svg"), "utf8")).toBe(svg);
    expect(git(origin, "diff", "--name-only", "main~1", "main")).toBe("docs/shop.drawio\ndocs/shop.svg");
    expect(git(origin, "rev-parse", "main")).toBe(outputs.commit);
    expect(
      (await step(clone, { inputs: { files, formats: "svg,drawio", commit: "true" } })).outputs.commit,
    ).toBeUndefined();
  });

  test("is one script that writes every format as the program does, with pixels on machines of every kind", async () => {
    const scripts = readdirSync("dist/action", { recursive: true }).filter((name) =>
      /\.[cm]?js$|\.node$/.test(String(name)),
    );
    expect(scripts).toEqual(["index.cjs"]);
    const { clone } = repositoryWith({ "docs/shop.yaml": small });
    const names = formats.map(({ name }) => name).join(",");
    const { code, stdout, outputs } = await step(clone, { inputs: { files, formats: names, output: "pictures" } });
    expect([code, stdout]).toEqual([0, ""]);
    const paths = outputs.pictures?.split("\n") ?? [];
    expect(paths).toHaveLength(formats.length);
    stratogram(["render", "docs/shop.yaml", "--format", names], { cwd: clone });
    for (const path of paths) {
      expect(path).toMatch(/^pictures\/docs\/shop\./);
      const [ours, theirs] = [path, path.replace(/^pictures\//, "")].map((name) => readFileSync(join(clone, name)));
      expect([path, ours?.equals(theirs ?? Buffer.of())]).toEqual([path, true]);
    }
  });

  test("draws the views that are asked for, as the program does", async () => {
    const { clone } = repositoryWith({
      "docs/shop.yaml": `${pair}views: { left: { show: [a] }, right: { show: [b] } }\n`,
    });
    const drawn = await step(clone, { inputs: { files, formats: "svg,html", views: "all" } });
    expect([drawn.code, drawn.stdout]).toEqual([0, ""]);
    expect(drawn.outputs.pictures).toBe("docs/shop.svg\ndocs/shop.left.svg\ndocs/shop.right.svg\ndocs/shop.html");
    const check = ["render", "docs/shop.yaml", "--all-views", "--format", "svg,html", "--check"];
    expect(stratogram(check, { cwd: clone })).toEqual({ code: 0, stdout: "", stderr: "" });
    const unknown = await step(clone, { inputs: { files, views: "default, lft" } });
    expect([unknown.code, unknown.stdout]).toEqual([1, expect.stringContaining('did you mean "left"?')]);
  });

  test("commits on top of what somebody else has pushed, unless that was read for the pictures", async () => {
    const shop = `include: parts.yaml\n${small}`;
    const { origin, clone } = repositoryWith({ "docs/shop.yaml": shop, "docs/parts.yaml": "nodes: { p: sqs }\n" });
    const other = join(emptyFolder(), "other");
    git(clone, "clone", "--quiet", origin, other);
    const theirs = commit(other, { "notes.txt": "theirs", "docs/other.yaml": small });
    for (const [name, text] of Object.entries({
      "docs/shop.yaml": `include: parts.yaml\n${larger}`,
      "docs/parts.yaml": "nodes: { q: sqs }\n",
      "docs/shop.layout.yaml": "pins: {}\n",
    })) {
      const changed = commit(other, { [name]: text });
      for (const branch of ["", "pages"]) {
        const { code, stdout } = await step(clone, { inputs: { files, commit: "true", branch } });
        expect([name, code, stdout]).toEqual([
          name,
          0,
          expect.stringContaining("::nothing is committed: somebody has"),
        ]);
        expect(git(origin, "for-each-ref", "--format=%(refname) %(objectname)")).toBe(`refs/heads/main ${changed}`);
      }
      git(other, "reset", "--quiet", "--hard", theirs);
      git(origin, "update-ref", "refs/heads/main", theirs);
    }
    const { outputs } = await step(clone, { inputs: { files, commit: "true" } });
    expect(git(origin, "rev-parse", "main~1")).toBe(theirs);
    expect(git(origin, "rev-parse", "main")).toBe(outputs.commit);
  });

  test("tries again where somebody pushes at the same moment, and never forces", async () => {
    const { origin, clone } = repositoryWith({ "docs/shop.yaml": small });
    const other = join(emptyFolder(), "other");
    git(clone, "clone", "--quiet", origin, other);
    commit(other, { "notes.txt": "theirs" }, "waiting");
    // The first push is overtaken: main moves while it is being taken.
    const hook = `#!/bin/sh\nif [ ! -e raced ]; then touch raced; env -u GIT_QUARANTINE_PATH git update-ref refs/heads/main refs/heads/waiting; fi\n`;
    writeFileSync(join(origin, "hooks/pre-receive"), hook);
    chmodSync(join(origin, "hooks/pre-receive"), 0o755);
    const { code, outputs, stdout } = await step(clone, { inputs: { files, commit: "true" } });
    expect([code, stdout]).toEqual([0, ""]);
    expect(git(origin, "rev-parse", "main~1")).toBe(git(origin, "rev-parse", "waiting"));
    expect(git(origin, "rev-parse", "main")).toBe(outputs.commit);
  });

  test("says what to do where the branch is protected, and can commit to another one, from a shallow clone too", async () => {
    const { origin, clone } = repositoryWith({ "docs/shop.yaml": small });
    commit(clone, { "docs/shop.yaml": larger });
    writeFileSync(
      join(origin, "hooks/pre-receive"),
      '#!/bin/sh\nwhile read -r _ _ ref; do [ "$ref" != refs/heads/main ] || exit 1; done\n',
    );
    chmodSync(join(origin, "hooks/pre-receive"), 0o755);
    const shallow = join(emptyFolder(), "shallow");
    git(clone, "clone", "--quiet", "--depth=1", `file://${origin}`, shallow);
    const refused = await step(shallow, { inputs: { files, commit: "true" } });
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(
      /^::error title=Stratogram::nothing is committed to "main": .*commit to another branch/m,
    );
    const taken = await step(shallow, { inputs: { files, commit: "true", branch: "pages", output: "pictures" } });
    expect(taken.code).toBe(0);
    expect(git(origin, "ls-tree", "-r", "--name-only", "pages")).toBe("pictures/docs/shop.svg");
    const again = await step(shallow, {
      inputs: { files, commit: "true", branch: "pages", output: "pictures", formats: "drawio" },
    });
    expect(git(origin, "ls-tree", "-r", "--name-only", "pages")).toBe(
      "pictures/docs/shop.drawio\npictures/docs/shop.svg",
    );
    expect(again.code).toBe(0);
  });

  test("does nothing about its own commits, and commits nothing of a pull request", async () => {
    const { origin, clone } = repositoryWith({ "docs/shop.yaml": small });
    const tip = git(origin, "rev-parse", "main");
    const event = { head_commit: { message: "Draw\n\nDrawn-by: stratogram\n" } };
    const own = await step(clone, { inputs: { files, commit: "true" }, event });
    expect([own.code, own.stdout]).toEqual([
      0,
      expect.stringContaining("::warning title=Stratogram::nothing is committed"),
    ]);
    const env = { GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: "refs/pull/1/merge" };
    expect((await step(clone, { inputs: { files, commit: "true" }, env })).code).toBe(1);
    expect(git(origin, "rev-parse", "main")).toBe(tip);
  });

  test("check fails where a picture is not up to date or a document has errors, and marks the lines", async () => {
    const { clone } = repositoryWith({ "docs/shop.yaml": small, "docs/wrong.yaml": "nodes:\n  a: lamda\n" });
    const inputs = { files, mode: "check" };
    const stale = await step(clone, { inputs });
    expect(stale.code).toBe(1);
    expect(stale.outputs).toMatchObject({ stale: "docs/shop.svg", errors: "1" });
    expect(stale.stdout).toMatch(/^::error file=docs\/wrong\.yaml,line=2,col=6,endColumn=11,title=unknown-type::/m);
    expect(existsSync(join(clone, "docs/shop.svg"))).toBe(false);
    await step(clone, { inputs: { files, "fail-on": "never" } });
    expect((await step(clone, { inputs: { ...inputs, files: "docs/shop.yaml" } })).code).toBe(0);
  });

  test("a hostile repository makes it write nowhere else, and injects no command", async () => {
    const evil = "::set-output name=x::y\\n::error::pwned %0A";
    const { clone } = repositoryWith({
      "docs/a\n::error::b.yaml": 'nodes: { "x y": lamda }\n',
      "docs/q'\"`|.yaml": `title: "${evil}"\nnodes: { a: { type: "::warning::lamda", label: "${evil}" } }\n`,
      "docs/real.yaml": small,
    });
    const elsewhere = emptyFolder();
    symlinkSync(elsewhere, join(clone, "out"));
    symlinkSync("/etc/passwd", join(clone, "docs/link.yaml"));
    const { stdout, summary } = await step(clone, { inputs: { files } });
    for (const line of stdout.trimEnd().split("\n"))
      expect(line).toMatch(/^::(error|warning) (title=Stratogram|file=docs\/[^:]*,line=\d[^:]*)::/);
    expect(stdout).not.toContain("root:");
    expect(summary).not.toMatch(/^::/m);
    for (const output of ["out", "../elsewhere", elsewhere, ".git/hooks"]) {
      const { code, stdout: said } = await step(clone, { inputs: { files: "docs/real.yaml", output } });
      expect([output, code]).toEqual([output, 1]);
      expect(said).toMatch(/^::error title=Stratogram::output: .* is refused: /);
    }
    expect((await step(clone, { inputs: { files: "../**/*.yaml" } })).code).toBe(1);
  });

  test("says where it cannot read what has happened", async () => {
    const { clone } = repositoryWith({ "docs/shop.yaml": small });
    const path = join(emptyFolder(), "event.json");
    const runWith = (text?: string) => {
      if (text !== undefined) writeFileSync(path, text);
      return step(clone, { inputs: { files }, env: { GITHUB_EVENT_PATH: path } });
    };
    for (const [text, why] of [
      [undefined, "cannot be read: .*: ENOENT"],
      ["", "cannot be read: .*JSON"],
      ['{"before": \n::error::pwned', "cannot be read: .*JSON"],
      ["null", "is no object"],
      ["[]", "is no object"],
    ] as const) {
      const { code, stdout } = await runWith(text);
      expect([code, stdout]).toEqual([
        1,
        expect.stringMatching(new RegExp(`^::error title=Stratogram::the event of this run ${why}[^\\n]*\\n$`)),
      ]);
    }
    expect((await runWith("{}")).code).toBe(0);
  });

  test("a change from a fork is refused on pull_request_target", async () => {
    const { clone } = repositoryWith({ "docs/shop.yaml": small });
    const env = { GITHUB_EVENT_NAME: "pull_request_target" };
    const event = {
      pull_request: { number: 1, head: { sha: "", repo: { full_name: "mallory/shop" } }, base: { sha: "" } },
    };
    const { code, stdout } = await step(clone, { inputs: { files, mode: "diff" }, event, env });
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining("pull_request_target with a change from a fork is refused"),
    ]);
  });
});

describe.skipIf(!isThere)(`changes that are proposed, ${title}`, () => {
  /** The few addresses that are asked, with the comments that are there. */
  async function fakeHost(pulls: readonly object[] = []) {
    const comments: { id: number; body: string; user: { type: string } }[] = [];
    const asked: string[] = [];
    const textOf = async (request: IncomingMessage) => (await request.toArray()).join("");
    const server = createServer(async (request, response) => {
      asked.push(`${request.method} ${request.url}`);
      const answer = (value: unknown) => response.end(JSON.stringify(value));
      if (request.url?.endsWith("/pulls")) return answer(pulls);
      if (request.method === "GET") return answer(comments);
      const { body } = JSON.parse(await textOf(request));
      const [first] = comments;
      if (request.method === "PATCH" && first) first.body = body;
      else comments.push({ id: 7, body, user: { type: "Bot" } });
      return answer({});
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    return { comments, asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  test("one comment says what differs, and is written anew after each push", async () => {
    const { clone } = repositoryWith({ "docs/shop.yaml": small, "docs/same.yaml": small });
    const base = git(clone, "rev-parse", "HEAD");
    commit(clone, { "docs/shop.yaml": larger, "docs/new.yaml": small }, "change");
    const { comments, asked, url } = await fakeHost();
    const given = {
      inputs: { files, mode: "diff", comment: "true", commit: "true", branch: "pictures", token: "t" },
      event: { pull_request: { number: 4, head: { sha: "", repo: null }, base: { sha: base } } },
      env: { GITHUB_EVENT_NAME: "pull_request", GITHUB_API_URL: url },
    };
    const { code, outputs, stdout } = await step(clone, given);
    expect([code, stdout]).toEqual([0, ""]);
    expect(outputs.different).toBe("docs/new.yaml\ndocs/shop.yaml");
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("1 component added");
    expect(comments[0]?.body).toContain(
      `https://github.com/acme/shop/raw/${outputs.commit}/changes/4/docs/shop.yaml.before.svg`,
    );
    await step(clone, given);
    expect(comments).toHaveLength(1);
    expect(asked.at(-1)).toBe("PATCH /repos/acme/shop/issues/comments/7");
  });

  /** What is said of a change, with pictures on a branch. */
  async function proposed(before: string, after: string, inputs: Readonly<Record<string, string>>) {
    const { origin, clone } = repositoryWith({ "docs/shop.yaml": before });
    const base = git(clone, "rev-parse", "HEAD");
    commit(clone, { "docs/shop.yaml": after }, "change");
    const told = await step(clone, {
      inputs: { files, mode: "diff", commit: "true", branch: "pictures", ...inputs },
      event: { pull_request: { number: 4, head: { sha: "", repo: null }, base: { sha: base } } },
      env: { GITHUB_EVENT_NAME: "pull_request" },
    });
    const isThere = told.outputs.commit !== undefined;
    const pictures = isThere ? git(origin, "ls-tree", "-r", "--name-only", "pictures").split("\n") : [];
    return { ...told, pictures: pictures.map((path) => path.replace("changes/4/docs/shop.yaml.", "")) };
  }

  const views = "left: { show: [a] }, right: { show: [b] }";

  test("of all views those are shown that look other than before, also where they are new or removed", async () => {
    const { code, summary, pictures } = await proposed(
      `${pair}views: { ${views}, old: { show: [a, b] } }\n`,
      `${pair.replace("b: s3", "b: { type: s3, label: Files }")}views: { ${views}, young: { hide: [a] } }\n`,
      { views: "all" },
    );
    expect(code).toBe(0);
    expect(pictures).toEqual([
      ...["after.svg", "before.svg", "diff.svg", "old.before.svg"],
      ...["right.after.svg", "right.before.svg", "right.diff.svg", "young.after.svg"],
    ]);
    expect(summary.match(/(?<=^#### View ).*/gm)).toEqual(["`default`", "`right`", "`young`", "`old`"]);
    expect(summary).toMatch(
      /^\| !\[before\]\(\S+shop\.yaml\.right\.before\.svg\) \| !\[after\]\(\S+shop\.yaml\.right\.after\.svg\) \|$/m,
    );
    expect(summary).toMatch(/The view is removed\.\n\n!\[before\]\(\S+shop\.yaml\.old\.before\.svg\)/);
  });

  test("the views that are named are shown, and one that neither version has is told", async () => {
    const document = (label: string) =>
      `${pair.replace("b: s3", `b: { type: s3, label: ${label} }`)}views: { ${views} }\n`;
    const named = await proposed(document("Files"), document("Archive"), { views: "right", theme: "dark" });
    expect([named.code, named.pictures]).toEqual([0, ["right.after.svg", "right.before.svg", "right.diff.svg"]]);
    const unknown = await proposed(document("Files"), document("Archive"), { views: "default, rihgt" });
    expect([unknown.code, unknown.pictures]).toEqual([1, []]);
    expect(unknown.stdout).toContain('did you mean "right"?');
    expect(unknown.summary).toContain("Archive");
  });

  test("what a fork proposes is fetched as data by the second workflow", async () => {
    const { origin, clone } = repositoryWith({ "docs/shop.yaml": small });
    const base = git(clone, "rev-parse", "HEAD");
    const fork = join(emptyFolder(), "fork");
    git(clone, "clone", "--quiet", origin, fork);
    const sha = commit(fork, { "docs/shop.yaml": larger }, "proposed");
    git(origin, "update-ref", "refs/pull/5/head", sha);
    git(origin, "update-ref", "-d", "refs/heads/proposed");
    const { comments, url } = await fakeHost([{ number: 5, state: "open", head: { sha }, base: { sha: base } }]);
    const { code, stdout, summary } = await step(clone, {
      inputs: { files, mode: "diff", comment: "true", token: "t" },
      event: { workflow_run: { event: "pull_request", head_sha: sha } },
      env: { GITHUB_EVENT_NAME: "workflow_run", GITHUB_API_URL: url },
    });
    expect([code, stdout]).toEqual([0, ""]);
    expect(comments[0]?.body).toContain("1 component added");
    expect(summary).toContain("````mermaid");
    expect(readFileSync(join(clone, "docs/shop.yaml"), "utf8")).toBe(small);
  });

  test("where no comment may be written, the run says so and goes on", async () => {
    const { clone } = repositoryWith({ "docs/shop.yaml": small });
    const base = git(clone, "rev-parse", "HEAD");
    commit(clone, { "docs/shop.yaml": larger }, "change");
    const { code, stdout, summary } = await step(clone, {
      inputs: { files, mode: "diff", comment: "true" },
      event: { pull_request: { number: 4, head: { sha: "", repo: null }, base: { sha: base } } },
      env: { GITHUB_EVENT_NAME: "pull_request", GITHUB_API_URL: "http://127.0.0.1:9" },
    });
    expect(code).toBe(0);
    expect(stdout).toContain("::warning title=Stratogram::no comment is written");
    expect(summary).toContain("1 component added");
  });
});
