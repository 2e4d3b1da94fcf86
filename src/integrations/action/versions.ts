import { posix } from "node:path";
import type { FileFailure, FileResult, Host } from "../../index.ts";
import { git, gitBytes, gitMaybe } from "../node/git.ts";
import { host as checkedOut } from "./host.ts";
import { Refusal } from "./refusal.ts";
import type { Runner } from "./runner.ts";

/** Two commits, and the change that is proposed between them. */
export interface Versions {
  readonly before: string;
  readonly after: string;
  /** The number of the pull request; none: somebody has pushed. */
  readonly number?: number;
}

/** How many bytes a document may have. */
const largest = 2 ** 20;

/** What is compared. `find` looks for the pull request of a commit, as what a fork tells of itself is not believed. */
export async function versionsOf(
  runner: Runner,
  find: (sha: string) => Promise<Proposal | undefined>,
): Promise<Versions> {
  const { event, eventName } = runner;
  if (event.pull_request) {
    const { number, base } = event.pull_request;
    return { before: await commitNamed(base.sha), after: await commitNamed("HEAD"), number };
  }
  if (eventName === "workflow_run") return proposedVersions(event.workflow_run?.head_sha ?? "", find);
  const before = event.before ?? "";
  if (/^0*$/.test(before)) throw new Refusal("diff: this event has no earlier version to compare with");
  return { before: await commitNamed(before), after: await commitNamed("HEAD") };
}

/** A pull request, as the host of the repository tells it. */
export interface Proposal {
  readonly number: number;
  readonly base: string;
}

/** What a workflow that has run was about: fetched as data, and never checked out. */
async function proposedVersions(sha: string, find: (sha: string) => Promise<Proposal | undefined>): Promise<Versions> {
  if (!isHash(sha)) throw new Refusal("diff: this run tells no commit");
  const proposal = await find(sha);
  if (!proposal) throw new Refusal(`diff: no open pull request ends at ${sha}`);
  await git(["fetch", "--quiet", "--no-tags", "--depth=1", "origin", `refs/pull/${proposal.number}/head`]);
  const after = (await git(["rev-parse", "FETCH_HEAD"])).trim();
  if (after !== sha) throw new Refusal("diff: somebody has pushed meanwhile, and the next run tells of it");
  return { before: await commitNamed(proposal.base), after, number: proposal.number };
}

/** A commit that is here, or is fetched. */
async function commitNamed(name: string): Promise<string> {
  if (name !== "HEAD" && !isHash(name)) throw new Refusal(`diff: "${name}" is no commit`);
  const here = await gitMaybe(["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  if (here !== undefined) return here;
  await git(["fetch", "--quiet", "--no-tags", "--depth=1", "origin", name]);
  return name;
}

function isHash(name: string): boolean {
  return /^[0-9a-f]{40,64}$/.test(name);
}

/** The paths of all files of a commit; links and other repositories are none. */
export async function pathsIn(commit: string): Promise<readonly string[]> {
  const listed = await git(["ls-tree", "-r", "-z", "--full-tree", commit]);
  return listed.split("\0").flatMap((line) => /^100\d{3} blob [^\t]*\t(.*)$/s.exec(line)?.[1] ?? []);
}

/** The files of a commit, as data; fonts and the like are those of this machine. */
export function hostAt(commit: string): Host {
  return { ...checkedOut, read: (path, from) => readAt(commit, posix.join(posix.dirname(from), path)) };
}

/** A file of a commit, by its path from the top of the repository. */
export async function readAt(commit: string, path: string): Promise<FileResult> {
  if (posix.isAbsolute(path) || path === ".." || path.startsWith("../")) return outside;
  const entry = await gitMaybe(["ls-tree", "-z", "--full-tree", commit, "--", path]);
  const [, blob] = /^100\d{3} blob (\w+)\t/.exec(entry ?? "") ?? [];
  if (blob === undefined) return { failure: "missing", reason: "there is no such file" };
  if (Number(await git(["cat-file", "-s", blob])) > largest) {
    return { failure: "too-large", reason: "it is larger than 1 MiB" };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await gitBytes(["cat-file", "blob", blob]));
    return { name: path, text };
  } catch {
    return { failure: "unreadable", reason: "it is not UTF-8 text" };
  }
}

const outside: FileFailure = { failure: "outside", reason: "it is outside the root of the document" };
