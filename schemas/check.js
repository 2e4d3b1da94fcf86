import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { editingWords, mapSchema, nameOf, without } from "./language.js";
import { flattened, withoutUnused } from "./plain.js";

/** @typedef {import("./language.js").Schema} Schema */

/** What is for people and editors; ids are checked where they are looked up. */
const unchecked = ["description", "examples", "snippets", "title", "propertyNames", ...editingWords];

/**
 * The module that checks a document, with nothing left to compile when it runs.
 * @param {Schema} language
 */
export function checkModule(language) {
  const ajv = new Ajv.default({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: true,
    // Lengths in code points would need a part of ajv at run time. It warns that this option may go one day.
    unicode: false,
    logger: false,
    inlineRefs: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(["called", "expects"]);
  return withJoinedErrors(standaloneCode.default(ajv, ajv.compile(checkSchema(language))));
}

/**
 * ajv copies all errors so far for each value with another one: seconds, when there are many.
 * @param {string} code
 */
function withJoinedErrors(code) {
  const copied = /vErrors === null \? ([\w.]+)\.errors : vErrors\.concat\(\1\.errors\)/g;
  if (!copied.test(code)) throw new Error("ajv collects its errors in another way: look whether it still copies them");
  return `${code.replaceAll(copied, "joined(vErrors, $1.errors)")}
function joined(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}
`;
}

/** The types of that module. */
export const checkModuleTypes = `import type { ErrorObject } from "ajv";

/** Whether a value is what the language allows; if not, \`errors\` says why. */
declare const validate: {
  (value: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
};
export default validate;
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
