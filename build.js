/**
 * Makes what is made from something else, as far as it is older than that.
 *
 *     node build.js            all that a program needs: `generated/` and `dist/`
 *     node build.js generate   `generated/` alone: icon packs, fonts, the compiled schema
 *     node build.js package    `dist/` with the declarations of its types too
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL(".", import.meta.url));
process.chdir(root);

/**
 * A step, what it reads and how it is done. It writes only below `generated/` and `dist/` and what is committed.
 * @typedef {{ name: string, from: readonly string[], run: () => void | Promise<void> }} Step
 */

/** @type {readonly Step[]} */
const generate = ["icons", "fonts", "schemas"].map((folder) => ({
  name: folder,
  from: [folder, "package-lock.json", ...(folder === "schemas" ? ["generated/catalogue.js"] : [])],
  run: () => runScript(`${folder}/build.js`),
}));

/** @type {Step} */
const bundle = { name: "dist", from: ["src", "generated", "build.js", "package-lock.json"], run: () => bundled() };

/** @type {Step} */
const declared = { ...bundle, name: "package", run: () => bundled({ dts: true }) };

/** @type {{ [target: string]: readonly Step[] }} */
const targets = { generate, program: [...generate, bundle], package: [...generate, declared] };

const target = process.argv[2] ?? "program";
if (!targets[target]) throw new Error(`there is no "${target}" to build`);
for (const step of targets[target]) {
  if (newest(step.from) <= newest([stampOf(step)])) continue;
  await step.run();
  mkdirSync("generated", { recursive: true });
  writeFileSync(stampOf(step), "");
}

/** @param {Step} step */
function stampOf({ name }) {
  return `generated/.${name}-built`;
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
 * Bundles everything but elkjs, whose licence asks to be kept apart, into `dist/`.
 *
 * The command line is a bundle of its own, and CommonJS, as only that can be kept compiled between two processes.
 */
async function bundled({ dts = false } = {}) {
  const { build } = await import("tsdown");
  /** @satisfies {import("tsdown").InlineConfig} */
  const shared = {
    config: /** @type {const} */ (false),
    fixedExtension: false,
    target: "es2022",
    minify: true,
    logLevel: /** @type {const} */ ("warn"),
    deps: { neverBundle: [/^node:/, /^elkjs/], alwaysBundle: [/./] },
  };
  // One build for both, so that browsers and Node share the icon packs.
  const library = {
    entry: ["src/index.ts", "src/browser.ts"],
    outDir: "dist",
    platform: /** @type {const} */ ("neutral"),
  };
  await build({ ...shared, ...library, dts });
  const program = {
    entry: ["src/cli/start.ts", "src/cli/main.ts"],
    outDir: "dist/cli",
    format: /** @type {const} */ ("cjs"),
  };
  // What browsers get of a package is smaller, and loads quicker, than what Node does.
  const inputOptions = { resolve: { conditionNames: ["import", "browser", "default"] } };
  await build({ ...shared, ...program, dts: false, inputOptions });
}
