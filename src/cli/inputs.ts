import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type FileResult, readTextFile, readTextStream } from "../index.ts";

/** A document to work on. */
export interface Input {
  /** Its path, or `-` for standard input. */
  readonly path: string;
  /** The folder under which files that it mentions must lie. */
  readonly root: string;
  read(): Promise<FileResult>;
}

/** What `patterns` name: paths, patterns of paths, `-`; each document once, in the order of the patterns. */
export async function findInputs(patterns: readonly string[], root?: string): Promise<readonly Input[]> {
  const found = (await Promise.all(patterns.map(inputsOf))).flat();
  const inputs = new Map(found.map((input) => [resolve(input.path), root === undefined ? input : { ...input, root }]));
  return [...inputs.values()];
}

async function inputsOf(pattern: string): Promise<readonly Input[]> {
  if (pattern === "-") return [standardInput];
  // A file may be called `[draft].yaml`, which is a pattern as well.
  if (!/[*?[{]/.test(pattern) || existsSync(pattern)) return [fileInput(pattern)];
  const { glob } = await import("tinyglobby");
  const paths = await glob(pattern, { ignore: "**/node_modules/**", expandDirectories: false });
  return paths.length === 0 ? [nothingMatches(pattern)] : paths.sort().map(fileInput);
}

const standardInput: Input = {
  path: "-",
  root: ".",
  read: () => readTextStream(process.stdin, "<stdin>"),
};

function fileInput(path: string): Input {
  return { path, root: dirname(path), read: () => readTextFile(path) };
}

function nothingMatches(pattern: string): Input {
  const hint = "* stands for any name, ** for any folders: 'docs/**/*.yaml'";
  return { path: pattern, root: ".", read: async () => ({ failure: "missing", reason: "no file matches it", hint }) };
}
