import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { arimoFiles } from "./arimo.js";
import { ttfOf } from "./ttf.js";

const folder = new URL("../generated/fonts/", import.meta.url);

/** Writes Arimo as TrueType files to generated/fonts and gives their paths, the one with most of Latin first. */
export function buildFonts() {
  mkdirSync(folder, { recursive: true });
  return [...arimoFiles("regular"), ...arimoFiles("bold")].map((file) => {
    const target = fileURLToPath(new URL(`${basename(file, ".woff")}.ttf`, folder));
    writeFileSync(target, ttfOf(file));
    return target;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) buildFonts();
