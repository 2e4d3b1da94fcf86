import { Recorded } from "./recorded.ts";

/** The fills that texts have in the dark, by what selects them: their element and their fill in the light. */
export type TextFills = ReadonlyMap<string, string>;

/** What selects all texts like this one; none for what is no text. Icons hold no texts, so that none of theirs is meant. */
export function textSelectorOf({ name, attributes }: Recorded): string | undefined {
  const isText = (name === "text" || name === "tspan") && attributes.fill !== undefined;
  return isText ? `${name}[fill="${attributes.fill}"]` : undefined;
}

/** From so many texts on a rule that selects them by their fill is shorter than classes. */
const several = 3;

/** The fills of texts that are the same for all that are the same in the light, as most are: these need no class. */
export function textFillsOf(light: Recorded, dark: Recorded): TextFills {
  const fills = new Map<string, string[]>();
  const others = [...textsIn(dark)];
  for (const [index, text] of [...textsIn(light)].entries()) {
    const selector = textSelectorOf(text) ?? "";
    const known = fills.get(selector) ?? [];
    known.push(String(others[index]?.attributes.fill));
    fills.set(selector, known);
  }
  const selected = [...fills].filter(([, all]) => all.length >= several && new Set(all).size === 1);
  return new Map(selected.map(([selector, [fill = ""]]) => [selector, fill]));
}

/** Texts with a fill of their own. Both sides have the same, as a text is never on one side only. */
function* textsIn(element: Recorded): Iterable<Recorded> {
  if (textSelectorOf(element) !== undefined) yield element;
  for (const each of element.content) if (each instanceof Recorded) yield* textsIn(each);
}
