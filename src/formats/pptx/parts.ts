import { strToU8, type Zippable, zipSync } from "fflate";
import { contentTypes } from "./content-types.ts";
import { type Element, markupOf } from "./element.ts";
import type { Relationships } from "./relationships.ts";

/** The parts of a file, in the order in which they were added. */
export class Parts {
  readonly #files = new Map<string, Uint8Array>();

  add(path: string, root: Element, relationships?: Relationships): void {
    this.#files.set(path, strToU8(markupOf(root)));
    if (relationships) this.addRelationships(path, relationships);
  }

  /** Of the part at `path`, or of the whole file, whose path is empty. */
  addRelationships(path: string, relationships: Relationships): void {
    const [, folder = "", name = ""] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
    this.#files.set(`${folder}_rels/${name}.rels`, strToU8(markupOf(relationships.element())));
  }

  addText(path: string, text: string): void {
    this.#files.set(path, strToU8(text));
  }

  addBytes(path: string, bytes: Uint8Array): void {
    this.#files.set(path, bytes);
  }

  zipped(): Uint8Array {
    const types = strToU8(markupOf(contentTypes([...this.#files.keys()])));
    const files: Zippable = { "[Content_Types].xml": types };
    for (const [path, bytes] of this.#files) {
      // What is compressed already does not get smaller.
      files[path] = path.endsWith(".png") ? [bytes, { level: 0 }] : bytes;
    }
    // Zip files have local times, from this year on: the same in every zone.
    return zipSync(files, { mtime: new Date(1980, 0, 1) });
  }
}
