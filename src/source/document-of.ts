import type { Document, Path } from "./document.ts";
import type { Range, Source } from "./source.ts";
import type { Place, ScalarTree, Tree } from "./tree.ts";
import { nearestTo, plainOf } from "./tree.ts";

/** The document that a tree stands for. */
export function documentOf(source: Source, tree: Tree): Document {
  const rangeAt = ({ start, end }: Place): Range => ({ source, start, end });
  const rangeOf = (path: Path) => rangeAt(placeOf(tree, path, source.text));
  return {
    source,
    tree,
    value: plainOf(tree),
    rangeOf,
    rangeOfKey: (path) => rangeAt(keyPlaceOf(tree, path) ?? placeOf(tree, path, source.text)),
    rangeWithin(path, offset, length) {
      const found = nearestTo(tree, path);
      const start = found.kind === "scalar" ? startOfText(found, source.text) : undefined;
      if (start === undefined) return rangeOf(path);
      return rangeAt({ start: start + offset, end: start + offset + length });
    },
  };
}

function placeOf(tree: Tree, path: Path, text: string): Place {
  const found = nearestTo(tree, path);
  if (found === tree) return firstLineOf(tree, text);
  if (found.end > found.start) return found;
  return keyPlaceOf(tree, path) ?? dashBefore(found, text);
}

/** A document as a whole would be too much to show. */
function firstLineOf({ start, end }: Tree, text: string): Place {
  const newline = text.indexOf("\n", start);
  return { start, end: newline === -1 ? end : Math.min(end, newline) };
}

/** What stands for an item of a list that was left empty. */
function dashBefore({ start, end }: Tree, text: string): Place {
  const dash = text.lastIndexOf("-", start);
  return dash === -1 ? { start, end } : { start: dash, end: dash + 1 };
}

/** Where the last key of `path` stands; none for a list item, and for what does not exist. */
function keyPlaceOf(tree: Tree, path: Path): Place | undefined {
  const parent = nearestTo(tree, path.slice(0, -1));
  const key = path.at(-1);
  return parent.kind === "map" && key !== undefined ? parent.entries.get(String(key))?.key : undefined;
}

/** Where the first character of a string stands, if all others follow it as they are. */
function startOfText({ value, start, end }: ScalarTree, text: string): number | undefined {
  const written = text.slice(start, end);
  if (written === value) return start;
  return written.slice(1, -1) === value && /^["']/.test(written) ? start + 1 : undefined;
}
