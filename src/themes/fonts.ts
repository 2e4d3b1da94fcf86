import type { Theme } from "./theme.ts";

/**
 * One family in few sizes, as in the providers' own slide decks: what a
 * picture is about, what is in it, and what is said of that.
 */
export const fonts: Theme["fonts"] = {
  title: { size: 22, weight: "bold", lineHeight: 28 },
  subtitle: { size: 13, weight: "regular", lineHeight: 18 },
  group: { size: 12, weight: "bold", lineHeight: 16 },
  node: { size: 12, weight: "regular", lineHeight: 15 },
  caption: { size: 11, weight: "regular", lineHeight: 14 },
  edge: { size: 11, weight: "regular", lineHeight: 14 },
  mark: { size: 10, weight: "bold", lineHeight: 14 },
};
