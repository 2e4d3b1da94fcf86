import type { Document } from "../source/document.ts";
import type { Edit } from "../source/edit.ts";
import type { MapTree, Place, Tree } from "../source/tree.ts";

/** How quotes, and what stands in brackets on one line, are to be written. */
export function spellings({ tree, source }: Document): Iterable<Edit> {
  return new Speller(source.text).edits(tree);
}

class Speller {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  *edits(tree: Tree): Iterable<Edit> {
    if (tree.kind === "scalar") {
      yield* this.#replaced(tree, this.#written(tree));
      return;
    }
    const line = this.#isInBrackets(tree) ? this.#flow(tree) : undefined;
    if (line !== undefined) {
      yield* this.#replaced(tree, line);
      return;
    }
    if (tree.kind === "list") for (const item of tree.items) yield* this.edits(item);
    else yield* this.#entries(tree);
  }

  *#entries(map: MapTree): Iterable<Edit> {
    for (const { key, value } of map.entries.values()) {
      yield* this.#replaced(key, this.#written(key));
      // What an alias stands for is written elsewhere.
      if (value.start < key.end || value.end > map.end) continue;
      const gap = { start: key.end, end: value.start };
      if (value.end > value.start && /^[ \t]*:[ \t]+$/.test(this.#text.slice(gap.start, gap.end))) {
        yield* this.#replaced(gap, ": ");
      }
      yield* this.edits(value);
    }
  }

  *#replaced({ start, end }: Place, text: string): Iterable<Edit> {
    if (this.#text.slice(start, end) !== text) yield { start, end, text };
  }

  #isInBrackets({ start }: Tree): boolean {
    return /[[{]/.test(this.#text.charAt(start));
  }

  /** A list or a map in brackets on one line; none where it holds more than that, such as comments and aliases. */
  #flow(tree: Tree): string | undefined {
    if (tree.kind === "scalar") return this.#written(tree);
    if (!this.#isInBrackets(tree) || this.#text.slice(tree.start, tree.end).includes("\n")) return undefined;
    const parts =
      tree.kind === "list" ? tree.items : [...tree.entries.values()].flatMap(({ key, value }) => [key, value]);
    if (!this.#areAllThereIs(parts, tree)) return undefined;
    const inside = tree.kind === "list" ? tree.items.map((item) => this.#flow(item)) : this.#pairs(tree);
    if (inside.includes(undefined)) return undefined;
    const line = inside.join(", ");
    if (line === "") return tree.kind === "list" ? "[]" : "{}";
    return tree.kind === "list" ? `[${line}]` : `{ ${line} }`;
  }

  #pairs({ entries }: MapTree): readonly (string | undefined)[] {
    return [...entries.values()].map(({ key, value }) => {
      const text = this.#flow(value);
      return text === undefined ? undefined : `${this.#written(key)}: ${text}`;
    });
  }

  /** Whether nothing but signs stands between these parts, and none of them is empty or written elsewhere. */
  #areAllThereIs(parts: readonly Place[], { start, end }: Place): boolean {
    let last = start + 1;
    for (const part of parts) {
      if (part.start < last || part.end <= part.start || part.end > end) return false;
      if (!/^[\s,:]*$/.test(this.#text.slice(last, part.start))) return false;
      last = part.end;
    }
    return /^[\s,]*[\]}]$/.test(this.#text.slice(last, end));
  }

  /** In double quotes where it is in single ones for no reason. */
  #written({ start, end }: Place): string {
    const text = this.#text.slice(start, end);
    return /^'[^'"\\\n\r]*'$/.test(text) ? `"${text.slice(1, -1)}"` : text;
  }
}
