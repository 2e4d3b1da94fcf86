import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  type FileFailure,
  type FileResult,
  readTextFile,
  readTextStream,
  sidecarEnding,
  sidecarNameOf,
  slashed,
} from "../index.ts";

/** A document to work on. */
export interface Input {
  /** Its path, or `-` for standard input. */
  readonly path: string;
  /** The folder under which files that it mentions must lie. */
  readonly root: string;
  /** Is told the path of each file that the document is made of, before it is read. */
  readonly onRead?: (path: string) => void;
  read(): Promise<FileResult>;
}

/**
 * What `patterns` name: paths, patterns of paths, `-`; each document once, in the order of the patterns.
 *
 * The layout file beside a document is none, whether a pattern or a shell has found it.
 */
export async function findInputs(patterns: readonly string[], root?: string): Promise<readonly Input[]> {
  const found = (await Promise.all(patterns.map(inputsOf))).flat();
  const inputs = new Map(found.map((input) => [resolve(input.path), root === undefined ? input : { ...input, root }]));
  for (const place of sidecarsAmong(inputs)) inputs.delete(place);
  return [...inputs.values()];
}

/** The places of layout files of other documents. Patterns leave them out, so that there is hardly ever one. */
function sidecarsAmong(inputs: ReadonlyMap<string, Input>): readonly string[] {
  const candidates = [...inputs.keys()].filter((place) => place.endsWith(sidecarEnding));
  if (candidates.length === 0) return [];
  const sidecars = new Set([...inputs.values()].map(({ path }) => resolve(sidecarNameOf(path) ?? path)));
  return candidates.filter((place) => sidecars.has(place));
}

async function inputsOf(pattern: string): Promise<readonly Input[]> {
  if (pattern === "-") return [standardInput];
  if (!isPattern(pattern)) return [fileInput(pattern)];
  const { glob } = await import("tinyglobby");
  const paths = await glob(pattern, {
    ignore: ["**/node_modules/**", `**/*${sidecarEnding}`],
    expandDirectories: false,
    // Links may lead anywhere, and pictures would be written there.
    followSymbolicLinks: false,
  });
  return paths.length === 0 ? [nothingMatches(pattern)] : paths.sort().map(fileInput);
}

/** Whether this names files by a pattern. A file may be called `[draft].yaml`, and is none. */
export function isPattern(pattern: string): boolean {
  return /[*?[{]/.test(pattern) && !existsSync(pattern);
}

const standardInput: Input = {
  path: "-",
  root: ".",
  read: () => readTextStream(process.stdin, "<stdin>"),
};

export function fileInput(path: string): Input {
  const read = async () => (path.endsWith(sidecarEnding) ? noDocument(path) : whatIsAt(path));
  return { path, root: dirname(path), read };
}

async function whatIsAt(path: string): Promise<FileResult> {
  const result = await readTextFile(path);
  if (!("failure" in result) || !existsSync(path) || !statSync(path).isDirectory()) return result;
  return { ...result, hint: `name what is in it: '${slashed(join(path, "*.yaml"))}'` };
}

function noDocument(path: string): FileFailure {
  const reason = "it says where things were put by hand, and is read with its document";
  return { failure: "unreadable", reason, hint: `name "${path.slice(0, -sidecarEnding.length)}.yaml"` };
}

function nothingMatches(pattern: string): Input {
  const hint = "* stands for any name, ** for any folders: 'docs/**/*.yaml'";
  return { path: pattern, root: ".", read: async () => ({ failure: "missing", reason: "no file matches it", hint }) };
}
