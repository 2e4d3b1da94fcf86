import { join } from "node:path";
import { GitFailure, type GitFault, git, gitMaybe } from "../../integrations/node/git.ts";
import { placeOf } from "./place-of.ts";

/** Files that are others than at some time, by their places. */
export interface ChangedFiles {
  /** Those that Git knows. */
  readonly tracked: ReadonlySet<string>;
  /** Those that it does not know, unless it is told to ignore them. */
  readonly others: ReadonlySet<string>;
}

/** The files that have changed since this branch left `revision`. What cannot be found out is refused. */
export async function filesChangedSince(revision: string, refuse: (message: string) => never): Promise<ChangedFiles> {
  if (revision.startsWith("-")) refuse(`"${revision}" is no revision: it looks like an option`);
  try {
    const root = (await git(["rev-parse", "--show-toplevel"])).replace(/\n$/, "");
    const commit = await gitMaybe(["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
    if (commit === undefined) return refuse(`there is no revision "${revision}" here: ${remedyFor(revision)}`);
    // In a shallow clone nobody knows where they parted. Then more has changed, rather than less.
    const base = (await gitMaybe(["merge-base", "HEAD", commit])) ?? commit;
    const options = ["--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv"];
    const tracked = await git(["diff", ...options, base, "--"]);
    const others = await git(["ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", root]);
    return { tracked: placesIn(tracked, root), others: placesIn(others, root) };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    return refuse(
      `--changed needs Git, and a repository of it around this folder: ${reasons[error.fault] ?? error.message}`,
    );
  }
}

/** In our words, where git says nothing or more than one wants to read. */
const reasons: Readonly<Partial<Record<GitFault, string>>> = {
  "no-git": "there is no git on this machine",
  "no-repository": "there is none",
  "foreign-repository": "it belongs to somebody else; trust it with git config --global --add safe.directory",
};

/** A file after the option would be taken for its value. */
function remedyFor(revision: string): string {
  return /\.ya?ml$|[*/]/.test(revision)
    ? "where files follow, write --changed=HEAD"
    : "fetch it, with its history (fetch-depth: 0 where GitHub checks out)";
}

function placesIn(names: string, root: string): ReadonlySet<string> {
  return new Set(names.split("\0").flatMap((name) => (name === "" ? [] : placeOf(join(root, name)))));
}
