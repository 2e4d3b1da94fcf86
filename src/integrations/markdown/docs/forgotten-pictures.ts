import { readdirSync } from "node:fs";
import { join } from "node:path";
import { textAt } from "../text-at.ts";
import type { Stems } from "./stems.ts";

/**
 * Pictures in a folder that were made of a page, and that the page has no diagram for: they are called as they
 * would be for it, hold what only our pictures hold, and its text does not name them.
 */
export function forgottenPictures(
  folder: string,
  { page }: Stems,
  text: string,
  pictures: ReadonlyMap<string, string>,
): readonly string[] {
  const isOfPage = (name: string) => name.startsWith(page) && /^-\d+(\.dark)?\.svg$/.test(name.slice(page.length));
  return namesIn(folder)
    .filter(isOfPage)
    .filter(
      (name) => !pictures.has(join(folder, name)) && !text.includes(encodeURI(name)) && isOurs(join(folder, name)),
    )
    .map((name) => join(folder, name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function isOurs(path: string): boolean {
  return /^<metadata>\{"version":/m.test(textAt(path) ?? "");
}
