import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The parts that the published font is split into, the one with most of Latin first. */
const parts = ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "hebrew", "vietnamese"];

const weights = { regular: 400, bold: 700 };

const folder = join(dirname(createRequire(import.meta.url).resolve("@fontsource/arimo/package.json")), "files");

/**
 * The WOFF files that Arimo of one weight consists of. Arimo has the advance
 * widths of Arial, Helvetica and Liberation Sans.
 *
 * @param {keyof typeof weights} weight
 * @returns {string[]}
 */
export function arimoFiles(weight) {
  return parts.map((part) => join(folder, `arimo-${part}-${weights[weight]}-normal.woff`));
}
