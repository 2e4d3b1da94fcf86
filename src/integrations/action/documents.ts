import { lstatSync } from "node:fs";
import { join } from "node:path";
import { glob } from "tinyglobby";
import { confined, readTextFile, type Source, sidecarEnding } from "../../index.ts";
import { Refusal } from "./refusal.ts";
import type { Runner } from "./runner.ts";
import type { Settings } from "./settings.ts";

/** More are drawn by several machines. */
const most = 10_000;

/** The documents that patterns name, by their paths in the repository; links are left out. */
export async function documentPaths({ files }: Settings, { workspace, warn }: Runner): Promise<readonly string[]> {
  const paths = await glob([...files], {
    cwd: workspace,
    ignore: ["**/node_modules/**", "**/.git/**", `**/*${sidecarEnding}`],
    ...{ expandDirectories: false, followSymbolicLinks: false },
  });
  const [real, links] = [[] as string[], [] as string[]];
  for (const path of paths.toSorted()) (isReal(path, workspace) ? real : links).push(path);
  if (links.length > 0) warn(`left out, as they are links or have names of no files: ${links.length} files`);
  if (real.length > most) throw new Refusal(`files: there are ${real.length} documents, and one step draws ${most}`);
  return real;
}

function isReal(path: string, workspace: string): boolean {
  return "path" in confined(path, workspace) && lstatSync(join(workspace, path)).isFile();
}

/** A document as it is checked out, by its path in the repository; a text alone where it cannot be read. */
export async function documentAt(path: string): Promise<Source | { readonly unreadable: string }> {
  const file = await readTextFile(path);
  return "failure" in file ? { unreadable: `cannot read "${path}": ${file.reason}` } : file;
}
