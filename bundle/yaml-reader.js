import { readFileSync } from "node:fs";

/**
 * A node of a module's tree, as far as it is looked at.
 * @typedef {{ type: string, start: number, end: number, key?: { name?: string }, value?: { body?: Syntax } }} Syntax
 */

/**
 * What of `yaml` is there to write, to make other values of what was read, or for schemas other than the core one. Its
 * functions are there, and do nothing.
 */
const idle = [
  "stringify/\\w+",
  "visit",
  "doc/(anchors|applyReviver|createNode)",
  "nodes/(addPairToJSMap|toJS)",
  "parse/cst-\\w+",
  "schema/(json|yaml-1\\.1)/\\w+",
];

/**
 * The only methods of these classes that are called when a text is read.
 * @type {readonly { files: RegExp, needed: readonly string[] }[]}
 */
const classes = [
  { files: /doc\/Document\.js$/, needed: ["constructor", "setSchema"] },
  { files: /doc\/directives\.js$/, needed: ["constructor", "add", "atDocument", "tagName"] },
  { files: /nodes\/\w+\.js$/, needed: ["constructor", "tagName"] },
  { files: /compose\/composer\.js$/, needed: ["constructor", "compose", "next", "end", "decorate"] },
];

/** What tags of a schema say for writers. */
const ofWriters = ["createNode", "identify", "stringify"];

/** Called, but of no use: gives comments to what they stand beside. */
const emptied = ["decorate"];

/** Texts are only read with `yaml`, so that nothing else of it goes into a bundle. */
export const yamlReader = {
  name: "yaml-reader",
  load: {
    filter: { id: /[\\/]node_modules[\\/]yaml[\\/].*\.js$/ },
    /**
     * @this {{ parse(code: string): unknown }}
     * @param {string} id
     */
    handler(id) {
      const file = id.replaceAll("\\", "/");
      const code = readFileSync(id, "utf8");
      if (new RegExp(`/(${idle.join("|")})\\.js$`).test(file)) return idleModule(code);
      // The tree is that of ESTree, which the bundler has no complete types of.
      return without(code, unneeded(/** @type {Syntax} */ (this.parse(code)), file));
    },
  },
};

/** @param {string} code */
function idleModule(code) {
  const names = /^export \{(.*)\};$/m.exec(code)?.[1]?.split(",") ?? [];
  return names.map((name) => `export const ${name} = () => "";\n`).join("");
}

/**
 * The parts of a module that reading does not need, in order.
 * @param {Syntax} module
 * @param {string} file
 * @returns {readonly { start: number, end: number, instead: string }[]}
 */
function unneeded(module, file) {
  const needed = classes.find(({ files }) => files.test(file))?.needed;
  return nodesIn(module).flatMap(({ type, start, end, key, value }) => {
    const name = key?.name ?? "";
    if (type === "Property" && file.includes("/schema/") && ofWriters.includes(name)) {
      return { start, end, instead: `${name}: undefined` };
    }
    if (type !== "MethodDefinition" || !needed) return [];
    const body = value?.body;
    if (body && emptied.includes(name)) return { start: body.start, end: body.end, instead: "{}" };
    return needed.includes(name) ? [] : { start, end, instead: "" };
  });
}

/**
 * A tree and all that is in it, in the order of the text.
 * @param {unknown} tree
 * @returns {readonly Syntax[]}
 */
function nodesIn(tree) {
  if (Array.isArray(tree)) return tree.flatMap(nodesIn);
  if (typeof tree !== "object" || tree === null) return [];
  const inside = Object.values(tree).flatMap(nodesIn);
  return "type" in tree && "start" in tree ? [/** @type {Syntax} */ (tree), ...inside] : inside;
}

/**
 * @param {string} code
 * @param {readonly { start: number, end: number, instead: string }[]} parts
 */
function without(code, parts) {
  return parts
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end), code);
}
