import { language } from "#generated/language.js";
import type { Path } from "../source/document.ts";

/** What a text is the name of. */
export type Named = "element" | "group" | "choice" | "flow" | "class" | "type" | "route" | "word";

/** What the keys of a map are names of. */
export type Defined = "element" | "overlay" | "flow" | "view" | "class";

/** What schemas/language.yaml says of a value. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly (string | boolean)[];
  readonly names?: Named;
  readonly defines?: Defined;
  readonly called?: string;
  readonly either?: readonly Schema[];
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Each kind of value that may stand at the end of a path; none where nothing may. */
export function schemasAt(path: Path): readonly Schema[] {
  let schemas = alternativesOf(language);
  for (const step of path) schemas = schemasBelow(schemas, step);
  return schemas;
}

/** Each kind of value that may stand one step further down. */
export function schemasBelow(schemas: readonly Schema[], step: string | number): readonly Schema[] {
  return schemas.flatMap((schema) => {
    const below = typeof step === "number" ? itemOf(schema) : valueBelow(schema, step);
    return below ? alternativesOf(below) : [];
  });
}

/** What a text may be where one of these is expected: for a list of texts, a text stands for its only item. */
export function textsAmong(schemas: readonly Schema[]): readonly Schema[] {
  return schemas.flatMap((schema) => {
    const item = schema.items?.$ref?.endsWith("/Text") ? itemOf(schema) : undefined;
    if (item) return alternativesOf(item);
    return isText(schema) ? schema : [];
  });
}

/** Maps among these. */
export function mapsAmong(schemas: readonly Schema[]): readonly Schema[] {
  return schemas.filter(({ type }) => type === "object");
}

/** Whether the keys of a map are routes. */
export function hasRoutes({ patternProperties = {} }: Schema): boolean {
  return Object.keys(patternProperties).some((pattern) => pattern.includes("->"));
}

const alternatives = new WeakMap<Schema, readonly Schema[]>();

/** With every alternative that it stands for, each on its own; always the same for the same. */
function alternativesOf(schema: Schema): readonly Schema[] {
  const known = alternatives.get(schema);
  if (known) return known;
  const found = spelledOut(schema);
  alternatives.set(schema, found);
  return found;
}

function spelledOut(schema: Schema): readonly Schema[] {
  const { $ref, ...words } = schema;
  const definition = $ref === undefined ? undefined : language.definitions?.[$ref.slice($ref.lastIndexOf("/") + 1)];
  if (definition) {
    return alternativesOf(Object.keys(words).length === 0 ? definition : { ...definition, ...words });
  }
  return schema.either ? schema.either.flatMap(alternativesOf) : [schema];
}

const items = new WeakMap<Schema, Schema>();

/** The items of a list name what the list is said to name. */
function itemOf(list: Schema): Schema | undefined {
  if (!list.items || !list.names) return list.items;
  const item = items.get(list) ?? { ...list.items, names: list.names };
  items.set(list, item);
  return item;
}

function valueBelow(map: Schema, key: string): Schema | undefined {
  const { properties, additionalProperties } = map;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  const matching = patternsOf(map).find(([pattern]) => pattern.test(key))?.[1];
  return matching ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);
}

const patterns = new WeakMap<Schema, readonly (readonly [RegExp, Schema])[]>();

function patternsOf(map: Schema): readonly (readonly [RegExp, Schema])[] {
  const known = patterns.get(map);
  if (known) return known;
  const found = Object.entries(map.patternProperties ?? {}).map(
    ([text, schema]) => [new RegExp(text), schema] as const,
  );
  patterns.set(map, found);
  return found;
}

function isText({ type }: Schema): boolean {
  return type !== "object" && type !== "array" && type !== "null";
}
