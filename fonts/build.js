import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { arimoFile } from "./arimo.js";

// Puts Arimo where programs find it: `node fonts/build.js`.

const folder = fileURLToPath(new URL("../generated/fonts", import.meta.url));

/** Each file of the package, and its copy. */
const files = /** @type {const} */ (["regular", "bold"]).map((weight) => ({
  from: arimoFile(weight),
  to: `${folder}/arimo-${weight}.ttf`,
}));

/** Where the TrueType files are. */
export const ttfFiles = files.map(({ to }) => to);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { from, to } of files) copyFileSync(from, to);
}
