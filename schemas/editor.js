import { editingWords, mapSchema, nameOf, without } from "./language.js";
import { flattened, withoutUnused } from "./plain.js";

/** @typedef {import("./language.js").Schema} Schema */

/**
 * The schema for editors: draft-07 with what they complete, explain and underline.
 * @param {Schema} language
 * @param {readonly { id: string, title: string }[]} types
 * @returns {Schema}
 */
export function editorSchema(language, types) {
  const schema = mapSchema(withoutUnused(flattened(language)), editorWords);
  for (const name of alternativesOf(language)) schema.definitions[name] = withoutNull(schema.definitions[name]);
  schema.definitions.TypeName = typeSchema(schema.definitions.TypeName, types);
  return { $schema: "http://json-schema.org/draft-07/schema#", ...schema };
}

/**
 * Definitions that are alternatives: where nothing may be written, that is an alternative of its own.
 * @param {Schema} language
 */
function alternativesOf(language) {
  /** @type {Set<string>} */
  const names = new Set();
  mapSchema(language, (schema) => {
    for (const { $ref } of schema.either ?? []) if ($ref) names.add(nameOf($ref));
    return schema;
  });
  return names;
}

/**
 * @param {Schema} schema
 * @returns {Schema}
 */
function withoutNull({ type, ...schema }) {
  return { ...schema, ...(type && { type: Array.isArray(type) ? type.filter((kind) => kind !== "null") : type }) };
}

/**
 * Types are completed with their titles; what is not listed may be an alias or a name without its namespace.
 * @param {Schema} schema
 * @param {readonly { id: string, title: string }[]} types
 * @returns {Schema}
 */
function typeSchema({ description, ...name }, types) {
  const listed = { enum: types.map(({ id }) => id), enumDescriptions: types.map(({ title }) => title) };
  return { description, anyOf: [listed, name] };
}

/**
 * @param {Schema} schema
 * @returns {Schema}
 */
function editorWords(schema) {
  const { either, snippets, expects, ...words } = without(schema, ["called", ...editingWords]);
  return {
    ...lenient(words),
    ...(either && { anyOf: either.map(withoutNull) }),
    ...(snippets && { defaultSnippets: snippets }),
    ...(words.pattern && { patternErrorMessage: `Write ${expects}.` }),
  };
}

/**
 * What the program takes for a text, for a list of texts, and for an empty map or list.
 * @param {Schema} schema
 * @returns {Schema}
 */
function lenient(schema) {
  const { type, ...rest } = schema;
  const isTextList = schema.items?.$ref === "#/definitions/Text";
  if (isTextList) return { type: ["array", "string", "number", "null"], ...rest };
  if (type === "object" || type === "array") return { type: [type, "null"], ...rest };
  return type === "string" && !schema.enum ? { type: ["string", "number"], ...rest } : schema;
}
