import type { Edge, Element } from "../../model/architecture.ts";
import { arrowSigns } from "../../model/arrow-signs.ts";
import { lastPartOf } from "../../model/id.ts";
import { inWords } from "../../model/words.ts";
import { graphemesOf } from "../../text/graphemes.ts";

/** How much of a text stands beside a picture, in characters. */
const longest = 60;

/** What a thing is called, in one line. */
export function nameOf({ label, id }: Pick<Element, "label" | "id">): string {
  return short(label) || short(inWords(lastPartOf(id)));
}

/** What edges are called, by what they join: `API → Database`. */
export function edgeNames(elements: readonly Element[]): (edge: Edge) => string {
  const names = new Map(elements.map((element) => [element.id, nameOf(element)]));
  const nameAt = (id: string) => short(names.get(id) ?? inWords(lastPartOf(id)), longest / 2 - 2);
  return ({ from, to, arrow }) => `${nameAt(from)} ${arrowSigns[arrow]} ${nameAt(to)}`;
}

/** A text in one line, cut where it is longer than `most` characters. */
export function short(text: string, most = longest): string {
  const line = text
    .slice(0, most * 20)
    .replaceAll(/\s+/g, " ")
    .trim();
  const graphemes = graphemesOf(line);
  return graphemes.length > most
    ? `${graphemes
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : line;
}

/** As many names as a line holds, and how many others there are: `API, Database and 3 more`. */
export function some(names: readonly string[]): string {
  const told: string[] = [];
  let room = longest;
  for (const name of names) {
    room -= name.length + 2;
    if (told.length > 0 && room < " and 99 more".length) break;
    told.push(name);
  }
  const others = names.length - told.length;
  return others > 0 ? `${told.join(", ")} and ${others} more` : told.join(", ");
}
