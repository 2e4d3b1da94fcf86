import { dirname, join, relative } from "node:path";
import { type Diagnostic, reporters } from "../../index.ts";
import { DiagramError } from "./diagram-error.ts";
import type { DiagramRequest, DrawnDiagram, Pictures } from "./draw-diagram.ts";
import type { Embedded } from "./embedded.ts";
import { errorBox } from "./error-box.ts";
import { figureOf, prefixOf } from "./figure.ts";
import type { HtmlElement } from "./html.ts";
import { type InfoString, readInfoString } from "./info-string.ts";
import type { Settings } from "./options.ts";
import { Page } from "./page.ts";
import { writePictures } from "./picture-files.ts";

/** The diagrams of one page, from what its author wrote to what stands there instead. */
export class PageDiagrams {
  readonly page: Page;
  readonly #settings: Settings;
  /** How often the ids of a picture were used, by what they begin with. */
  readonly #used = new Map<string, number>();

  /** `parsed` is the text of the page, without what was taken away before. */
  constructor(parsed: string, path: string | undefined, settings: Settings) {
    this.page = new Page(parsed, path);
    this.#settings = settings;
  }

  /** What is to be drawn; none where the page says it with mistakes. */
  requestFor({ text, path, info }: Embedded): DiagramRequest | undefined {
    const { look, mistakes } = readInfoString(info);
    if (mistakes.length > 0) return undefined;
    const { root, mode, theme } = this.#settings;
    return {
      page: this.page.name,
      ...(text === undefined ? { path: this.#pathFrom(path ?? "") } : { text }),
      root,
      look: { theme, ...look },
      isSplit: mode === "files",
    };
  }

  /** What stands in the page in place of a diagram, in the midst of a sentence or by itself. */
  shown(embedded: Embedded, drawn: DrawnDiagram | undefined, isPhrase: boolean): HtmlElement {
    const info = readInfoString(embedded.info);
    const diagnostics = this.diagnosticsOf(embedded, drawn);
    const message = reporters[0]?.report(diagnostics) ?? "";
    const error = diagnostics.find(({ severity }) => severity === "error");
    if (error && this.#settings.onError === "throw") throw new DiagramError(message, error);
    if (message !== "") this.#settings.onMessage(message);
    return drawn?.pictures && !error
      ? this.#figure(embedded, info, drawn.pictures, isPhrase)
      : errorBox(message, isPhrase);
  }

  /** What is wrong with a diagram, at its place in the page. */
  diagnosticsOf(embedded: Embedded, drawn: DrawnDiagram | undefined): readonly Diagnostic[] {
    if (!drawn) return readInfoString(embedded.info).mistakes.map((mistake) => this.page.mistake(mistake, embedded));
    const { failure, diagnostics } = drawn;
    if (!failure) return diagnostics.map((diagnostic) => this.page.placed(diagnostic, embedded));
    return [
      {
        code: failure.failure === "too-large" ? "too-large" : "unreadable-file",
        severity: "error",
        message: `"${embedded.path}" cannot be drawn: ${failure.reason}`,
        ...(failure.hint !== undefined && { hint: failure.hint }),
        range: this.page.whole(embedded),
      },
    ];
  }

  #figure(embedded: Embedded, info: InfoString, pictures: Pictures, isPhrase: boolean): HtmlElement {
    const { mode, interactive, darkSelector } = this.#settings;
    const alt = info.alt ?? (embedded.alt || undefined);
    const addresses =
      mode === "files"
        ? writePictures(pictures, info.name ?? embedded.path ?? this.page.name, this.#settings)
        : undefined;
    return figureOf(pictures, {
      ...{ isPhrase, interactive, copies: this.#copiesOf(pictures.svg) },
      ...(addresses && { addresses }),
      ...(darkSelector !== undefined && { darkSelector }),
      ...(alt !== undefined && { alt }),
      ...(info.caption !== undefined && { caption: info.caption }),
    });
  }

  #copiesOf(svg: string): number {
    const prefix = prefixOf(svg) ?? "";
    const copies = this.#used.get(prefix) ?? 0;
    this.#used.set(prefix, copies + 1);
    return copies;
  }

  /** A path that begins with `/` begins at the root. */
  #pathFrom(path: string): string {
    return path.startsWith("/") ? relative(dirname(this.page.name), join(this.#settings.root, path)) : path;
  }
}
