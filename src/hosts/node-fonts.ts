import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontResult } from "./host.ts";
import { failureOf } from "./node-files.ts";

/** The paths of the faces that come with the package. */
export function ownFontFiles(): readonly string[] {
  // The program and the library lie at different depths of the package, which knows itself by its name.
  const folder = join(dirname(createRequire(import.meta.url).resolve("stratogram/package.json")), "dist", "fonts");
  return ["arimo-regular.ttf", "arimo-bold.ttf"].map((name) => join(folder, name));
}

/** The faces that come with the package and those at `others`. */
export function readFonts(others: readonly string[]): Promise<readonly FontResult[]> {
  return Promise.all([...ownFontFiles(), ...others].map(readFont));
}

async function readFont(name: string): Promise<FontResult> {
  try {
    return { name, bytes: await readFile(name) };
  } catch (error) {
    return { name, ...failureOf(error) };
  }
}
