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
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

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
  { name: "schemas", from: ["schemas", "generated/catalogue.js", "package-lock.json"] },
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
    ...["build.js", "package-lock.json"],
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
 * Nothing is written with `yaml`, so that what writes goes into no bundle: its functions are there, and do nothing.
 */
const noYamlWriter = {
  name: "no-yaml-writer",
  load: {
    filter: { id: /[\\/]yaml[\\/].*[\\/]stringify[\\/]\w+\.js$/ },
    /** @param {string} id */
    handler(id) {
      const names = /^export \{(.*)\};$/m.exec(readFileSync(id, "utf8"))?.[1]?.split(",") ?? [];
      return names.map((name) => `export const ${name} = () => "";\n`).join("");
    },
  },
};

/**
 * What most pages never load, kept out of what they do: left alone, a bundler puts together what the same entries lead to.
 */
const seldom = [
  // Reporters list the codes as they are loaded, so that what has these must not wait for them.
  { name: "diagnostic", test: /src[\\/]source[\\/]diagnostic\.ts/ },
  { name: "reporters", test: /src[\\/]reporters[\\/]/ },
  { name: "lenses", test: /src[\\/]annotations[\\/]lenses[\\/](?!cost-panel|ledger|names|elements)/ },
  { name: "annotations", test: /src[\\/]annotations[\\/](?!lenses)/ },
  { name: "sidecar", test: /src[\\/](unpin\.ts|sidecar[\\/](?!load|sidecar))/ },
  { name: "elk", test: /src[\\/]layout[\\/]elk/ },
];

/** @satisfies {import("tsdown").InlineConfig} */
const shared = {
  config: /** @type {const} */ (false),
  fixedExtension: false,
  target: "es2022",
  minify: true,
  logLevel: /** @type {const} */ ("error"),
  plugins: [noYamlWriter],
  deps: { neverBundle: [/^node:/, /^elkjs/, /^@resvg/], alwaysBundle: [/./] },
};

/** One bundle for Node and browsers, so that they share the icon packs. */
const library = {
  ...shared,
  entry: {
    index: "src/index.ts",
    browser: "src/browser.ts",
    element: "src/integrations/element/element.ts",
    worker: "src/integrations/element/worker.ts",
    "markdown-it": "src/integrations/markdown/markdown-it.ts",
    remark: "src/integrations/markdown/remark.ts",
    "markdown-worker": "src/integrations/markdown/markdown-worker.ts",
    vite: "src/integrations/markdown/vite.ts",
    preview: "src/integrations/preview/page.ts",
  },
  outDir: "dist",
  platform: /** @type {const} */ ("neutral"),
  inputOptions: { resolve: { alias, mainFields: ["module", "main"] } },
  outputOptions: { codeSplitting: { groups: seldom, includeDependenciesRecursively: false } },
};

/** The playground is bundled with the library, so that it shares all of it. */
const playground = {
  ...library,
  entry: {
    ...library.entry,
    "playground/page": "src/playground/page.ts",
    "playground/worker": "src/playground/worker.ts",
  },
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
  const styles = stylesIn("src/viewer/viewer.css");
  rmSync(outDir, { recursive: true });
  // Apart, as elements in pages of others need the styles alone.
  writeTexts("viewer-script", { script, scriptHash: hashOf(script) });
  writeTexts("viewer-styles", { styles, stylesHash: hashOf(styles) });
  writeTexts("element-styles", { elementStyles: stylesIn("src/integrations/element/element.css") });
}

/** @param {string} file */
function stylesIn(file) {
  return readFileSync(file, "utf8").replaceAll(/\s+/g, " ").trim();
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
  await build({ ...playground, dts: false, clean: ["dist/*.js", "dist/playground"] });
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
  cpSync("playground/page", "dist/playground", { recursive: true });
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

/** The action with all that it needs beside it, so that it runs where nothing is installed; what it loads late is in files of its own. */
async function acted() {
  const { build } = await import("tsdown");
  const outDir = "dist/action";
  const entry = { index: "src/integrations/action/start.ts" };
  await build({ ...program, entry, outDir, dts: false, clean: true });
  for (const name of ["elkjs", "@resvg/resvg-js", "@resvg/resvg-js-linux-x64-gnu"]) {
    const files = name === "elkjs" ? ["/package.json", "/LICENSE.md", "/lib/elk-worker.min.js"] : [""];
    for (const file of files) {
      const from = `node_modules/${name}${file}`;
      if (existsSync(from)) cpSync(from, `${outDir}/${from}`, { recursive: true });
    }
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
