import { execFile } from "node:child_process";

/** What git could not do, in its words. */
export class GitFailure extends Error {}

/** How git runs: without a shell, and without anything that a repository could make it run. */
const quiet = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "commit.gpgSign=false"];

interface GitOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** What git prints. */
export async function git(args: readonly string[], options: GitOptions = {}): Promise<string> {
  return (await gitBytes(args, options)).toString("utf8");
}

/** The same, of what need not be text. */
export function gitBytes(args: readonly string[], { input, env = {} }: GitOptions = {}): Promise<Buffer> {
  const fixed = { LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_LITERAL_PATHSPECS: "1" };
  return new Promise((resolve, reject) => {
    const child = execFile(
      "git",
      [...quiet, ...args],
      { env: { ...process.env, ...fixed, ...env }, encoding: "buffer", maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        if (error) reject(new GitFailure(`git ${args[0]}: ${stderr.toString("utf8").trim() || error.message}`));
        else resolve(stdout);
      },
    );
    // Git may end before it has read everything; then it says why.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}

/** The same; none where git says no. */
export async function gitMaybe(args: readonly string[]): Promise<string | undefined> {
  try {
    return (await git(args)).trim();
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}
