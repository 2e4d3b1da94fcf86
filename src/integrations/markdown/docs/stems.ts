import { parse } from "node:path";
import type { Embedded } from "../embedded.ts";
import { readInfoString } from "../info-string.ts";

/** What the pictures of a page are called, without the endings of their files. */
export class Stems {
  /** What the names of pictures of fences begin with. */
  readonly page: string;
  /** Of images, by what they show. */
  readonly #known = new Map<string, string>();
  readonly #taken = new Set<string>();
  #fences = 0;

  constructor(page: string) {
    this.page = slug(parse(page).name);
  }

  /**
   * `readme-2` for the second fence of a page, `shop.costs` for a view of another document, or the name that its author
   * gave. Names do not depend on what is shown, so that pictures keep them.
   */
  stemFor(embedded: Embedded, name?: string): string {
    const { path, info } = embedded;
    if (path === undefined) {
      this.#fences += 1;
      return this.#unique(name ?? `${this.page}-${this.#fences}`);
    }
    const key = JSON.stringify([path, info]);
    const stem = this.#known.get(key) ?? this.#unique(name ?? stemOfDocument(path, info));
    this.#known.set(key, stem);
    return stem;
  }

  #unique(wanted: string): string {
    let stem = wanted;
    for (let count = 2; this.#taken.has(stem); count += 1) stem = `${wanted}-${count}`;
    this.#taken.add(stem);
    return stem;
  }
}

function stemOfDocument(path: string, info: string): string {
  const document = slug(parse(path).name.replace(/\.strato$/, ""));
  const { view } = readInfoString(info).look;
  return view === undefined || view === "default" ? document : `${document}.${slug(view)}`;
}

/** What is in a name and needs no escaping anywhere. */
function slug(name: string): string {
  const words = name.toLowerCase().replace(/[^\p{L}\p{N}_-]+/gu, "-");
  return words.replace(/^-+|-+$/g, "") || "diagram";
}
