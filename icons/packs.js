import { iconNamesOf } from "./write-catalogue.js";

/**
 * @import { Icon } from "../src/icons/icon.ts"
 * @import { Entry } from "./catalogue.js"
 */

/**
 * The text of the module with the pictures of each namespace.
 *
 * @param {Entry[]} entries
 * @param {ReadonlyMap<string, Icon>} icons by `set:slug`
 * @returns {Map<string, string>} by namespace
 */
export function packModules(entries, icons) {
  /** @type {Map<string, string[]>} */
  const packs = new Map(entries.map(({ namespace }) => [namespace, []]));
  for (const [key, name] of iconNamesOf(entries)) {
    const [namespace = "", icon = ""] = key.split(" ");
    const compiled = icons.get(icon);
    if (compiled) packs.get(namespace)?.push(`${JSON.stringify(name)}:${iconLiteral(compiled)}`);
  }
  return new Map([...packs].map(([namespace, lines]) => [namespace, packModule(lines)]));
}

/** @param {string[]} lines */
function packModule(lines) {
  return `export const icons = {\n${lines.join(",\n")}\n};\n`;
}

/**
 * Bodies stand between single quotes: they are full of double ones, and each
 * would cost a backslash.
 *
 * @param {Icon} icon
 */
function iconLiteral({ size: { width, height }, body }) {
  const text = body.replace(/[\\'\n\r]/g, (char) => JSON.stringify(char).slice(1, -1).replace("'", "\\'"));
  return `{size:{width:${width},height:${height}},body:'${text}'}`;
}
