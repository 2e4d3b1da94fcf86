import { dirname, join } from "node:path";
import { type Diagnostic, type DrawOptions, type Result, type Source, slashed } from "../../../index.ts";
import { type DrawnDiagram, drawDiagram, type Pictures } from "../draw-diagram.ts";
import { readInfoString } from "../info-string.ts";
import { settingsOf } from "../options.ts";
import { PageDiagrams } from "../page-diagrams.ts";
import { textAt } from "../text-at.ts";
import { type FoundDiagram, findDiagrams } from "./find-diagrams.ts";
import { forgottenPictures } from "./forgotten-pictures.ts";
import { linesOf, type PageLine, replaced } from "./page-lines.ts";
import { partFor, pictureFor, type ShownPicture } from "./part.ts";
import { Stems } from "./stems.ts";

/** How a page is illustrated. */
export interface IllustrateOptions extends Pick<DrawOptions, "loadElk"> {
  /** The folder of the pictures, as seen from the folder of the page. */
  readonly folder: string;
  readonly theme: string;
  /** Whether a picture that follows its reader is two files, of which the program of the reader takes one. */
  readonly isSplit: boolean;
  /** The folder under which all files lie that diagrams mention. */
  readonly root: string;
  /** Where a copy of the page goes that has pictures in place of diagrams; none: the page itself shows both. */
  readonly copy?: string;
}

/** What is to be written. */
export interface IllustratedPage {
  /** How many diagrams it has. */
  readonly count: number;
  /** The pictures, and at last the page. */
  readonly files: readonly PageFile[];
  /** Paths of pictures that were made of this page, and that it has no diagram for. */
  readonly forgotten: readonly string[];
}

export interface PageFile {
  readonly path: string;
  readonly content: string;
}

/** Draws the diagrams of a page, and puts each picture beside what it shows. */
export async function illustratePage(source: Source, options: IllustrateOptions): Promise<Result<IllustratedPage>> {
  const illustrator = new Illustrator(source, options);
  await illustrator.drawAll();
  return illustrator.result();
}

class Illustrator {
  readonly #options: IllustrateOptions;
  readonly #lines: readonly PageLine[];
  readonly #found: readonly FoundDiagram[];
  readonly #diagrams: PageDiagrams;
  readonly #stems: Stems;
  /** The path of the page that shows the pictures. */
  readonly #page: string;
  readonly #diagnostics: Diagnostic[];
  readonly #shown: { readonly found: FoundDiagram; readonly picture: ShownPicture }[] = [];

  constructor(source: Source, options: IllustrateOptions) {
    const { theme, root, isSplit, copy = source.name } = options;
    this.#options = options;
    this.#page = copy;
    this.#stems = new Stems(source.name);
    this.#lines = linesOf(source.text);
    this.#diagrams = new PageDiagrams(
      source.text,
      source.name,
      settingsOf({ theme, root, mode: isSplit ? "files" : "inline" }),
    );
    const found = findDiagrams(this.#lines.map(({ text }) => text));
    this.#found = found.filter((each) => "embedded" in each);
    this.#diagnostics = found
      .filter((each) => "line" in each)
      .map(({ line, ...mistake }) => ({ ...mistake, range: this.#diagrams.page.lineAt(line + 1) }));
  }

  async drawAll(): Promise<void> {
    for (const found of this.#found) {
      const { embedded } = found;
      const { name, alt = embedded.alt || undefined } = readInfoString(embedded.info);
      const path = this.#pathOf(this.#stems.stemFor(embedded, name));
      const drawn = await this.#draw(found, path);
      this.#diagnostics.push(...this.#diagrams.diagnosticsOf(embedded, drawn));
      if (!drawn?.pictures) continue;
      this.#shown.push({ found, picture: { pictures: drawn.pictures, path, ...(alt !== undefined && { alt }) } });
    }
  }

  /** A page of which one diagram cannot be drawn is left as it is. */
  result(): Result<IllustratedPage> {
    const diagnostics = this.#diagnostics;
    if (diagnostics.some(({ severity }) => severity === "error")) return { diagnostics };
    const place = this.#options.copy === undefined ? partFor : pictureFor;
    const text = replaced(
      this.#lines,
      this.#shown.map(({ found, picture }) => place(found, picture, this.#lines)),
    );
    const pictures = new Map(this.#shown.flatMap(({ picture }) => this.#filesOf(picture.path, picture.pictures)));
    const files = [...pictures].map(([path, content]) => ({ path, content }));
    const forgotten = forgottenPictures(this.#placeOf(this.#options.folder), this.#stems, text, pictures);
    return {
      output: { count: this.#found.length, files: [...files, { path: this.#page, content: text }], forgotten },
      diagnostics,
    };
  }

  async #draw({ embedded }: FoundDiagram, path: string): Promise<DrawnDiagram | undefined> {
    const request = this.#diagrams.requestFor(embedded);
    // A picture that cannot be read is not followed.
    const previous = textAt(`${this.#placeOf(path)}.svg`);
    const { loadElk } = this.#options;
    return (
      request &&
      drawDiagram({ ...request, ...(previous !== undefined && { previous }) }, { ...(loadElk && { loadElk }) })
    );
  }

  #filesOf(path: string, { svg, dark }: Pictures): [path: string, content: string][] {
    const place = this.#placeOf(path);
    return dark === undefined
      ? [[`${place}.svg`, svg]]
      : [
          [`${place}.svg`, svg],
          [`${place}.dark.svg`, dark],
        ];
  }

  /** As seen from the page. */
  #pathOf(stem: string): string {
    return slashed(join(this.#options.folder, stem));
  }

  #placeOf(path: string): string {
    return join(dirname(this.#page), path);
  }
}
