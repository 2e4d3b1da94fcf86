import { labelAsYaml } from "../source/yaml/scalar.ts";
import { completeElements } from "./complete-elements.ts";
import { completeRoute } from "./complete-route.ts";
import { completeTypes } from "./complete-types.ts";
import type { Completion, Question } from "./completion.ts";
import { matching } from "./matching.ts";
import { type Named, type Schema, schemasAt, textsAmong } from "./schema.ts";
import { textsNaming } from "./texts.ts";

/** What can stand as the value, or as an item of a list, where the cursor is. */
export function completeValues(question: Question): readonly Completion[] {
  const { path, isAlone, typed } = question.cursor;
  const schemas = textsAmong(schemasAt(path));
  // A line that may become anything is not filled with hundreds of types.
  const isOpen = isAlone && typed === "" && typeof path.at(-1) === "string";
  return schemas.flatMap((schema) => {
    if (schema.names === undefined || schema.names === "word") return plainValues(schema, question);
    return isOpen && schema.names === "type" ? [] : completeNamed[schema.names](question);
  });
}

const completeNamed: Readonly<Record<Exclude<Named, "word">, (question: Question) => readonly Completion[]>> = {
  element: (question) => completeElements(question),
  group: (question) => completeElements(question, "groups"),
  choice: (question) => [
    ...completeElements(question),
    ...valuesFrom(tagsIn(question), question),
    ...completeTypes(question, "used"),
  ],
  flow: (question) => valuesFrom(namesOf(question.reading.architecture.flows), question, "id"),
  class: (question) => valuesFrom(classesIn(question), question, "id"),
  type: (question) => completeTypes(question),
  route: completeRoute,
};

/** Choices, examples, and what the author has written elsewhere of the same. */
function plainValues(schema: Schema, question: Question): readonly Completion[] {
  const { path } = question.cursor;
  const key = path.findLast((step) => typeof step === "string");
  const isTruth = schema.type === "boolean";
  const known =
    schema.names === "word" && key !== undefined ? textsNaming("word", question.reading.documents, key) : [];
  const own = known.filter((text) => text !== question.cursor.text);
  const examples = examplesOf(schema, question);
  const values = [...(schema.enum ?? []).map(String), ...(isTruth ? ["true", "false"] : []), ...own, ...examples];
  return valuesFrom([...new Set(values)], question, "value", schema.description);
}

function examplesOf(schema: Schema, { cursor: { path } }: Question): readonly string[] {
  const ofList = schemasAt(path).flatMap(({ examples = [], type }) => (type === "array" ? examples.flat() : []));
  const all = [...(schema.examples ?? []), ...ofList];
  return all.flatMap((example) => (typeof example === "object" ? [] : String(example)));
}

function valuesFrom(
  values: readonly string[],
  { source, cursor }: Question,
  kind: Completion["kind"] = "value",
  documentation?: string,
): readonly Completion[] {
  return matching(values, cursor.typed, (value) => value).map((value) => ({
    label: value,
    kind,
    ...(documentation && { documentation }),
    insert: asYaml(value, cursor.isInFlow),
    range: { source, ...cursor.place },
  }));
}

function asYaml(value: string, isInFlow: boolean): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}._%-]*$/u.test(value) ? value : labelAsYaml(value, { style: "plain", isInFlow });
}

function namesOf(things: readonly { readonly name: string }[]): readonly string[] {
  return things.map(({ name }) => name);
}

function tagsIn({ reading }: Question): readonly string[] {
  return [...new Set(reading.elements.flatMap(({ facts }) => facts.tags ?? []))];
}

function classesIn({ reading }: Question): readonly string[] {
  return reading.documents.flatMap(({ tree }) => {
    const classes = tree.kind === "map" ? tree.entries.get("classes")?.value : undefined;
    return classes?.kind === "map" ? [...classes.entries.keys()] : [];
  });
}
