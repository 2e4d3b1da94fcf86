import { findType } from "../catalogue/catalogue.ts";
import { type RankedType, rankedTypes } from "../catalogue/search.ts";
import { nameOf, type Type } from "../catalogue/type.ts";
import type { Completion, Question } from "./completion.ts";

/** Nobody looks through more, and editors ask again with each letter. */
const mostTypes = 100;

/** How much farther from the mark a type of another provider is. */
const abroad = 1.5;
const unused = 0.5;

/** Types that have something to do with what was typed: at home before abroad, and those in use first. */
export function completeTypes(question: Question, which: "all" | "used" = "all"): readonly Completion[] {
  const { source, cursor, reading } = question;
  const used = new Set(reading.elements.flatMap(({ type }) => type?.id ?? []));
  const home = new Set([reading.provider, "generic", "ai"]);
  const distance = ({ type, rank }: RankedType) =>
    rank + (home.has(type.namespace) ? 0 : abroad) + (used.has(type.id) ? 0 : unused);
  return rankedTypes([cursor.typed])
    .filter(({ type }) => which === "all" || used.has(type.id))
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, mostTypes)
    .map(({ type }) => ({ ...completionOf(type, question), range: { source, ...cursor.place } }));
}

function completionOf(type: Type, { cursor, reading }: Question): Omit<Completion, "range"> {
  const name = cursor.typed.includes(".") ? type.id : shortestNameOf(type, reading.provider);
  return {
    label: name,
    kind: "type",
    detail: type.title,
    documentation: descriptionOf(type),
    insert: name,
    type: type.id,
  };
}

/** Its name alone where that means this type, and no other. */
function shortestNameOf(type: Type, provider: string | undefined): string {
  const name = nameOf(type);
  const found = findType(name, provider);
  return found && "type" in found && found.type === type ? name : type.id;
}

/** What a type is, as Markdown. */
export function descriptionOf({ id, title, category, aliases }: Type): string {
  const names = aliases.length > 0 ? `\n\nAlso called ${aliases.map((alias) => `\`${alias}\``).join(", ")}.` : "";
  return `**${title}** (\`${id}\`)\n\n${category.replaceAll("-", " ")}${names}`;
}
