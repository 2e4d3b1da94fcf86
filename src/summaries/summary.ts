import type { Comparison } from "../compare/comparison.ts";

/** One way to tell how two versions of an architecture differ. */
export interface Summary {
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly summary: string;
  /** Ends with a line break. Loads what it needs. */
  write(comparison: Comparison): Promise<string>;
}
