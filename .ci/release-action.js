/**
 * Makes a commit that holds the action as it runs, and prints its name. Pushing it as a tag publishes it:
 *
 *     npm run action && git push origin "$(node .ci/release-action.js):refs/tags/v0"
 *
 * The same sources make the same commit, so that anybody can find out what is in a tag.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "action-"));
const source = git(["rev-parse", "HEAD"], {});
const date = git(["show", "--no-patch", "--format=%cI", source], {});

/** The index of the commit, so that the one of this folder stays as it is. */
const env = {
  ...{ GIT_INDEX_FILE: join(folder, "index"), GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  ...{ GIT_AUTHOR_NAME: "Stratogram", GIT_AUTHOR_EMAIL: "release@localhost" },
  ...{ GIT_COMMITTER_NAME: "Stratogram", GIT_COMMITTER_EMAIL: "release@localhost" },
};

try {
  const files = [
    "action.yml",
    "package.json",
    "LICENSE",
    "NOTICE",
    ...filesIn("dist/action"),
    ...filesIn("dist/fonts"),
  ];
  git(["add", "--force", "--", ...files], env);
  const tree = git(["write-tree"], env);
  console.log(git(["commit-tree", tree, "-m", `The action, built from ${source}`], env));
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * @param {readonly string[]} args
 * @param {{ readonly [name: string]: string }} variables
 */
function git(args, variables) {
  return execFileSync("git", args, { env: { ...process.env, ...variables }, encoding: "utf8" }).trim();
}

/** @param {string} folder */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
