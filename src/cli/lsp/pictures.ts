import { loadElkQuickly, render, reporters } from "../../index.ts";
import type { Checker } from "./checker.ts";
import { hostFor, type OpenTexts, sourceOf } from "./files.ts";

/** What an editor shows beside a text. */
export interface Pictured {
  /** As SVG; none where there are errors. */
  readonly picture?: string;
  /** What is wrong, with the lines that are meant; empty where nothing is. */
  readonly mistakes: string;
}

/** Draws what is open in the editor, as it is there; of a part, the document that it belongs to. */
export class Pictures {
  readonly #open: OpenTexts;
  readonly #checker: Checker;
  /** The last good pictures, which the next ones follow, by the names of their documents. */
  readonly #last = new Map<string, string>();

  constructor(open: OpenTexts, checker: Checker) {
    this.#open = open;
    this.#checker = checker;
  }

  /** Null for a text that is not open. */
  async of({ textDocument }: { readonly textDocument: { readonly uri: string } }): Promise<Pictured | null> {
    const document = this.#open.get(textDocument.uri);
    if (!document) return null;
    const own = sourceOf(document);
    const source = this.#checker.includerOf(own.name) ?? own;
    const previous = this.#last.get(source.name);
    const { output, diagnostics } = await render(source, {
      ...{ host: hostFor(source.name, this.#open), loadElk: loadElkQuickly },
      ...(previous !== undefined && { previous }),
    });
    if (output !== undefined) this.#last.set(source.name, output);
    const mistakes = reporters[0]?.report(diagnostics) ?? "";
    return { ...(output !== undefined && { picture: output }), mistakes };
  }
}
