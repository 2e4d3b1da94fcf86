import { dark } from "./dark.ts";
import { light } from "./light.ts";
import { print } from "./print.ts";
import type { Theme } from "./theme.ts";

/** Every theme, the default first. */
export const themes: readonly Theme[] = [light, dark, print];

/** Light or dark, as who looks at the picture prefers, where its format can follow; elsewhere light. Both have the same sizes. */
export const auto = { name: "auto", light, dark } as const;

/** What can be chosen, the default first. */
export const themeNames: readonly string[] = [...themes.map(({ name }) => name), auto.name];
