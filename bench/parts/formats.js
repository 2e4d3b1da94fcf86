import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileFor, folder } from "../files.js";
import { library } from "../library.js";
import { printTimes } from "../processes.js";
import { toolNamed } from "../tools.js";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const program = here("../../dist/cli/start.cjs");
const example = here("../../examples/aws-mlops.yaml");
const large = 1000;

/** What it takes to draw a document and write it in each format, beside SVG; and beside a browser that shows the SVG. */
export function formats() {
  const names = library.formats.map(({ name }) => name);
  const processes = Object.fromEntries(names.map((name) => [name, rendering(example, name)]));
  printTimes("20 nodes, whole process", { ...processes, ...browser() }, 5);
  const document = fileFor(toolNamed("stratogram"), large);
  const some = ["svg", "drawio"].map((name) => [name, rendering(document, name)]);
  printTimes(`${large} nodes, whole process`, Object.fromEntries(some), 1);
}

/**
 * @param {string} document
 * @param {string} format
 * @returns {[string, ...string[]]}
 */
function rendering(document, format) {
  const output = join(folder, `picture.${format}`);
  return [process.execPath, program, "render", document, "-f", format, "-o", output, "--fresh", "-q"];
}

/** @returns {{ [name: string]: [string, ...string[]] }} */
function browser() {
  const chromium = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
  if (chromium === undefined) return {};
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", `--screenshot=${join(folder, "browser.png")}`];
  return { "Chromium, of the SVG": [chromium, ...flags, `file://${here("../../examples/aws-mlops.svg")}`] };
}
