import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fileFor, folder } from "../files.js";
import { printTimes } from "../processes.js";
import { toolNamed } from "../tools.js";

const size = 20;
const turns = 5;

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** What somebody at a terminal waits for, beside a Node that does nothing. */
export function cold() {
  const program = here("../../dist/cli/start.cjs");
  const document = fileFor(toolNamed("stratogram"), size);
  const picture = join(folder, "picture.svg");
  const alone = (/** @type {string} */ name) => node(here("../once.js"), name, fileFor(toolNamed(name), size));
  const processes = {
    node: node("-e", "0"),
    "stratogram --version": node(program, "--version"),
    "stratogram check": node(program, "check", document),
    "stratogram render": node(program, "render", document, "-o", picture, "--fresh"),
    "elkjs alone": alone("elkjs alone"),
    "D2 with ELK": alone("D2 with ELK"),
    Graphviz: alone("Graphviz"),
  };
  printTimes(`${size} nodes, whole process`, processes, turns);
}

/**
 * @param {...string} args
 * @returns {[string, ...string[]]}
 */
function node(...args) {
  return [process.execPath, ...args];
}
