import type { Completion, Question } from "./completion.ts";
import { matching } from "./matching.ts";
import { mapsAmong, type Schema, schemasBelow, textsAmong } from "./schema.ts";

/** Keys that one of these maps may have and does not have yet. */
export function completeKeys(question: Question, maps: readonly Schema[]): readonly Completion[] {
  const { cursor, source } = question;
  const properties = new Map(maps.flatMap((map) => Object.entries(map.properties ?? {}).map(([key]) => [key, map])));
  const keys = [...properties].filter(([key]) => !cursor.siblings.has(key));
  const range = { source, ...cursor.place };
  return matching(keys, cursor.typed, ([key]) => key).map(([key, map]) => {
    const below = schemasBelow([map], key);
    const { description } = map.properties?.[key] ?? {};
    const documentation = description ?? below.find((schema) => schema.description)?.description;
    const detail = kindOf(below);
    return {
      label: key,
      kind: "key",
      ...(detail && { detail }),
      ...(documentation && { documentation }),
      insert: cursor.hasColon ? key : key + afterKey(below, question),
      range,
    };
  });
}

/** What a value is, in a word or two. */
function kindOf(schemas: readonly Schema[]): string {
  const choices = schemas.flatMap((schema) => schema.enum ?? []);
  if (choices.length > 0 && choices.length <= 6) return choices.join(" | ");
  const kinds = schemas.flatMap(({ type }) => type ?? []).filter((type) => type !== "null");
  return [...new Set(kinds.map((kind) => words.get(kind) ?? kind))].join(" or ");
}

const words: ReadonlyMap<string, string> = new Map([
  ["object", "map"],
  ["array", "list"],
  ["string", "text"],
  ["integer", "number"],
  ["boolean", "true | false"],
]);

/** The colon, and the place for what only stands in lines of its own. */
function afterKey(below: readonly Schema[], { cursor: { isInFlow, indent } }: Question): string {
  if (isInFlow) return ": ";
  const line = `:\n${" ".repeat(indent + 2)}`;
  if (mapsAmong(schemasBelow(below, 0)).length > 0) return `${line}- `;
  return textsAmong(below).length === 0 ? line : ": ";
}
