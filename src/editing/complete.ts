import type { Source } from "../source/source.ts";
import { completeKeys } from "./complete-keys.ts";
import { completeRoute } from "./complete-route.ts";
import { completeValues } from "./complete-values.ts";
import type { Completion, Question } from "./completion.ts";
import { cursorAt } from "./cursor.ts";
import { type Around, readLeniently } from "./reading.ts";
import { hasRoutes, mapsAmong, schemasAt } from "./schema.ts";

/** What can be written at `offset`, in UTF-16 code units; the best first, and nothing that does not fit what was typed. */
export async function complete(source: Source, offset: number, around: Around): Promise<readonly Completion[]> {
  const cursor = cursorAt(source.text, offset);
  if (!cursor) return [];
  const question: Question = { source, offset, cursor, reading: await readLeniently(source, around) };
  const { path, role } = cursor;
  if (role === "value") return valuesAndKeys(question);
  const maps = mapsAmong(schemasAt(path.slice(0, -1)));
  return [...completeKeys(question, maps), ...(maps.some(hasRoutes) ? completeRoute(question) : [])];
}

/** On a line of its own, what looks like a value may become the first key of a map. */
function valuesAndKeys(question: Question): readonly Completion[] {
  const { isAlone, path, text } = question.cursor;
  const values = completeValues(question);
  if (!isAlone || /\s/.test(text.trim())) return values;
  const schemas = schemasAt(path);
  if (schemas.some(({ type }) => type === "array") && values.length === 0) return itemOf(question);
  const maps = mapsAmong(schemas);
  // An edge is a route, unless it begins with the keys that it needs then.
  if (!maps.some(hasRoutes)) return [...completeKeys(question, maps), ...values];
  const needed = maps.flatMap(({ required = [] }) => required);
  return [...values, ...completeKeys(question, maps).filter(({ label }) => needed.includes(label))];
}

/** A list on lines of its own begins with a dash. */
function itemOf({ source, cursor }: Question): readonly Completion[] {
  if (!/^-?$/.test(cursor.typed)) return [];
  return [{ label: "-", kind: "value", detail: "an item", insert: "- ", range: { source, ...cursor.place } }];
}
