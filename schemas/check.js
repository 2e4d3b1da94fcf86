import { editingWords, mapSchema, nameOf, without } from "./language.js";
import { flattened, withoutUnused } from "./plain.js";

/** @typedef {import("./language.js").Schema} Schema */

/** What is for people and editors; ids are checked where they are looked up. */
const unchecked = ["description", "examples", "snippets", "title", "propertyNames", ...editingWords];

/**
 * The module with what documents are checked against.
 * @param {Schema} language
 */
export function checkModule(language) {
  return `export const schema = JSON.parse(${JSON.stringify(JSON.stringify(checkSchema(language)))});\n`;
}

/** The types of that module. */
export const checkModuleTypes = `import type { WholeSchema } from "../src/source/schema.ts";

export declare const schema: WholeSchema;
`;

/**
 * The language in a form whose errors are precise: one schema for each value, no alternatives.
 * @param {Schema} language
 * @returns {Schema}
 */
export function checkSchema(language) {
  // Beside its choices, the type of a value would only mean a second error.
  const plain = mapSchema(flattened(language), (schema) =>
    without(schema, schema.enum ? [...unchecked, "type"] : unchecked),
  );
  return withoutUnused(mapSchema(plain, (schema) => merged(plain, schema)));
}

/**
 * Alternatives of different kinds as one schema: what is said of maps does not concern texts.
 * @param {Schema} language
 * @param {Schema} schema
 * @returns {Schema}
 */
function merged(language, { either, ...schema }) {
  if (!either) return schema;
  /** @type {Schema[]} */
  const alternatives = either.map((/** @type {Schema} */ part) => {
    const alternative = part.$ref ? language.definitions[nameOf(part.$ref)] : part;
    return mapSchema(without(alternative, ["expects"]), (inner) => merged(language, inner));
  });
  const [routed, long] = alternatives.filter(({ type }) => type === "object");
  return {
    ...Object.assign({}, ...alternatives.filter(({ type }) => type !== "object")),
    ...(routed && long ? chosenByKey(routed, long) : routed),
    ...schema,
    type: [...new Set(alternatives.map(({ type }) => type))],
  };
}

/**
 * Two kinds of map: one whose only key has a pattern, and one whose keys have names.
 * @param {Schema} patterned
 * @param {Schema} named
 * @returns {Schema}
 */
function chosenByKey(patterned, named) {
  const [pattern] = Object.keys(patterned.patternProperties);
  return {
    if: { propertyNames: { not: { pattern } } },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: without(named, ["type"]),
    else: without(patterned, ["type"]),
  };
}
