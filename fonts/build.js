import { mkdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { arimoFiles } from "./arimo.js";
import { ttfOf } from "./ttf.js";

// Writes Arimo as TrueType files, for renderers that read nothing else.

const folder = new URL("../generated/fonts/", import.meta.url);

/** Each WOFF file, and the TrueType file that is made of it; the one with most of Latin first. */
const files = [...arimoFiles("regular"), ...arimoFiles("bold")].map((woff) => ({
  woff,
  ttf: fileURLToPath(new URL(`${basename(woff, ".woff")}.ttf`, folder)),
}));

/** Where the TrueType files are. */
export const ttfFiles = files.map(({ ttf }) => ttf);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const { woff, ttf } of files) writeFileSync(ttf, ttfOf(woff));
}
