import { readCatalogue } from "./catalogue.js";
import { faultsOf } from "./check-catalogue.js";
import { compile } from "./compile.js";
import { packModules } from "./packs.js";
import { repaired } from "./repairs.js";
import { readIcon } from "./sets.js";
import { catalogueModules, typesOf } from "./write-catalogue.js";
import { stencilModule, stencilsOf } from "./write-stencils.js";

/** @import { Entry } from "./catalogue.js" */

/**
 * The modules that the program loads at run time, by path under `generated/`.
 *
 * @returns {Promise<Map<string, string>>}
 */
export async function generate() {
  const entries = readCatalogue();
  const svgs = await readIcons(entries);
  const faults = faultsOf(entries, (icon) => svgs.has(icon));
  if (faults.length > 0) throw new Error(`The catalogue has faults:\n${faults.join("\n")}`);
  const icons = new Map([...svgs].map(([icon, svg]) => [icon, compile(icon, repaired(icon, svg))]));
  const packs = [...packModules(entries, icons)].flatMap(([namespace, text]) =>
    withTypes(`icons/${namespace}`, text, "icons: IconPack", '{ IconPack } from "../../src/icons/icon.ts"'),
  );
  const types = [...catalogueModules(typesOf(entries))].flatMap(([namespace, text]) =>
    withTypes(`types/types-${namespace}`, text, "packed: Packed", '{ Packed } from "../../src/catalogue/packed.ts"'),
  );
  const stencils = stencilModule(stencilsOf(entries, icons));
  return new Map([
    ...types,
    ...withTypes(
      "stencils",
      stencils,
      "stencils: Readonly<Record<string, Stencils>>",
      '{ Stencils } from "../src/catalogue/stencil.ts"',
    ),
    ...packs,
  ]);
}

/**
 * @param {string} path
 * @param {string} text
 * @param {string} declaration of what the module exports
 * @param {string} types what to import for it
 * @returns {[path: string, text: string][]}
 */
function withTypes(path, text, declaration, types) {
  return [
    [`${path}.js`, text],
    [`${path}.d.ts`, `import type ${types};\n\nexport declare const ${declaration};\n`],
  ];
}

/**
 * @param {Entry[]} entries
 * @returns {Promise<Map<string, string>>} SVG files by `set:slug`, without those that do not exist
 */
async function readIcons(entries) {
  const icons = new Set(entries.flatMap(({ icon, group }) => [icon, group?.icon].filter((each) => each !== undefined)));
  /** @type {Map<string, string>} */
  const svgs = new Map();
  for (const icon of icons) {
    const svg = await readIcon(icon);
    if (svg) svgs.set(icon, svg);
  }
  return svgs;
}
