/** How long places are looked for: `draft` a quarter as long as `normal`, `best` about ten times as long. */
export type Effort = "draft" | "normal" | "best";

export const efforts: readonly Effort[] = ["draft", "normal", "best"];
