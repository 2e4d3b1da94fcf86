import type { Element } from "../model/architecture.ts";
import { arrows } from "../model/route.ts";
import { elementCompletions } from "./complete-elements.ts";
import type { Completion, Question } from "./completion.ts";
import { matching } from "./matching.ts";

/** What can go on in a route: an id after an arrow, an arrow after an id. */
export function completeRoute(question: Question): readonly Completion[] {
  const { source, offset, cursor } = question;
  const [word = ""] = /[^\s[\],]*$/.exec(cursor.typed) ?? [];
  const before = cursor.typed.slice(0, cursor.typed.length - word.length).trimEnd();
  const [rest = ""] = /^[^\s[\],]*/.exec(cursor.text.slice(cursor.typed.length)) ?? [];
  const range = { source, start: offset - word.length, end: offset + rest.length };
  if (!expectsEnd(before)) return completeArrow(word, range);
  return elementCompletions(inOrder(before, question), word, question).map((completion) => ({ ...completion, range }));
}

/** Whether an id comes after this: at the beginning, after an arrow, in a list that is still open. */
function expectsEnd(before: string): boolean {
  const isInList = before.lastIndexOf("[") > before.lastIndexOf("]");
  return before === "" || isInList || arrows.has(before.slice(before.lastIndexOf(" ") + 1));
}

function completeArrow(word: string, range: Completion["range"]): readonly Completion[] {
  return matching([...arrows.keys()], word, (arrow) => arrow).map((arrow) => ({
    label: arrow,
    kind: "value",
    detail: meanings.get(arrow) ?? "",
    insert: `${arrow} `,
    range,
  }));
}

const meanings: ReadonlyMap<string, string> = new Map([
  ["->", "to"],
  ["<-", "from"],
  ["<->", "both ways"],
  ["--", "without an arrow head"],
  ["~>", "asynchronous"],
]);

/** In a step of a flow, what an edge joins with the end before comes first. */
function inOrder(before: string, { cursor, reading }: Question): readonly Element[] {
  const { elements, architecture, references } = reading;
  if (!cursor.path.includes("steps")) return elements;
  const [, name] = /([^\s[\],]+)\]?\s+\S+$/.exec(before) ?? [];
  const from = elements.find(({ id }) => name !== undefined && (id === name || references.shortestNameOf(id) === name));
  if (!from) return elements;
  const joined = new Set(
    architecture.edges.flatMap((edge) => (edge.from === from.id ? edge.to : edge.to === from.id ? edge.from : [])),
  );
  return [...elements.filter(({ id }) => joined.has(id)), ...elements.filter(({ id }) => !joined.has(id))];
}
