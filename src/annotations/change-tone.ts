import type { ChangeKind } from "../model/change-kinds.ts";
import type { Tone } from "./annotations.ts";

/** What tells the changes of each kind: marks, and lines around and along what is changed. */
export const tonesOfChanges: Readonly<Record<ChangeKind, Tone>> = {
  added: "good",
  removed: "danger",
  moved: "strong",
  changed: "attention",
};
