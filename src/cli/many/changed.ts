import { realpathSync } from "node:fs";
import { nodeHost, parse } from "../../index.ts";
import type { Input } from "../inputs.ts";
import { observed } from "../outcome.ts";
import type { Plan } from "../outputs.ts";
import { type ChangedFiles, filesChangedSince } from "./git.ts";
import { placeOf } from "./place-of.ts";

/**
 * The documents that are others than where this branch left `revision`, or that read a file that is, or whose picture
 * somebody changed. What cannot be found out is refused.
 */
export async function changedSince(
  revision: string,
  { outputs }: Plan,
  refuse: (message: string) => never,
): Promise<readonly Input[]> {
  const changed = await filesChangedSince(revision, refuse);
  const found: Input[] = [];
  for (const [input, pictures] of outputs) {
    const isRedrawn = pictures.some(({ path }) => changed.tracked.has(placeOf(path)));
    if (isRedrawn || (await isTouched(input, changed))) found.push(input);
  }
  return found;
}

/** Whether a document, or a file that it reads, is among those that have changed. */
async function isTouched(input: Input, { tracked, others }: ChangedFiles): Promise<boolean> {
  if (tracked.size + others.size === 0) return false;
  const isChanged = (path: string) =>
    [placeOf(path), realPlaceOf(path)].some((at) => tracked.has(at) || others.has(at));
  if (input.path === "-" || isChanged(input.path)) return true;
  return (await filesReadBy(input)).some(isChanged);
}

/** Where a link leads. */
function realPlaceOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return placeOf(path);
  }
}

/** The files besides itself that a document asks for, whether they are there or not. */
async function filesReadBy({ root, read }: Input): Promise<readonly string[]> {
  const file = await read();
  if ("failure" in file) return [];
  const paths: string[] = [];
  await parse(file, { host: observed(nodeHost({ root }), (path) => paths.push(path)) });
  return paths;
}
