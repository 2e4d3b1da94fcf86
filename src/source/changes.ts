import type { Path } from "./document.ts";
import type { Tree } from "./tree.ts";

/** What becomes of a value, and of the values in it. */
interface Branch {
  /** What takes its place; `null`: nothing. */
  own?: Tree | null;
  /** The key that it gets. */
  name?: string;
  readonly inside: Map<string, Branch>;
}

/** Values of a tree that are to be replaced, renamed or left out. */
export class Changes {
  readonly #root: Branch = { inside: new Map() };

  replace(path: Path, tree: Tree): void {
    this.#at(path).own ??= tree;
  }

  /** A key goes with its value. */
  leaveOut(path: Path): void {
    this.#at(path).own = null;
  }

  /** Gives a value another key, unless that is taken. */
  rename(path: Path, name: string): void {
    this.#at(path).name = name;
  }

  /** The tree with these changes: what stands around them keeps its place. None when nothing is left. */
  applyTo(tree: Tree): Tree | undefined {
    return changed(tree, this.#root);
  }

  #at(path: Path): Branch {
    let branch = this.#root;
    for (const key of path) {
      const next: Branch = branch.inside.get(String(key)) ?? { inside: new Map() };
      branch.inside.set(String(key), next);
      branch = next;
    }
    return branch;
  }
}

function changed(tree: Tree, { own, inside }: Branch): Tree | undefined {
  if (own !== undefined) return own ?? undefined;
  if (inside.size === 0 || tree.kind === "scalar") return tree;
  if (tree.kind === "list") {
    const items = tree.items.flatMap((item, index) => {
      const branch = inside.get(String(index));
      return branch ? (changed(item, branch) ?? []) : item;
    });
    return { ...tree, items };
  }
  const entries = new Map(tree.entries);
  for (const [key, branch] of inside) {
    const entry = entries.get(key);
    const value = entry && changed(entry.value, branch);
    const name = branch.name ?? key;
    if (name !== key || !value) entries.delete(key);
    if (entry && value && (name === key || !entries.has(name))) entries.set(name, { key: entry.key, value });
  }
  return { ...tree, entries };
}
