import { colorOf } from "./model/color.ts";
import { auto, themes } from "./themes/index.ts";
import type { Theme } from "./themes/theme.ts";

/** The theme of that name, or the first; of `auto` its dark side, too. */
export function themesNamed(name?: string): { readonly theme: Theme; readonly darkTheme?: Theme } {
  if (name === auto.name) return { theme: auto.light, darkTheme: auto.dark };
  return { theme: named("theme", themes, name) };
}

/** `#rrggbb` for what is written as a colour. */
export function colorNamed(text: string): string {
  const color = colorOf(text);
  if (color !== undefined) return color;
  throw new TypeError(`${JSON.stringify(text)} is no colour: write it as #rrggbb, as #rgb or as a name, or say none`);
}

/** The one of that name, or the first. A wrong name is the mistake of a program, not of an author. */
export function named<Thing extends { readonly name: string }>(
  kind: string,
  things: readonly Thing[],
  name?: string,
): Thing {
  const found = name === undefined ? things[0] : things.find((thing) => thing.name === name);
  if (found) return found;
  throw new TypeError(`there is no ${kind} "${name}": choose from ${things.map((thing) => thing.name).join(", ")}`);
}
