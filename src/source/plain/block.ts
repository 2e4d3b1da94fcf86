import type { Entry, ListTree, MapTree, Place, ScalarTree, Tree } from "../tree.ts";
import { bracketsAt } from "./brackets.ts";
import { keyOf, scalarAt, scalarInBlock } from "./scalar.ts";
import { type Surroundings, within } from "./surroundings.ts";
import type { Walk } from "./walk.ts";

const dash = /-(?=\s|$)/y;
const colon = / *:(?=\s|$)/y;
const keyAndColon = new RegExp(`(?:${scalarInBlock.source})(?=${colon.source})`, "y");
const endOfValue = / *(?=\n|$)| +(?=#)/y;

/** The value that begins here, and goes on as far as it is right of what is around it. */
export function blockAt(walk: Walk, around: Surroundings): Tree {
  const inside = { ...within(around, walk), column: walk.column };
  if (walk.isAt(dash)) return listAt(walk, inside);
  return walk.isAt(keyAndColon) ? mapAt(walk, inside) : lineAt(walk, around);
}

function listAt(walk: Walk, own: Surroundings): ListTree {
  const start = walk.at;
  const items: Tree[] = [];
  while (walk.column === own.column && walk.take(dash) !== undefined) {
    items.push(valueBelow(walk, own) ?? blockAt(walk, own));
  }
  if (walk.column > own.column) walk.fail();
  return { kind: "list", items, start, end: endOf(items.at(-1), start, walk) };
}

function mapAt(walk: Walk, own: Surroundings): MapTree {
  const start = walk.at;
  const entries = new Map<string, Entry>();
  let last: Place | undefined;
  while (walk.column === own.column) {
    const key = keyAt(walk);
    const name = keyOf(key, walk);
    if (entries.has(name)) walk.fail();
    const value = valueBelow(walk, own, true) ?? lineAt(walk, own);
    entries.set(name, { key: { start: key.start, end: key.end }, value });
    last = value;
  }
  if (walk.column > own.column) walk.fail();
  return { kind: "map", entries, start, end: endOf(last, start, walk) };
}

function keyAt(walk: Walk): ScalarTree {
  const key = scalarAt(walk, keyAndColon);
  walk.take(colon);
  return walk.at - key.start > 1024 ? walk.fail() : key;
}

/** A value that does not begin in the line of its key or dash, or is left out; none: it does. */
function valueBelow(walk: Walk, own: Surroundings, isInMap = false): Tree | undefined {
  walk.take(/ */y);
  const { at } = walk;
  if (!walk.isAt(/\n|#|$/y)) return undefined;
  walk.skip();
  if (walk.column > own.column) return blockAt(walk, own);
  // The dashes of a list may stand below the first letter of its key.
  if (isInMap && walk.column === own.column && walk.isAt(dash)) return listAt(walk, within(own, walk));
  return { kind: "scalar", value: null, start: at, end: at };
}

/** A value that ends with its line, or with its brackets. */
function lineAt(walk: Walk, around: Surroundings): Tree {
  const value = bracketsAt(walk, around) ?? scalarAt(walk, scalarInBlock);
  if (walk.take(endOfValue) === undefined) walk.fail();
  walk.skip();
  return value;
}

/** Where a map or list ends with its last value, which may be left out. */
function endOf(last: Place | undefined, start: number, { text }: Walk): number {
  let end = last?.end ?? start;
  while (/\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
