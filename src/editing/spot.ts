import type { Path } from "../source/document.ts";
import type { Place, Tree } from "../source/tree.ts";

/** The key or the value at a place of a text. */
export interface Spot {
  /** For a key, to its value. */
  readonly path: Path;
  readonly role: "key" | "value";
  readonly place: Place;
}

/** The key, or the text, at `offset`; none where neither is. */
export function spotAt(tree: Tree, offset: number, path: Path = []): Spot | undefined {
  if (tree.kind === "scalar") return holds(tree, offset) ? { path, role: "value", place: placeOf(tree) } : undefined;
  if (tree.kind === "list") {
    const index = tree.items.findIndex((item) => holds(item, offset));
    const item = tree.items[index];
    return item && spotAt(item, offset, [...path, index]);
  }
  for (const [name, { key, value }] of tree.entries) {
    if (holds(key, offset)) return { path: [...path, name], role: "key", place: placeOf(key) };
    if (value.start >= key.end && holds(value, offset)) return spotAt(value, offset, [...path, name]);
  }
  return undefined;
}

function holds({ start, end }: Place, offset: number): boolean {
  return start <= offset && offset <= end && start < end;
}

function placeOf({ start, end }: Place): Place {
  return { start, end };
}
