import type { Element } from "../model/architecture.ts";
import type { Completion, Question } from "./completion.ts";
import { matching } from "./matching.ts";

/** Ids of nodes and groups, or of groups alone, each as short as it is still clear. */
export function completeElements(question: Question, which: "all" | "groups" = "all"): readonly Completion[] {
  const { source, cursor, reading } = question;
  const { elements, architecture } = reading;
  const candidates = which === "groups" ? architecture.groups : elements;
  return elementsMatching(candidates, cursor.typed, question).map((element) => ({
    ...completionOf(element, question),
    range: { source, ...cursor.place },
  }));
}

/** Those whose id or label goes on from what was typed. */
export function elementsMatching(
  elements: readonly Element[],
  typed: string,
  { reading }: Question,
): readonly Element[] {
  const byName = matching(elements, typed, ({ id }) => reading.references.shortestNameOf(id));
  const known = new Set(byName);
  const byLabel = matching(elements, typed, ({ label }) => label).filter((element) => !known.has(element));
  return typed === "" ? elements : [...byName, ...byLabel];
}

/** What names an element. */
export function completionOf({ id, label, type }: Element, { reading }: Question): Omit<Completion, "range"> {
  const name = reading.references.shortestNameOf(id);
  const detail = [label.replaceAll("\n", " "), type?.title].filter((text) => text && text !== name);
  return {
    label: name,
    kind: "id",
    ...(detail.length > 0 && { detail: [...new Set(detail)].join(" · ") }),
    insert: name,
    ...(type && { type: type.id }),
  };
}
