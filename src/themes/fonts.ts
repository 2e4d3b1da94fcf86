import type { Theme } from "./theme.ts";

/** One family in few sizes, as in the providers' own slide decks. */
export const fonts: Theme["fonts"] = {
  title: { size: 20, weight: "bold", lineHeight: 26 },
  subtitle: { size: 13, weight: "regular", lineHeight: 18 },
  group: { size: 12, weight: "bold", lineHeight: 16 },
  node: { size: 12, weight: "regular", lineHeight: 15 },
  caption: { size: 11, weight: "regular", lineHeight: 14 },
  edge: { size: 11, weight: "regular", lineHeight: 14 },
};
