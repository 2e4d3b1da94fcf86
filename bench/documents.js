import { readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { library } from "./library.js";

/**
 * A document of the repository; `name` is that of its file without the ending.
 * @typedef {{ name: string, source: import("../src/index.ts").Source }} Document
 *
 * How to draw it; `previous` is the SVG of the picture before an edit.
 * @typedef {Omit<import("../src/index.ts").DrawOptions, "host"> & { previous?: string }} Options
 */

const root = fileURLToPath(new URL("..", import.meta.url));

/** The nine that README shows: three things on three clouds. */
export const examples = documentsIn(new URL("../examples/", import.meta.url));

/** Five that are harder, up to 62 nodes on three clouds. */
export const models = documentsIn(new URL("models/", import.meta.url));

/** All that pictures are looked at of. */
export const documents = [...examples, ...models];

/** Reads what the documents mention. */
const host = library.nodeHost({ root });

/**
 * Draws a document that has no mistakes.
 * @param {import("../src/index.ts").Source | string} source
 * @param {Options} [options]
 */
export async function drawn(source, options) {
  return outputOf(await library.draw(source, { ...options, host }));
}

/**
 * Draws all views of a document that has no mistakes.
 * @param {import("../src/index.ts").Source} source
 */
export async function drawnViews(source) {
  return outputOf(await library.drawViews(source, { host }));
}

/**
 * Measures the pictures of all views of a document that has no mistakes.
 * @param {import("../src/index.ts").Source} source
 */
export async function qualitiesOf(source) {
  return outputOf(await library.judgeViews(source, { host }));
}

/**
 * Measures the picture of a document that has no mistakes.
 * @param {import("../src/index.ts").Source} source
 * @param {Options} options
 */
export async function qualityOf(source, options) {
  return outputOf(await library.quality(source, { ...options, host }));
}

/**
 * @template Output
 * @param {import("../src/index.ts").Result<Output>} result
 */
function outputOf({ output, diagnostics }) {
  if (output === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return output;
}

/**
 * What the picture looks like in a file.
 * @param {import("../src/index.ts").Drawing} drawing
 */
export async function svgOf(drawing) {
  return outputOf(await library.write(drawing, { format: "svg" }));
}

/**
 * @param {URL} folder
 * @returns {readonly Document[]}
 */
function documentsIn(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  return files.toSorted().map((file) => {
    const path = fileURLToPath(new URL(file, folder));
    return {
      name: file.replace(".yaml", ""),
      source: { name: relative(root, path), text: readFileSync(path, "utf8") },
    };
  });
}
