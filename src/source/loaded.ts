import type { Document } from "./document.ts";
import type { Spec } from "./spec.ts";

/** A document together with what it says, as far as that makes sense. */
export interface Loaded {
  readonly document: Document;
  readonly spec: Spec;
}
