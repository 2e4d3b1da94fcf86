import { readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * A schema in the words of language.yaml, JSON Schema or something between.
 * @typedef {{ [keyword: string]: any }} Schema
 */

/**
 * The language as it is written down.
 * @returns {Schema}
 */
export function readLanguage() {
  return parse(readFileSync(new URL("language.yaml", import.meta.url), "utf8"));
}

/** What only our own services for editors know of: what names what. */
export const editingWords = ["names", "defines"];

const prefix = "#/definitions/";

/** @param {string} name */
export const referenceTo = (name) => ({ $ref: prefix + name });

/** @param {string} reference */
export const nameOf = (reference) => reference.slice(prefix.length);

/**
 * A schema with every schema in it, itself last, put through `change`.
 * @param {Schema} schema
 * @param {(schema: Schema) => Schema} change
 * @returns {Schema}
 */
export function mapSchema(schema, change) {
  /** @param {Schema} inner */
  const mapped = (inner) => mapSchema(inner, change);
  /** @type {Schema} */
  const result = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (["properties", "patternProperties", "definitions"].includes(keyword)) {
      result[keyword] = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapped(inner)]));
    } else if (["either", "anyOf"].includes(keyword)) {
      result[keyword] = value.map(mapped);
    } else if (
      ["items", "additionalProperties", "propertyNames", "then", "else"].includes(keyword) &&
      typeof value === "object"
    ) {
      result[keyword] = mapped(value);
    } else {
      result[keyword] = value;
    }
  }
  return change(result);
}

/**
 * A schema without some of its words.
 * @param {Schema} schema
 * @param {readonly string[]} keywords
 * @returns {Schema}
 */
export function without(schema, keywords) {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));
}
