/**
 * Contact sheets of the examples and the models, to look at what a change does to all of them:
 *
 *     npm run sheet                              all, as both layouts draw them
 *     npm run sheet -- rag eks                   those with one of these words in their names
 *     npm run sheet -- --layout composed         one layout, documents side by side
 *     npm run sheet -- --scale 2 multi-cloud     each picture at twice its size
 *
 * Writes into `sheet/`, and empties it before: the pages, and each picture beside them.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { documents, svgOf } from "./documents.js";
import { library } from "./library.js";
import { measured } from "./measures.js";
import { pngOf } from "./png.js";
import { pagesOf } from "./sheet-pages.js";

const folder = new URL("../sheet/", import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { layout: { type: "string", multiple: true }, scale: { type: "string", default: "1" } },
});

const scale = Number(values.scale);
if (!(scale > 0)) throw new Error(`"${values.scale}" is no scale`);

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const cells = [];
for (const document of chosen()) {
  for (const layout of layouts()) cells.push(await cellOf(document, layout));
}
for (const [index, page] of pagesOf(cells).entries()) write(`page-${index + 1}`, pngOf(page));

/** Those that have one of the words of the command line in their names; all when there are none. */
function chosen() {
  const found = documents.filter(
    ({ name }) => positionals.length === 0 || positionals.some((word) => name.includes(word)),
  );
  if (found.length > 0) return found;
  throw new Error(`choose from ${documents.map(({ name }) => name).join(", ")}`);
}

/** Those of the command line, or all, with the default last. */
function layouts() {
  const { layoutMethods } = library;
  const wanted = values.layout ?? layoutMethods.toReversed();
  return wanted.map((name) => {
    const layout = layoutMethods.find((method) => method === name);
    if (layout) return layout;
    throw new Error(`there is no layout "${name}": choose from ${layoutMethods.join(", ")}`);
  });
}

/**
 * @param {import("./documents.js").Document} document
 * @param {import("../src/index.ts").LayoutMethod} layout
 * @returns {Promise<import("./sheet-pages.js").Cell>}
 */
async function cellOf({ name, source }, layout) {
  const { drawing, measures } = await measured(source, { layout });
  const svg = await svgOf(drawing);
  write(`${name}-${layout}`, pngOf(svg, scale));
  return { name: `${name}, ${layout}`, svg, size: drawing.size, measures };
}

/**
 * @param {string} name
 * @param {Uint8Array} png
 */
function write(name, png) {
  const file = new URL(`${name}.png`, folder);
  writeFileSync(file, png);
  console.log(fileURLToPath(file));
}
