import { compile } from "json-schema-to-typescript";
import { editingWords, mapSchema, nameOf, referenceTo, without } from "./language.js";

/** @typedef {import("./language.js").Schema} Schema */

const banner = "// Made by schemas/build.js from schemas/language.yaml: change it there.\n";

/** What checks values, which types cannot say. */
const limits = [
  "pattern",
  "maxLength",
  "minimum",
  "maximum",
  "propertyNames",
  "minItems",
  "minProperties",
  "maxProperties",
];

/**
 * Definitions that are named for what the schemas check.
 * @type {{ [name: string]: string }}
 */
const plain = {
  Text: "string",
  Label: "string",
  TypeName: "string",
  TextList: "(readonly string[])",
  IdList: "(readonly string[])",
  Id: "string",
};

/**
 * The types of what an author may write: the text of src/source/spec.ts.
 * @param {Schema} language
 */
export async function typesOf(language) {
  const { definitions, ...root } = mapSchema(language, typeSchema);
  const schema = { ...root, title: "Spec", definitions: without(definitions, Object.keys(plain)) };
  const text = await compile(schema, "Spec", {
    bannerComment: banner,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    style: { printWidth: 120, trailingComma: "all" },
  });
  return tidied(text);
}

/**
 * What stands beside a `$ref` would make a nameless type of it, hence `tsType`.
 * @param {Schema} schema
 * @returns {Schema}
 */
function typeSchema(schema) {
  const {
    $ref,
    either,
    extends: bases,
    patternProperties,
    ...rest
  } = without(schema, [...limits, "title", "examples", "snippets", "called", "expects", ...editingWords]);
  if ($ref) return { ...rest, tsType: plain[nameOf($ref)] ?? nameOf($ref) };
  return {
    ...rest,
    ...(either && { anyOf: either }),
    ...(bases && { extends: bases.map(referenceTo) }),
    ...(patternProperties && withPatterns(rest, patternProperties)),
  };
}

/**
 * Keys of the author's own become a property named `x-`, for which `tidied` writes
 * an index signature; other patterns are beyond what types can say.
 * @param {Schema} schema
 * @param {Schema} patterns
 * @returns {Schema}
 */
function withPatterns({ properties }, { "^x-": own, ...others }) {
  if (own) return { properties: { ...properties, "x-": { ...own, tsType: "unknown" } } };
  return { additionalProperties: Object.values(others)[0] };
}

/**
 * One-line comments, nothing that can be assigned to, and no remarks about the schema.
 * @param {string} text
 */
function tidied(text) {
  return (
    text
      .replaceAll(
        /( \*\n)? \* This interface was referenced by `[^`]*`'s JSON-Schema(?: definition)?\n \* via the `\w+` "[^"]*"\.\n/g,
        "",
      )
      .replaceAll(/\/\*\*\n \*\/\n/g, "")
      .replaceAll(/\/\*\*\n\s*\* (.*)\n\s*\*\//g, "/** $1 */")
      .replaceAll(/^( +)(\w+\??: |"[a-z-]+\w"\??: |\[k: string\]: )/gm, "$1readonly $2")
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it stands in the text that is made
      .replaceAll('"x-"?: unknown', "readonly [key: `x-${string}`]: unknown")
      .replaceAll("[k: string]", "[key: string]")
      .replaceAll(/: (\w+|\(.*\))\[\];/g, ": readonly $1[];")
      .replaceAll(/^}\n(?=\/\*\*|export)/gm, "}\n\n")
  );
}
