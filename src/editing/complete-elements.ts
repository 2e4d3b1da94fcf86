import type { Element } from "../model/architecture.ts";
import type { Completion, Question } from "./completion.ts";
import { matching } from "./matching.ts";

/** Ids of nodes and groups, or of groups alone, each as short as it is still clear. */
export function completeElements(question: Question, which: "all" | "groups" = "all"): readonly Completion[] {
  const { source, cursor, reading } = question;
  const { elements, architecture } = reading;
  const candidates = which === "groups" ? architecture.groups : elements;
  return elementCompletions(candidates, cursor.typed, question).map((completion) => ({
    ...completion,
    range: { source, ...cursor.place },
  }));
}

/** Those whose id or label goes on from what was typed; after a dot, as much of their path as begins with it. */
export function elementCompletions(
  elements: readonly Element[],
  typed: string,
  question: Question,
): readonly Omit<Completion, "range">[] {
  if (typed.includes(".")) {
    return elements.flatMap((element) => {
      const name = pathFrom(element.id, typed);
      return name === undefined ? [] : completionOf(element, name);
    });
  }
  const nameOf = ({ id }: Element) => question.reading.references.shortestNameOf(id);
  const byName = matching(elements, typed, nameOf);
  const known = new Set(byName);
  const byLabel = matching(elements, typed, ({ label }) => label).filter((element) => !known.has(element));
  return [...byName, ...byLabel].map((element) => completionOf(element, nameOf(element)));
}

/** The part of an id, from one of its names to the end, that begins with what was typed. */
function pathFrom(id: string, typed: string): string | undefined {
  const parts = id.split(".");
  const paths = parts.map((_, index) => parts.slice(index).join("."));
  return paths.find((path) => path.toLowerCase().startsWith(typed.trim().toLowerCase()));
}

function completionOf({ label, type }: Element, name: string): Omit<Completion, "range"> {
  const detail = [label.replaceAll("\n", " "), type?.title].filter((text) => text && text !== name);
  return {
    label: name,
    kind: "id",
    ...(detail.length > 0 && { detail: [...new Set(detail)].join(" · ") }),
    insert: name,
    ...(type && { type: type.id }),
  };
}
