import type { Entry, ListTree, MapTree, Tree } from "../tree.ts";
import { keyOf, scalarAt, scalarInBrackets } from "./scalar.ts";
import { type Surroundings, within } from "./surroundings.ts";
import type { Walk } from "./walk.ts";

/** A list or map in brackets; none: something else is next on the way. */
export function bracketsAt(walk: Walk, around: Surroundings): ListTree | MapTree | undefined {
  if (walk.isAt(/\[/y)) return listAt(walk, within(around, walk));
  return walk.isAt(/\{/y) ? mapAt(walk, within(around, walk)) : undefined;
}

function listAt(walk: Walk, around: Surroundings): ListTree {
  const start = walk.at;
  const items: Tree[] = [];
  forEachIn(walk, around, /\]/y, () => items.push(valueAt(walk, around)));
  return { kind: "list", items, start, end: walk.at };
}

function mapAt(walk: Walk, around: Surroundings): MapTree {
  const start = walk.at;
  const entries = new Map<string, Entry>();
  forEachIn(walk, around, /\}/y, () => {
    const key = scalarAt(walk, scalarInBrackets);
    const name = keyOf(key, walk);
    if (entries.has(name)) walk.fail();
    entries.set(name, { key: { start: key.start, end: key.end }, value: valueAfter(key.end, walk, around) });
  });
  return { kind: "map", entries, start, end: walk.at };
}

/** Goes past brackets and the commas between what is in them. */
function forEachIn(walk: Walk, around: Surroundings, closing: RegExp, takeOne: () => void): void {
  walk.at += 1;
  skipTo(walk, around);
  while (walk.take(closing) === undefined) {
    takeOne();
    skipTo(walk, around);
    if (walk.take(/,/y) !== undefined) skipTo(walk, around);
    else if (!walk.isAt(closing)) walk.fail();
  }
}

/** `{ a }` is `{ a: }`. */
function valueAfter(key: number, walk: Walk, around: Surroundings): Tree {
  const isQuoted = /["']/.test(walk.text.charAt(key - 1));
  if (walk.take(isQuoted ? / *:/y : / *:(?=\s)/y) === undefined) {
    return { kind: "scalar", value: null, start: key, end: key };
  }
  skipTo(walk, around);
  return valueAt(walk, around);
}

function valueAt(walk: Walk, around: Surroundings): Tree {
  return bracketsAt(walk, around) ?? scalarAt(walk, scalarInBrackets);
}

function skipTo(walk: Walk, { column }: Surroundings): void {
  walk.skip();
  if (walk.column <= column) walk.fail();
}
