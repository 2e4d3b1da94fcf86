import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GitFailure, git, gitMaybe } from "../node/git.ts";
import type { PictureFile } from "./pictures.ts";
import { Refusal } from "./refusal.ts";
import type { Runner } from "./runner.ts";
import type { Settings } from "./settings.ts";

/** The last line of the message of each commit, by which it is known again. */
export const trailer = "Drawn-by: stratogram";

/** How often somebody else may push while this is done. */
const attempts = 5;

/**
 * Commits files to a branch: these and no others, on top of whatever is there, and never by force.
 *
 * `sources` are the paths of what they were made from, whether it is there or not. Where somebody has changed any of it
 * since, nothing is committed: the run of that push draws anew.
 *
 * Gives the commit that has them; none where nothing is committed. A commit is made beside the folder that is checked out, so that nothing of it is touched.
 */
export async function publish(
  files: readonly PictureFile[],
  sources: readonly string[],
  settings: Settings,
  runner: Runner,
): Promise<string | undefined> {
  if (isOwn(runner)) {
    runner.warn("nothing is committed: this was pushed by an earlier run");
    return undefined;
  }
  const pushed = pushedBranch(runner);
  const branch = settings.branch ?? pushed ?? refuseToGuess(runner);
  for (let attempt = 1; ; attempt += 1) {
    const tip = await tipOf(branch);
    if (tip === undefined && settings.branch === undefined) throw new Refusal(`there is no branch "${branch}"`);
    if (pushed !== undefined && (await haveChanged(sources, pushed === branch ? tip : await tipOf(pushed)))) {
      runner.warn(
        "nothing is committed: somebody has changed the documents meanwhile, and the run of that push draws them",
      );
      return undefined;
    }
    const commit = await commitOf(files, tip, settings);
    if (commit === undefined) return tip;
    const refusal = await push(commit, branch);
    if (refusal === undefined) {
      runner.output("commit", commit);
      return commit;
    }
    if (!refusal.isRace) throw new Refusal(`nothing is committed to "${branch}": ${refusal.reason}`);
    if (attempt === attempts) throw new Refusal(`nothing is committed to "${branch}": others push without a pause`);
  }
}

function isOwn({ eventName, event }: Runner): boolean {
  return eventName === "push" && (event.head_commit?.message ?? "").trimEnd().endsWith(`\n${trailer}`);
}

/** The branch that the workflow runs for. What somebody proposes is theirs, so that it counts as none. */
function pushedBranch({ eventName, ref }: Runner): string | undefined {
  const [, branch] = /^refs\/heads\/(.+)$/.exec(ref) ?? [];
  return eventName.startsWith("pull_request") ? undefined : branch;
}

function refuseToGuess({ eventName }: Runner): never {
  throw new Refusal(
    `commit: on ${eventName || "this event"} there is no branch to commit to; say commit on push alone, or name a branch`,
  );
}

/** The last commit of a branch on the other side; none where there is no such branch. */
async function tipOf(branch: string): Promise<string | undefined> {
  const listed = await git(["ls-remote", "--", "origin", `refs/heads/${branch}`]);
  if (listed.trim() === "") return undefined;
  const isShallow = (await git(["rev-parse", "--is-shallow-repository"])).trim() === "true";
  await git(["fetch", "--quiet", "--no-tags", ...(isShallow ? ["--depth=1"] : []), "origin", `refs/heads/${branch}`]);
  return (await git(["rev-parse", "FETCH_HEAD"])).trim();
}

/** Whether a commit has other contents at some of these paths than what is checked out; without one, nothing has changed. */
async function haveChanged(paths: readonly string[], commit: string | undefined): Promise<boolean> {
  if (paths.length === 0 || commit === undefined) return false;
  const listed = await git(["diff-tree", "-r", "-z", "--name-only", "--no-renames", "HEAD", commit]);
  const changed = new Set(listed.split("\0"));
  return paths.some((path) => changed.has(path));
}

/** A commit with these files on top of another one; none where they are there already. */
async function commitOf(
  files: readonly PictureFile[],
  tip: string | undefined,
  { message }: Settings,
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "stratogram-"));
  const env = { GIT_INDEX_FILE: join(folder, "index"), ...author };
  try {
    if (tip !== undefined) await git(["read-tree", tip], { env });
    for (const { path, content } of files) {
      const blob = (await git(["hash-object", "-w", "--stdin"], { input: content })).trim();
      await git(["update-index", "--add", "--cacheinfo", `100644,${blob},${path}`], { env });
    }
    const tree = (await git(["write-tree"], { env })).trim();
    if (tip !== undefined && tree === (await gitMaybe(["rev-parse", `${tip}^{tree}`]))) return undefined;
    if (tip === undefined && files.length === 0) return undefined;
    const parents = tip === undefined ? [] : ["-p", tip];
    const input = `${message}\n\n${trailer}\n`;
    return (await git(["commit-tree", tree, ...parents, "-F", "-"], { env, input })).trim();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const name = "github-actions[bot]";
const email = "41898282+github-actions[bot]@users.noreply.github.com";
const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email };

/** Why a commit was not taken; a race is when somebody else was first. */
async function push(
  commit: string,
  branch: string,
): Promise<{ readonly isRace: boolean; readonly reason: string } | undefined> {
  try {
    await git(["push", "--quiet", "origin", `${commit}:refs/heads/${branch}`]);
    return undefined;
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const { message } = error;
    const isRace =
      /fetch first|non-fast-forward|cannot lock ref|failed to update ref/.test(message) &&
      !/hook declined/.test(message);
    const isProtected = /hook declined|protected branch|denied/i.test(message);
    const remedy = isProtected
      ? "; it is protected, or the workflow lacks the permission `contents: write`: commit to another branch, or upload the pictures"
      : "";
    return { isRace, reason: `${message}${remedy}` };
  }
}
