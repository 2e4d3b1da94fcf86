/** What an author wrote, with the place of every key and value: offsets into the text. */
export type Tree = ScalarTree | ListTree | MapTree;

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface ScalarTree extends Place {
  readonly kind: "scalar";
  readonly value: null | boolean | number | string;
}

export interface ListTree extends Place {
  readonly kind: "list";
  readonly items: readonly Tree[];
}

export interface MapTree extends Place {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: Place;
  readonly value: Tree;
}

/** A tree as plain data. Its objects have no prototype, so that `__proto__` is a key like any other. */
export function plainOf(tree: Tree): unknown {
  if (tree.kind === "scalar") return tree.value;
  if (tree.kind === "list") return tree.items.map(plainOf);
  const object: Record<string, unknown> = Object.create(null);
  for (const [key, { value }] of tree.entries) object[key] = plainOf(value);
  return object;
}

/** The tree one step further down; none when there is nothing. */
export function childOf(tree: Tree, key: string | number): Tree | undefined {
  if (tree.kind === "list") return tree.items[Number(key)];
  return tree.kind === "map" ? tree.entries.get(String(key))?.value : undefined;
}

/** The value at the end of `path`, or the last one on the way to it. */
export function nearestTo(tree: Tree, path: readonly (string | number)[]): Tree {
  let found = tree;
  for (const key of path) found = childOf(found, key) ?? found;
  return found;
}
