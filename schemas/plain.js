import { mapSchema, nameOf } from "./language.js";

/** @typedef {import("./language.js").Schema} Schema */

/**
 * The language without `extends`, and with every definition that a `$ref` adds
 * words to put in its place: draft-07 ignores what stands beside a `$ref`.
 * @param {Schema} language
 * @returns {Schema}
 */
export function flattened(language) {
  const inlined = mapSchema(language, ({ $ref, ...words }) => {
    if ($ref && Object.keys(words).length === 0) return { $ref };
    return $ref ? { ...language.definitions[nameOf($ref)], ...words } : words;
  });
  return mapSchema(inlined, (schema) => withInherited(inlined, schema));
}

/**
 * @param {Schema} language
 * @param {Schema} schema
 * @returns {Schema}
 */
function withInherited(language, { extends: bases, ...schema }) {
  if (!bases) return schema;
  /** @type {Schema[]} */
  const inherited = bases.map((/** @type {string} */ name) => withInherited(language, language.definitions[name]));
  const all = [schema, ...inherited];
  return {
    ...schema,
    properties: Object.assign({}, ...all.map(({ properties }) => properties)),
    patternProperties: Object.assign({}, ...all.map(({ patternProperties }) => patternProperties)),
  };
}

/**
 * A schema without the definitions that nothing refers to, directly or through others.
 * @param {Schema} schema
 * @returns {Schema}
 */
export function withoutUnused({ definitions, ...root }) {
  const names = referencesIn(root);
  for (const name of names) for (const next of referencesIn(definitions[name])) names.add(next);
  const used = Object.entries(definitions).filter(([name]) => names.has(name));
  return { ...root, definitions: Object.fromEntries(used) };
}

/** @param {Schema} schema */
function referencesIn(schema) {
  /** @type {Set<string>} */
  const names = new Set();
  mapSchema(schema, (inner) => {
    if (inner.$ref) names.add(nameOf(inner.$ref));
    return inner;
  });
  return names;
}
