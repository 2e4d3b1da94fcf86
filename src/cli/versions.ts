import { posix } from "node:path";
import { type FileFailure, type FileResult, type Host, nodeHost } from "../index.ts";
import { findRevision, nameIn, type Revision, revisionIn } from "./git.ts";
import { fileInput, findInputs, type Input } from "./inputs.ts";

/** A version of a document: a file of this machine, or of a revision. */
export interface VersionInput extends Input {
  /** How it reaches other files; fonts and the like are those of this machine. */
  readonly host: Host;
  /** Where its pictures are, on this machine; none: it comes from standard input. */
  readonly place?: string;
}

/** What cannot be meant by an argument. */
type Refuse = (message: string) => never;

/** How versions are read. */
export interface VersionOptions {
  readonly root: string | undefined;
  readonly fonts: readonly string[];
  readonly refuse: Refuse;
}

/**
 * The two versions that arguments name: files, `-`, `git:REV:path`, or `git:REV` for the file of the other one.
 *
 * As in git, a path begins at the top of the repository, or with `./` at the current folder.
 */
export async function findVersions(
  before: string,
  after: string,
  options: VersionOptions,
): Promise<readonly [VersionInput, VersionInput]> {
  const { refuse } = options;
  if (before === "-" && after === "-") refuse("only one of the two can come from standard input");
  const asked = [before, after].map((argument) => ({ argument, git: revisionIn(argument) }));
  const version = async (index: 0 | 1): Promise<VersionInput> => {
    const [one, other] = index === 0 ? asked : asked.toReversed();
    if (!one || !other) throw new Error("There are two versions");
    if (!one.git) return fileVersion(one.argument, options);
    const revision = await findRevision(one.git.revision);
    if ("failure" in revision) return noVersion(one.argument, revision, options);
    const found = revisionVersion(revision, pathIn(revision, one.git.path, other, refuse), options);
    return one.git.path === undefined ? found : { ...found, path: one.argument };
  };
  return [await version(0), await version(1)];
}

type Asked = { readonly argument: string; readonly git: ReturnType<typeof revisionIn> };

/** The path from the top of the repository: its own, or that of the other version. */
function pathIn(revision: Revision, path: string | undefined, other: Asked, refuse: Refuse): string {
  if (path !== undefined) return fromTop(revision, path);
  if (other.git?.path !== undefined) return fromTop(revision, other.git.path);
  if (other.git || other.argument === "-") return refuse(`say which file: git:${revision.name}:docs/shop.yaml`);
  return revision.pathFromTop(other.argument);
}

function fromTop(revision: Revision, path: string): string {
  return /^\.\.?\//.test(path) ? revision.pathFromTop(path) : posix.normalize(path);
}

async function fileVersion(path: string, { root, fonts, refuse }: VersionOptions): Promise<VersionInput> {
  const [input = fileInput(path), ...others] = await findInputs([path], root);
  if (others.length > 0) refuse(`"${path}" names several files, and one is compared with one`);
  return { ...input, host: nodeHost({ root: input.root, fonts }), ...(path !== "-" && { place: path }) };
}

function revisionVersion(revision: Revision, path: string, { root, fonts }: VersionOptions): VersionInput {
  const folder = root === undefined ? posix.dirname(path) : revision.pathFromTop(root);
  const here = nodeHost({ root: ".", fonts });
  return {
    path: nameIn(revision.name, path),
    root: ".",
    read: () => readDocument(revision, path),
    host: { ...here, read: (mentioned, from) => readMentioned(revision, folder, mentioned, from) },
    place: placeOf(revision, path),
  };
}

/** Where a file of a revision is on this machine, as far as it is there. */
function placeOf(revision: Revision, path: string): string {
  return posix.relative(revision.pathFromTop("."), path);
}

/** Who stands in a folder may forget that paths do not begin there. */
async function readDocument(revision: Revision, path: string): Promise<FileResult> {
  const result = await revision.read(path);
  if (!("failure" in result) || result.failure !== "missing") return result;
  const fromHere = await revision.read(revision.pathFromTop(path));
  const isHere = !("failure" in fromHere);
  const list = `git ls-tree -r --name-only ${revision.name} lists its files`;
  return { ...result, hint: isHere ? `did you mean "git:${revision.name}:./${path}"?` : list };
}

const outside: FileFailure = { failure: "outside", reason: "it is outside the root of the document" };

/** A file that a file of the revision mentions, as far as it lies under the root. */
function readMentioned(revision: Revision, root: string, path: string, from: string): Promise<FileResult> {
  const start = nameIn(revision.name, "a/").length - "a/".length;
  const file = posix.join(posix.dirname(from.slice(start)), path);
  const way = posix.relative(root, file);
  if (/^([a-z]:|[/\\])/i.test(path) || way === ".." || way.startsWith("../")) return Promise.resolve(outside);
  return revision.read(file);
}

function noVersion(path: string, failure: FileFailure, { fonts }: VersionOptions): VersionInput {
  return { path, root: ".", read: async () => failure, host: nodeHost({ root: ".", fonts }) };
}
