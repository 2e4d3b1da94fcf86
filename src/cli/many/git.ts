import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { placeOf } from "./place-of.ts";

/** Files that are others than at some time, by their places. */
export interface ChangedFiles {
  /** Those that Git knows. */
  readonly tracked: ReadonlySet<string>;
  /** Those that it does not know, unless it is told to ignore them. */
  readonly others: ReadonlySet<string>;
}

/** The files that have changed since this branch left `revision`. What cannot be found out is refused. */
export function filesChangedSince(revision: string, refuse: (message: string) => never): ChangedFiles {
  if (revision.startsWith("-")) refuse(`"${revision}" is no revision: it looks like an option`);
  const needsGit = () => refuse("--changed needs Git, and a repository of it around this folder");
  const root = git(["rev-parse", "--show-toplevel"], needsGit).replace(/\n$/, "");
  const commit = git(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`], () =>
    refuse(`there is no revision "${revision}" here: ${remedyFor(revision)}`),
  ).trim();
  // In a shallow clone nobody knows where they parted. Then more has changed, rather than less.
  const base = git(["merge-base", "HEAD", commit], () => commit).trim();
  const failed = () => refuse("Git does not say what has changed");
  const options = ["--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv"];
  const tracked = git(["diff", ...options, base, "--"], failed);
  const others = git(["ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", root], failed);
  return { tracked: placesIn(tracked, root), others: placesIn(others, root) };
}

/** A file after the option would be taken for its value. */
function remedyFor(revision: string): string {
  return /\.ya?ml$|[*/]/.test(revision)
    ? "where files follow, write --changed=HEAD"
    : "fetch it, with its history (fetch-depth: 0 where GitHub checks out)";
}

/** What Git answers. It takes no locks, as other processes may be at work. */
function git(args: readonly string[], otherwise: () => string): string {
  try {
    return execFileSync("git", args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 28,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0" },
    });
  } catch {
    return otherwise();
  }
}

function placesIn(names: string, root: string): ReadonlySet<string> {
  return new Set(names.split("\0").flatMap((name) => (name === "" ? [] : placeOf(join(root, name)))));
}
