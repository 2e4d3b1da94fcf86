import { InvalidArgumentError, Option } from "commander";
import { lenses } from "../index.ts";

/** The options that say what of a document is shown. */
export function viewOptions(): readonly Option[] {
  return [
    ...viewsOptions("draw every view: shop.svg, shop.cost.svg …, or pages of one file where there are pages"),
    new Option("--flow <name>", "show this flow alone, and dim the rest"),
    new Option("--lens <name>", "what is told of everything").choices(lenses.map(({ name }) => name)),
  ];
}

/** The options that say which views are drawn; `all` says what all of them are. */
export function viewsOptions(all: string): readonly Option[] {
  return [
    new Option("--view <names>", "draw this view, or several with commas; repeatable (default: the whole)")
      .argParser(namesIn)
      .conflicts("allViews"),
    new Option("--all-views", all),
  ];
}

/** Names with commas between them, after those of the options before. */
export function namesIn(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(",").map((name) => name.trim());
  if (names.includes("")) throw new InvalidArgumentError("One of the names is empty.");
  return [...before, ...names];
}
