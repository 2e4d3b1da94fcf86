import { execFile } from "node:child_process";

/** Why git could do nothing at all: it is not there, there is no repository, or that of somebody else; otherwise it says so itself. */
export type GitFault = "no-git" | "no-repository" | "foreign-repository" | "refused";

/** What git could not do, in its words. */
export class GitFailure extends Error {
  readonly fault: GitFault;
  /** The first line of what it says; empty where it says nothing. */
  readonly said: string;

  constructor(args: readonly string[], error: Error, said: string) {
    super(`git ${args[0]}: ${said.trim() || error.message}`);
    this.fault = faultOf(error, said);
    this.said = said.trim().split("\n")[0] ?? "";
  }
}

function faultOf(error: Error, said: string): GitFault {
  if ("code" in error && error.code === "ENOENT") return "no-git";
  if (said.includes("not a git repository")) return "no-repository";
  return said.includes("dubious ownership") ? "foreign-repository" : "refused";
}

interface GitOptions {
  /** What it reads from standard input. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether what a clone lacks stays away; otherwise git may fetch it from where the clone is from. */
  readonly isOffline?: boolean;
}

/** What git prints. It throws a `GitFailure` where git says no. */
export async function git(args: readonly string[], options: GitOptions = {}): Promise<string> {
  return (await gitBytes(args, options)).toString("utf8");
}

/** The same, without the white space around it; none where git says no. */
export async function gitMaybe(args: readonly string[], options: GitOptions = {}): Promise<string | undefined> {
  try {
    return (await git(args, options)).trim();
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

/** Without anything that a repository could make it run. */
const quiet = [
  "--no-pager",
  ...["core.hooksPath=/dev/null", "core.fsmonitor=false", "commit.gpgSign=false"].flatMap((entry) => ["-c", entry]),
];

/** In the same words everywhere, asking nobody, with paths that are paths, without locks that others would wait for. */
const fixed = {
  ...{ LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_LITERAL_PATHSPECS: "1" },
  ...{ GIT_OPTIONAL_LOCKS: "0", GIT_NO_REPLACE_OBJECTS: "1" },
};

/** The most that is taken from it, bytes: the names of all files of a large repository. */
const most = 2 ** 28;

/** What git prints, of what need not be text. It runs without a shell. */
export function gitBytes(
  args: readonly string[],
  { input, env = {}, isOffline = false }: GitOptions = {},
): Promise<Buffer> {
  const lazy = isOffline ? { GIT_NO_LAZY_FETCH: "1" } : {};
  const given = { ...process.env, ...fixed, ...lazy, ...env };
  return new Promise((resolve, reject) => {
    const child = execFile(
      "git",
      [...quiet, ...args],
      { env: given, encoding: "buffer", maxBuffer: most, windowsHide: true },
      (error, stdout, stderr) => {
        if (error) reject(new GitFailure(args, error, stderr.toString("utf8")));
        else resolve(stdout);
      },
    );
    // Git may end before it has read everything; then it says why.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}
