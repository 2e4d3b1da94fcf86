import { posix } from "node:path";
import type { FileFailure, FileResult } from "../index.ts";
import { GitFailure, type GitFault, git as runGit, gitBytes as runGitBytes } from "../integrations/node/git.ts";

/** A revision of the repository that the program runs in. */
export interface Revision {
  /** As somebody wrote it: `main`, `HEAD~1`. */
  readonly name: string;
  /** Reads a file of it, by its path from the top of the repository. */
  read(path: string): Promise<FileResult>;
  /** The path from the top of the repository of one that is seen from the current folder. */
  pathFromTop(path: string): string;
}

/** What begins the name of a file in a repository, before its revision: `git:main:docs/shop.yaml`. */
const prefix = "git:";

/** The name of a file of a revision, which messages call it by. A folder stands before the file in any case. */
export function nameIn(revision: string, path: string): string {
  return `${prefix}${revision}:${path.includes("/") ? path : `./${path}`}`;
}

/** The revision and the path that an argument names; the path is missing where none is named. None: it names a file. */
export function revisionIn(argument: string): { readonly revision: string; readonly path?: string } | undefined {
  if (!argument.startsWith(prefix)) return undefined;
  const [, revision = "", path] = /^([^:]*)(?::(.*))?$/s.exec(argument.slice(prefix.length)) ?? [];
  return { revision, ...(path && { path }) };
}

/** Finds a revision; otherwise says why there is none. */
export async function findRevision(name: string): Promise<Revision | FileFailure> {
  // What begins with a dash would be an option of git.
  if (!/^[^-\s\p{Cc}][^\s\p{Cc}]*$/u.test(name)) return unreadable(`"${name}" is no revision`, revisionRemedy);
  const repository = await git(["rev-parse", "--git-dir"]);
  if ("failure" in repository) return repository;
  const found = await git(["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  const commit = "failure" in found ? "" : found.output.trim();
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return unknownRevision(name);
  const below = await git(["rev-parse", "--show-prefix"]);
  const folder = "failure" in below ? "" : below.output.replace(/\n$/, "");
  return {
    name,
    pathFromTop: (path) => posix.join(folder, path.replaceAll("\\", "/")),
    read: (path) => readBlob(commit, name, path),
  };
}

const revisionRemedy = "name a branch, a tag or a commit: git:main:docs/shop.yaml";

async function unknownRevision(name: string): Promise<FileFailure> {
  const shallow = await git(["rev-parse", "--is-shallow-repository"]);
  const isShallow = "output" in shallow && shallow.output.trim() === "true";
  const remedy = isShallow
    ? "this clone has only the latest commits: fetch more of them (git fetch --unshallow, or fetch-depth: 0 in a workflow)"
    : "git log --oneline, git branch --all and git tag list what there is";
  return unreadable(`git knows no revision "${name}"`, remedy);
}

/** Of one file, as of every document; lists of folders are shorter. */
const largest = 2 ** 20;

async function readBlob(commit: string, revision: string, path: string): Promise<FileResult> {
  if (path.includes("\0")) return { failure: "missing", reason: "its name has a character that no file name has" };
  if (/^(\.\.)?\//.test(path) || path === "..") return { failure: "outside", reason: "it is outside the repository" };
  const listed = await git(["ls-tree", "-z", "-l", "--full-tree", commit, "--", path]);
  if ("failure" in listed) return listed;
  const entry = /^(\d+) (\w+) (\w+) +(\d+|-)\t([^\0]*)\0$/s.exec(listed.output);
  // A path that ends with a slash lists what is in a folder.
  if (!entry || entry[5] !== path) return { failure: "missing", reason: `there is no such file in ${revision}` };
  const [, mode, type, hash = "", size] = entry;
  if (type === "tree") return unreadable("it is a folder");
  if (mode === "120000")
    return unreadable("it is a link, and what it leads to is not read from a repository", "name the file itself");
  if (type !== "blob") return unreadable("it is another repository");
  if (Number(size) > largest) return { failure: "too-large", reason: "it is larger than 1 MiB" };
  const blob = await gitBytes(["cat-file", "blob", hash]);
  return "failure" in blob ? blob : decoded(blob.output, nameIn(revision, path));
}

function decoded(bytes: Uint8Array, name: string): FileResult {
  try {
    return { name, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return unreadable("it is not UTF-8 text");
  }
}

function git(args: readonly string[]): Promise<{ readonly output: string } | FileFailure> {
  return told(runGit(args, { isOffline: true }));
}

function gitBytes(args: readonly string[]): Promise<{ readonly output: Uint8Array } | FileFailure> {
  return told(runGitBytes(args, { isOffline: true }));
}

async function told<Output>(running: Promise<Output>): Promise<{ readonly output: Output } | FileFailure> {
  try {
    return { output: await running };
  } catch (error) {
    if (error instanceof GitFailure) return failureOf(error);
    throw error;
  }
}

function failureOf({ fault, said }: GitFailure): FileFailure {
  if (fault !== "refused") return unreadable(...faults[fault]);
  return unreadable(said === "" ? "git fails" : `git says ${JSON.stringify(said)}`);
}

/** What stands in the way, and what to do. */
const faults: Readonly<Record<Exclude<GitFault, "refused">, readonly [reason: string, hint: string]>> = {
  "no-git": ["there is no git on this machine", "install git, or name two files"],
  "no-repository": ["the current folder is in no git repository", "change into the repository, or name two files"],
  "foreign-repository": [
    "the repository belongs to somebody else",
    "trust it with git config --global --add safe.directory",
  ],
};

function unreadable(reason: string, hint?: string): FileFailure {
  return { failure: "unreadable", reason, ...(hint !== undefined && { hint }) };
}
