import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

/** Beyond these, nobody keeps their diagrams in one folder. */
const mostFolders = 2000;

/** A folder and what is in it. */
export interface Folder {
  readonly path: string;
  /** Names of its files; links are none. */
  readonly files: readonly string[];
}

/** A folder and those below it, without hidden ones and packages. Links are not followed. */
export function foldersUnder(root: string): readonly Folder[] {
  const folders: Folder[] = [];
  const waiting = [root];
  while (folders.length < mostFolders) {
    const path = waiting.shift();
    if (path === undefined) break;
    const entries = entriesOf(path);
    folders.push({ path, files: entries.filter((entry) => entry.isFile()).map(({ name }) => name) });
    waiting.push(...entries.filter(isOfInterest).map(({ name }) => join(path, name)));
  }
  return folders;
}

/** In the order of their names; nothing of a folder that cannot be read. */
function entriesOf(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function isOfInterest(entry: Dirent): boolean {
  return entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules";
}
