import type { Path } from "./document.ts";
import type { Schema, WholeSchema } from "./schema.ts";

/** What a schema has against a value. */
export interface Violation {
  readonly path: Path;
  readonly value: unknown;
  /** The part of the schema that is about this value. */
  readonly schema: Schema;
  /** The word of it that the value does not satisfy. */
  readonly keyword: string;
  /** What the word asks for: the key that is missing, the limit, the types that are allowed … */
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * All that a schema has against a value, as any validator of JSON Schema would find it.
 *
 * Of the schema language it knows what our own schema is written in, and makes no code, so that it is small, and runs where none may be made.
 */
export function violationsOf(value: unknown, schema: WholeSchema): readonly Violation[] {
  const checker = new Checker(schema.definitions);
  checker.check(value, schema);
  return checker.found;
}

type Params = Violation["params"];

/** What is wrong with a value by itself: a word of the schema, and what it asks for; undefined: nothing. */
type Wrong = (keyword: string, params?: Params) => void;

class Checker {
  readonly found: Violation[] = [];
  readonly #definitions: WholeSchema["definitions"];
  readonly #patterns: Map<string, RegExp>;
  /** Of the value that is being checked: one list for all, as few of them are told. */
  readonly #path: (string | number)[] = [];

  constructor(definitions: WholeSchema["definitions"], patterns = new Map<string, RegExp>()) {
    this.#definitions = definitions;
    this.#patterns = patterns;
  }

  check(value: unknown, given: Schema): void {
    const schema = this.#meant(given);
    const wrong: Wrong = (keyword, params = {}) =>
      this.found.push({ path: [...this.#path], value, schema, keyword, params });
    if (schema.type && ![schema.type].flat().some((type) => isOfType(value, type)))
      wrong("type", { type: schema.type });
    if (typeof value === "number") checkNumber(value, schema, wrong);
    if (typeof value === "string") this.#checkText(value, schema, wrong);
    this.#checkChoices(value, schema, wrong);
    if (Array.isArray(value)) this.#checkList(value, schema, wrong);
    else if (isMap(value)) this.#checkMap(value, schema, wrong);
  }

  #checkAt(key: string | number, value: unknown, schema: Schema): void {
    this.#path.push(key);
    this.check(value, schema);
    this.#path.pop();
  }

  #meant(schema: Schema): Schema {
    return (schema.$ref && this.#definitions[schema.$ref.replace("#/definitions/", "")]) || schema;
  }

  #checkText(value: string, { maxLength = Infinity, pattern }: Schema, wrong: Wrong): void {
    if (value.length > maxLength) wrong("maxLength", { limit: maxLength });
    if (pattern !== undefined && !this.#matches(value, pattern)) wrong("pattern", { pattern });
  }

  #checkChoices(value: unknown, schema: Schema, wrong: Wrong): void {
    if (schema.enum?.every((choice) => choice !== value)) wrong("enum", { allowedValues: schema.enum });
    if (schema.not && this.#allows(value, schema.not)) wrong("not");
    if (!schema.if) return;
    const branch = this.#allows(value, schema.if) ? schema.then : schema.else;
    if (branch) this.check(value, branch);
  }

  /** Whether a schema has nothing against a value; what it has is not told. */
  #allows(value: unknown, schema: Schema): boolean {
    const other = new Checker(this.#definitions, this.#patterns);
    other.check(value, schema);
    return other.found.length === 0;
  }

  #checkList(list: readonly unknown[], { minItems = 0, items }: Schema, wrong: Wrong): void {
    if (list.length < minItems) wrong("minItems", { limit: minItems });
    if (items) for (const [index, item] of list.entries()) this.#checkAt(index, item, items);
  }

  #checkMap(map: Readonly<Record<string, unknown>>, schema: Schema, wrong: Wrong): void {
    const { properties = {}, patternProperties = {}, additionalProperties: others = {} } = schema;
    const keys = Object.keys(map);
    checkCount(keys.length, schema, wrong);
    for (const key of schema.required ?? []) if (map[key] === undefined) wrong("required", { missingProperty: key });
    if (schema.propertyNames) for (const key of keys) this.check(key, schema.propertyNames);
    const patterns = Object.keys(patternProperties);
    const isOther = (key: string) =>
      !Object.hasOwn(properties, key) && !patterns.some((pattern) => this.#matches(key, pattern));
    for (const key of keys.filter(isOther)) {
      if (others === false) wrong("additionalProperties", { additionalProperty: key });
      else this.#checkAt(key, map[key], others);
    }
    for (const [key, inner] of Object.entries(properties)) {
      if (map[key] !== undefined) this.#checkAt(key, map[key], inner);
    }
    for (const [pattern, inner] of Object.entries(patternProperties)) {
      for (const key of keys) if (this.#matches(key, pattern)) this.#checkAt(key, map[key], inner);
    }
  }

  #matches(text: string, pattern: string): boolean {
    const known = this.#patterns.get(pattern) ?? new RegExp(pattern, "u");
    this.#patterns.set(pattern, known);
    return known.test(text);
  }
}

function checkNumber(value: number, { minimum = -Infinity, maximum = Infinity }: Schema, wrong: Wrong): void {
  if (value > maximum) wrong("maximum", { comparison: "<=", limit: maximum });
  if (value < minimum) wrong("minimum", { comparison: ">=", limit: minimum });
}

function checkCount(count: number, { minProperties = 0, maxProperties = Infinity }: Schema, wrong: Wrong): void {
  if (count > maxProperties) wrong("maxProperties", { limit: maxProperties });
  if (count < minProperties) wrong("minProperties", { limit: minProperties });
}

function isOfType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isMap(value);
  if (type === "integer") return Number.isInteger(value);
  // Neither infinity nor what is no number can be drawn to scale.
  return type === "number" ? Number.isFinite(value) : typeof value === type;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
