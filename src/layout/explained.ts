import type { Quality } from "./quality/quality.ts";

/** What is told, as it happens, to those who ask how a picture came about. */
export type Explained =
  /** Things were put in the order of their edges. */
  | { readonly step: "ranked" }
  /** An arrangement was looked for, or taken from the picture before (`previous`); `cost` is by estimate, before anything was routed. */
  | { readonly step: "arranged"; readonly candidate: string; readonly cost: number }
  /** A candidate was routed, labelled and measured. */
  | { readonly step: "composed"; readonly candidate: string; readonly rank: number; readonly quality: Quality }
  | { readonly step: "chosen"; readonly candidate: string };

export type Explain = (explained: Explained) => void;
