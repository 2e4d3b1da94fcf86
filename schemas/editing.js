import { mapSchema, without } from "./language.js";
import { flattened, withoutUnused } from "./plain.js";

/** @typedef {import("./language.js").Schema} Schema */

/** What only checks values. */
const unread = ["minimum", "maximum", "minItems", "maxLength", "minProperties", "maxProperties", "expects", "snippets"];

/**
 * The module from which completion and explanations are made: the language with the names that it knows.
 * @param {Schema} language
 */
export function editingModule(language) {
  const schema = mapSchema(withoutUnused(flattened(language)), (inner) => without(inner, [...unread, "propertyNames"]));
  return `export const language = JSON.parse(${JSON.stringify(JSON.stringify(schema))});\n`;
}

/** The types of that module. */
export const editingModuleTypes = `import type { Schema } from "../src/editing/schema.ts";

export declare const language: Schema;
`;
