import { nameOf, short } from "../annotations/lenses/names.ts";
import type { Architecture, Edge, Element } from "../model/architecture.ts";
import { arrowSigns } from "../model/arrow-signs.ts";

/** How things are called in sentences. */
export interface Vocabulary {
  /** A node or a group, by its id: by its label, and by its id where several have that. */
  readonly element: (id: string) => string;
  /** An edge, by what it joins: `API → Database`; with its label where it has one. */
  readonly edge: (edge: Edge) => string;
}

/** How much of the label of an edge is told, in characters. */
const longestLabel = 40;

/** How the things of one version are called. */
export function vocabularyOf({ groups, nodes }: Architecture): Vocabulary {
  const elements = [...groups, ...nodes];
  const counts = new Map<string, number>();
  for (const each of elements) counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + 1);
  const nameIn = (each: Element) =>
    (counts.get(nameOf(each)) ?? 0) > 1 ? `${nameOf(each)} (${each.id})` : nameOf(each);
  const names = new Map(elements.map((each) => [each.id, nameIn(each)]));
  const element = (id: string) => names.get(id) ?? id;
  return {
    element,
    edge({ from, to, arrow, label }) {
      const ends = `${element(from)} ${arrowSigns[arrow]} ${element(to)}`;
      return label === "" ? ends : `${ends} ${inQuotes(label)}`;
    },
  };
}

/** A text in quotes, in one line, as far as there is room. */
export function inQuotes(text: string): string {
  return `“${short(text, longestLabel)}”`;
}
