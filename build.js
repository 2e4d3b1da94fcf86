/**
 * Makes what is made from something else, as far as it is older than that.
 *
 *     node build.js            all that a program needs: `generated/` and `dist/`
 *     node build.js generate   `generated/` alone: icon packs, fonts, the compiled schema
 *     node build.js action     `dist/action`, what runs in workflows
 *     node build.js package    `dist/` with the declarations of its types, and `site/`, too
 *     node build.js site       `site/`: the playground, to be put on any web server
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { forBundlers } from "./bundle/for-bundlers.js";
import { yamlReader } from "./bundle/yaml-reader.js";

const root = fileURLToPath(new URL(".", import.meta.url));
process.chdir(root);

/**
 * A step, what it reads, the folder that it writes to and how it is done.
 * @typedef {{ name: string, from: readonly string[], to: string, run: () => void | Promise<void> }} Step
 */

/** @type {readonly Step[]} */
const generate = [
  { name: "icons", from: ["icons", "src/catalogue", "package-lock.json"] },
  { name: "fonts", from: ["fonts", "package-lock.json"] },
  { name: "schemas", from: ["schemas", "src/catalogue/types", "package-lock.json"] },
].map((step) => ({ ...step, to: "generated", run: () => runScript(`${step.name}/build.js`) }));

/** @type {Step} */
const viewer = {
  name: "viewer",
  from: ["src/viewer", "src/integrations/element", "build.js", "package-lock.json"],
  to: "generated",
  run: viewed,
};

/** @type {Step} */
const bundle = {
  name: "bundle",
  from: [
    ...["src", "generated", "examples", "playground", "README.md", "docs/language.md"],
    ...["bundle", "build.js", "package-lock.json"],
  ],
  to: "dist",
  run: bundled,
};

/** @type {Step} */
const declare = { ...bundle, name: "declarations", run: declared };

/** @type {Step} */
const site = { ...bundle, name: "site", to: "site", run: laidOut };

/** @type {Step} */
const action = { ...bundle, name: "action", run: acted };

/** @type {{ [target: string]: readonly Step[] }} */
const targets = {
  generate: [...generate, viewer],
  program: [...generate, viewer, bundle],
  package: [...generate, viewer, bundle, declare, site],
  site: [...generate, viewer, bundle, site],
  action: [...generate, viewer, action],
};

/** @param {readonly Step[]} steps */
async function make(steps) {
  for (const step of steps) {
    if (newest(step.from) <= newest([stampOf(step)])) continue;
    await step.run();
    writeFileSync(stampOf(step), "");
  }
}

/** @param {Step} step */
function stampOf({ name, to }) {
  return `${to}/.${name}-built`;
}

/**
 * When the newest of these files, and of all files in these folders, was written; 0 when there are none.
 * @param {readonly string[]} paths
 */
function newest(paths) {
  const files = paths.flatMap((path) => [path, ...filesIn(path)]);
  return Math.max(0, ...files.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

/** @param {string} folder */
function filesIn(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  // Stamps stand among the generated files, and are newer than what they are about.
  return entries.filter((entry) => !entry.name.startsWith(".")).map((entry) => `${entry.parentPath}/${entry.name}`);
}

/** @param {string} script */
function runScript(script) {
  const { status } = spawnSync(process.execPath, [script], { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.exit(status ?? 1);
}

/**
 * What is bundled in place of what the packages say. Programs and browsers get the same, as they are to write the same.
 */
const alias = {
  pdfkit: `${root}node_modules/pdfkit/js/pdfkit.browser.mjs`,
  fontkit: `${root}node_modules/fontkit/dist/browser-module.mjs`,
  // Only fonts made for web pages are packed with it, and it is larger than all the rest.
  "brotli/decompress.js": `${root}fonts/no-brotli.js`,
};

const languageServer = `${root}node_modules/vscode-languageserver/`;

/** What speaks with editors through pipes, which browsers have none of. */
const protocol = {
  "vscode-languageserver/node": `${languageServer}lib/node/main.js`,
  "vscode-languageserver-protocol/node": `${languageServer}node_modules/vscode-languageserver-protocol/lib/node/main.js`,
  "vscode-jsonrpc/node": `${languageServer}node_modules/vscode-jsonrpc/lib/node/main.js`,
};

/**
 * What pictures are made by, as few files: of a hundred small ones a browser would find the last only after it had
 * read those before. Each is a name, and modules that are in it with all that they wait for.
 * @type {readonly { name: string, modules: readonly string[] }[]}
 */
const wholes = [
  { name: "drawing", modules: ["src/stratogram.ts", "src/formats/html/picture.ts"] },
  { name: "layout", modules: ["src/place-views.ts"] },
  { name: "yaml", modules: ["src/source/read-all.ts"] },
  { name: "formats", modules: ["src/read-arrangement.ts"] },
];

/** What would be files of their own, and is not worth asking for. */
const small = /[\\/]src[\\/](ahead\.ts|layout[\\/]elk|integrations[\\/]element[\\/]answer\.ts)/;

/** @typedef {{ getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }} Modules */

/**
 * The whole that a module is in; none: a file of its own, or one with others.
 * @param {string} id
 * @param {Modules} all
 */
function wholeOf(id, all) {
  if (small.test(id)) return "drawing";
  const whole = wholes.find(({ modules }) => modules.some((module) => neededBy(`${root}${module}`, all).has(id)));
  return whole?.name ?? null;
}

/** @type {Map<string, ReadonlySet<string>>} */
const needed = new Map();

/**
 * A module with all that it waits for.
 * @param {string} module
 * @param {Modules} all
 */
function neededBy(module, all) {
  const known = needed.get(module);
  if (known) return known;
  const found = new Set([module]);
  needed.set(module, found);
  const wait = [...found];
  for (let id = wait.pop(); id !== undefined; id = wait.pop()) {
    for (const imported of all.getModuleInfo(id)?.importedIds ?? []) {
      if (found.has(imported)) continue;
      found.add(imported);
      wait.push(imported);
    }
  }
  return found;
}

/**
 * A whole has a bundler's own function in itself, which would be a file of its own, too: one that names exports of modules.
 */
const ownExports = {
  name: "own-exports",
  /** @param {string} code */
  renderChunk: (code) =>
    code.replace(/^import \{ \w+ as __exportAll \} from ".*";$/m, `const __exportAll = ${exportAll};`),
};

/** @param {{ [name: string]: () => unknown }} getters */
const exportAll = (getters) => {
  const exported = {};
  for (const [name, get] of Object.entries(getters)) Object.defineProperty(exported, name, { get, enumerable: true });
  return exported;
};

/**
 * What most pages never load, kept out of what they do: left alone, a bundler puts together what the same entries lead to.
 */
const seldom = [
  // Reporters list the codes as they are loaded, so that what has these must not wait for them.
  { name: "diagnostic", test: /src[\\/]source[\\/]diagnostic\.ts/ },
  { name: "reporters", test: /src[\\/]reporters[\\/]/ },
  { name: "lenses", test: /src[\\/]annotations[\\/](lenses[\\/]|tellers|changes)/ },
  { name: "sidecar", test: /src[\\/](unpin\.ts|sidecar[\\/])/ },
];

/** @satisfies {import("tsdown").InlineConfig} */
const shared = {
  config: /** @type {const} */ (false),
  fixedExtension: false,
  target: "es2022",
  minify: true,
  logLevel: /** @type {const} */ ("error"),
  plugins: [yamlReader],
  deps: { neverBundle: [/^node:/, /^elkjs/, /^@resvg/], alwaysBundle: [/./] },
};

/** One bundle for Node and browsers, so that they share the icon packs. */
const library = {
  ...shared,
  plugins: [...shared.plugins, ownExports, forBundlers],
  entry: {
    index: "src/index.ts",
    browser: "src/browser.ts",
    element: "src/integrations/element/element.ts",
    worker: "src/integrations/element/worker.ts",
    "markdown-it": "src/integrations/markdown/markdown-it.ts",
    remark: "src/integrations/markdown/remark.ts",
    "markdown-worker": "src/integrations/markdown/markdown-worker.ts",
    vite: "src/integrations/markdown/vite.ts",
    "playground/worker": "src/playground/worker.ts",
  },
  outDir: "dist",
  platform: /** @type {const} */ ("neutral"),
  inputOptions: { resolve: { alias, mainFields: ["module", "main"] } },
  outputOptions: { codeSplitting: { groups: [{ name: wholeOf }, ...seldom], includeDependenciesRecursively: false } },
};

/** The element, as pages of ours find it that are bundled by themselves: otherwise they would share its parts, which it had to ask for. */
const builtElement = {
  name: "built-element",
  resolveId: {
    filter: { id: /\/element\/element\.ts$/ },
    /**
     * @param {string} _
     * @param {string | undefined} importer
     */
    handler: (_, importer) => ({
      id: importer?.includes("playground") ? "../element.js" : "./element.js",
      external: true,
    }),
  },
};

const pages = {
  ...library,
  entry: { preview: "src/integrations/preview/page.ts", "playground/page": "src/playground/page.ts" },
  plugins: [...shared.plugins, builtElement, forBundlers],
  outputOptions: {},
};

/** The command line is a bundle of its own, and CommonJS, as only that can be kept compiled between two processes. */
const program = {
  ...shared,
  entry: ["src/cli/start.ts", "src/cli/main.ts"],
  outDir: "dist/cli",
  format: /** @type {const} */ ("cjs"),
  // What browsers get of a package is smaller, and loads quicker, than what Node does.
  inputOptions: { resolve: { alias: { ...alias, ...protocol }, conditionNames: ["import", "browser", "default"] } },
};

/** What makes a page of pictures live, as texts that a page holds, with the hashes by which it allows them. */
async function viewed() {
  const { build } = await import("tsdown");
  const outDir = "generated/viewer";
  await build({ ...shared, entry: ["src/viewer/page.ts"], outDir, format: "iife", platform: "browser", dts: false });
  const script = readFileSync(`${outDir}/page.iife.js`, "utf8").trim();
  const pictureStyles = stylesIn("src/viewer/picture.css");
  const liveStyles = `.live { ${stylesIn(controls)} } ${stylesIn("src/viewer/viewer.css")}`;
  const styles = `${pictureStyles}\n${liveStyles}`;
  const elementStyles = `${pictureStyles}\n${stylesIn("src/integrations/element/element.css")}`;
  rmSync(outDir, { recursive: true });
  writeTexts("viewer-script", { script, scriptHash: hashOf(script) });
  writeTexts("viewer-styles", { styles, stylesHash: hashOf(styles) });
  // Once more, as an element would have to ask for what it shares with others.
  writeTexts("element-styles", { elementStyles });
  writeTexts("live-styles", { liveStyles });
}

/** How buttons and fields look, wherever they are. */
const controls = "src/viewer/controls.css";

/** @param {string} file */
function stylesIn(file) {
  return readFileSync(file, "utf8")
    .replaceAll(/\/\*.*?\*\/|\s+/gs, " ")
    .trim();
}

/** @param {readonly string[]} files */
function joined(files) {
  return files.map((file) => readFileSync(file, "utf8")).join("\n");
}

/**
 * Writes a module that exports texts.
 * @param {string} name
 * @param {{ readonly [name: string]: string }} texts
 */
function writeTexts(name, texts) {
  const lines = Object.entries(texts).map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`);
  writeFileSync(`generated/${name}.js`, lines.join(""));
  const types = Object.keys(texts).map((name) => `export const ${name}: string;\n`);
  writeFileSync(`generated/${name}.d.ts`, types.join(""));
}

/** @param {string} text */
function hashOf(text) {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** Bundles everything but elkjs, whose licence asks to be kept apart. */
async function bundled() {
  const { build } = await import("tsdown");
  await build({ ...library, dts: false, clean: ["dist/*.js", "dist/playground"] });
  await build({ ...pages, dts: false, clean: false });
  await build({ ...program, dts: false });
  rmSync("dist/fonts", { recursive: true, force: true });
  cpSync("generated/fonts", "dist/fonts", { recursive: true });
  rmSync("dist/templates", { recursive: true, force: true });
  writeFileSync("dist/language.md", languageGuide());
  mkdirSync("dist/templates");
  for (const name of readdirSync("examples").filter((name) => name.endsWith(".yaml"))) {
    cpSync(`examples/${name}`, `dist/templates/${name}`);
  }
  rmSync("dist/preview", { recursive: true, force: true });
  cpSync("src/integrations/preview", "dist/preview", { recursive: true, filter: (path) => !/\.(ts|json)$/.test(path) });
  writeFileSync("dist/preview/preview.css", joined([controls, "src/integrations/preview/preview.css"]));
  cpSync("playground/page", "dist/playground", { recursive: true });
  writeFileSync("dist/playground/playground.css", joined([controls, "playground/page/playground.css"]));
  runScript("playground/build.js");
  writeFileSync("dist/build-id", buildId());
}

/** What a web server needs of `dist/` and of elkjs, whose licence asks to be kept apart. */
function laidOut() {
  rmSync("site", { recursive: true, force: true });
  cpSync("dist", "site", { recursive: true, filter: (path) => !/\/cli$|\.d\.ts$|\/\.[^/]+$|\/index\.js$/.test(path) });
  cpSync("node_modules/elkjs/lib/elk-worker.min.js", "site/elkjs/elk-worker.min.js");
  cpSync("node_modules/elkjs/LICENSE.md", "site/elkjs/LICENSE.md");
  cpSync("NOTICE", "site/NOTICE.txt");
  // What is kept for when there is no network.
  const files = filesIn("site").flatMap((path) => (statSync(path).isFile() ? path.replace(/^site/, "..") : []));
  writeFileSync("site/playground/files.json", JSON.stringify(["./", ...files]));
  writeFileSync(
    "site/index.html",
    '<!doctype html><title>Stratogram</title><meta http-equiv="refresh" content="0; url=playground/">\n',
  );
}

/** What tells the program, with all that pictures are made by, from every other build of it. */
function buildId() {
  const { dependencies, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const files = [...filesIn("dist/cli"), ...filesIn("dist/fonts")].toSorted();
  const hash = createHash("sha256").update(JSON.stringify([dependencies, optionalDependencies, files]));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** How documents are written, in one text for who reads no other: what the README says of it, and every key. */
function languageGuide() {
  const [, introduction = ""] = /\n## The language\n(.*?)\n## /s.exec(readFileSync("README.md", "utf8")) ?? [];
  const keys = readFileSync("docs/language.md", "utf8");
  // Pictures and other files do not come along.
  const words = `# The language\n${introduction}\n${keys}`.replaceAll(/^\[?!\[.*\n\n?/gm, "");
  return words.replaceAll(/\[([^\]\n]*)\]\((?!https:)[^)\s]*\)/g, "$1");
}

/**
 * The action as one script with all that it needs, so that it runs where nothing is installed; beside it lies what is no script.
 */
async function acted() {
  const { build } = await import("tsdown");
  const outDir = "dist/action";
  const entry = { index: "src/integrations/action/start.ts" };
  const inputOptions = {
    ...program.inputOptions,
    // In one script, what is imported late begins when it is called for. The bundler forgets to call for it where it comes
    // through a list without effects of its own, as those of what can be imported are.
    treeshake: { moduleSideEffects: [{ test: /[\\/]src[\\/](index|browser)\.ts$/, sideEffects: true }] },
  };
  const deps = { neverBundle: [/^node:/], alwaysBundle: [/./] };
  const outputOptions = { codeSplitting: false };
  await build({ ...program, entry, outDir, deps, inputOptions, outputOptions, dts: false, clean: true });
  for (const file of ["package.json", "index_bg.wasm"]) {
    const from = `node_modules/@resvg/resvg-wasm/${file}`;
    cpSync(from, `${outDir}/${from}`);
  }
  cpSync("generated/fonts", "dist/fonts", { recursive: true });
}

async function declared() {
  const { build } = await import("tsdown");
  const { index, browser, element, remark, vite, "markdown-it": markdownIt } = library.entry;
  const entry = { index, browser, remark, vite, "markdown-it": markdownIt };
  // Types are in chunks of their own, whatever is seldom loaded.
  const types = { ...library, outputOptions: {} };
  await build({ ...types, entry, dts: { emitDtsOnly: true }, clean: ["dist/*.d.ts"] });
  cpSync("src/integrations/markdown/client.d.ts", "dist/client.d.ts");
  // Pages have other types.
  const tsconfig = "src/integrations/element/tsconfig.json";
  await build({ ...types, entry: { element }, dts: { emitDtsOnly: true, tsconfig }, tsconfig, clean: false });
}

const target = process.argv[2] ?? "program";
if (!targets[target]) throw new Error(`there is no "${target}" to build`);
await make(targets[target]);
