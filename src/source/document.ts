import type { Range, Source } from "./source.ts";
import type { Tree } from "./tree.ts";

/** The way from the root of a document to a value: keys and indices. */
export type Path = readonly (string | number)[];

/** A parsed YAML text, before anyone asked whether it makes sense. */
export interface Document {
  readonly source: Source;
  /** What is written, and where. */
  readonly tree: Tree;
  /** The same as plain data: null, booleans, numbers, strings, arrays and objects without a prototype. */
  readonly value: unknown;
  /** Where the value at `path` stands. Never fails: falls back to the key of an empty value, and to the nearest ancestor. */
  rangeOf(path: Path): Range;
  /** Where the key that leads to `path` stands; for list items, the item itself. */
  rangeOfKey(path: Path): Range;
  /** Where `length` characters from `offset` of the string at `path` stand; the whole value where quoting or folding hides that. */
  rangeWithin(path: Path, offset: number, length: number): Range;
}
