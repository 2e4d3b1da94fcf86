import { readdir } from "node:fs/promises";
import { dirname, isAbsolute, join, relative } from "node:path";
import { readTextFile, slashed } from "../../index.ts";
import { looksOurs } from "./files.ts";

/** Of a folder with more documents, not all are looked at. */
const mostFiles = 200;

/**
 * Names of documents on disk that may include a file: those in its folder and in
 * the folders around it, up to that of the workspace. Documents include nothing
 * that lies higher than they do.
 */
export async function possibleIncluders(name: string, workspace: readonly string[]): Promise<readonly string[]> {
  if (!isAbsolute(name)) return [];
  const found = await Promise.all(foldersAround(dirname(name), workspace).map(documentsIn));
  return found.flat().filter((other) => other !== name);
}

function foldersAround(folder: string, workspace: readonly string[]): readonly string[] {
  const isInside = workspace.some((top) => {
    const way = relative(top, dirname(folder));
    return !way.startsWith("..") && !isAbsolute(way);
  });
  return isInside && dirname(folder) !== folder ? [folder, ...foldersAround(dirname(folder), workspace)] : [folder];
}

async function documentsIn(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch(() => []);
  const names = files.filter((file) => /\.ya?ml$/i.test(file)).slice(0, mostFiles);
  const including = await Promise.all(names.map((file) => includesAnything(slashed(join(folder, file)))));
  return including.flatMap((name) => name ?? []);
}

/** Gives the name back. */
async function includesAnything(name: string): Promise<string | undefined> {
  const file = await readTextFile(name);
  return "text" in file && looksOurs(file) && /^["']?include["']?\s*:/m.test(file.text) ? name : undefined;
}
