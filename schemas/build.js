/**
 * Makes from language.yaml what readers, editors, the program and TypeScript know of the language.
 *
 *     node schemas/build.js           writes them
 *     node schemas/build.js --check   exits with 1 when a committed one is not up to date
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { readCatalogue } from "../icons/catalogue.js";
import { checkModule, checkModuleTypes } from "./check.js";
import { editingModule, editingModuleTypes } from "./editing.js";
import { editorSchema } from "./editor.js";
import { readLanguage } from "./language.js";
import { printed } from "./print.js";
import { referenceOf } from "./reference.js";
import { typesOf } from "./types.js";

const root = new URL("../", import.meta.url);
const language = readLanguage();

/** @type {{ [path: string]: string }} */
const committed = {
  "schemas/stratogram.schema.json": `${printed(editorSchema(language, readCatalogue()))}\n`,
  "src/source/spec.ts": await typesOf(language),
  "docs/language.md": referenceOf(language),
};

/** @type {{ [path: string]: string }} */
const generated = {
  "generated/checked-schema.js": checkModule(language),
  "generated/checked-schema.d.ts": checkModuleTypes,
  "generated/language.js": editingModule(language),
  "generated/language.d.ts": editingModuleTypes,
};

if (process.argv.includes("--check")) check(committed);
else write({ ...committed, ...generated });

/** @param {{ [path: string]: string }} files */
function write(files) {
  for (const [path, text] of Object.entries(files)) {
    const file = fileURLToPath(new URL(path, root));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** @param {{ [path: string]: string }} files */
function check(files) {
  for (const [path, text] of Object.entries(files)) {
    if (readFileSync(new URL(path, root), "utf8") === text) continue;
    console.error(`${path} is not what schemas/language.yaml says: run node schemas/build.js`);
    process.exitCode = 1;
  }
}
