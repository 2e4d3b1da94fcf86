import { dark } from "./dark.ts";
import { light } from "./light.ts";
import { print } from "./print.ts";
import type { Theme } from "./theme.ts";

/** Every theme, the default first. */
export const themes: readonly Theme[] = [light, dark, print];
