import type { Walk } from "./walk.ts";

/** What a value stands in. */
export interface Surroundings {
  /** Of the map or list around it; all lines of the value are right of it. */
  readonly column: number;
  /** How many maps and lists are around it. */
  readonly level: number;
}

/** Whoever nests deeper does not write plainly. */
const mostLevels = 32;

/** What is in a value that stands there, in the same column: what is in brackets may be anywhere in them. */
export function within({ column, level }: Surroundings, walk: Walk): Surroundings {
  return level === mostLevels ? walk.fail() : { column, level: level + 1 };
}
