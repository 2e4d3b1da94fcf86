import type { TextDocument } from "vscode-languageserver-textdocument";
import { check, type Diagnostic } from "../../index.ts";
import { explainFault } from "../fault.ts";
import { hostFor, isOurs, nameOf, type OpenTexts, sourceOf } from "./files.ts";

/** How long nobody must have typed before a document is checked, in ms. */
const pause = 150;

/** What was found in a document and all that it includes. */
interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the files that it reads, whether they are there or not. */
  readonly files: ReadonlySet<string>;
}

/** Tells the mistakes of a file; `version` is that of the text that they are in, where it is open. */
export type Tell = (name: string, diagnostics: readonly Diagnostic[], version?: number) => void;

/** Checks documents while they are being typed, each together with what it includes. */
export class Checker {
  readonly #open: OpenTexts;
  readonly #tell: Tell;
  readonly #findings = new Map<string, Findings>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(open: OpenTexts, tell: Tell) {
    this.#open = open;
    this.#tell = tell;
  }

  /** Whether a text is one of ours, or belongs to one that is open. */
  concerns(document: TextDocument): boolean {
    return isOurs(document) || this.#includersOf(nameOf(document.uri)).length > 0;
  }

  /** Everything that is known to be wrong with a file. */
  diagnosticsOf(name: string): readonly Diagnostic[] {
    const all = [...this.#findings.values()].flatMap(({ diagnostics }) => diagnostics);
    const own = all.filter(({ range }) => range.source.name === name);
    const keyOf = ({ code, message, range }: Diagnostic) => [code, range.start, message].join("\n");
    return [...new Map(own.map((diagnostic) => [keyOf(diagnostic), diagnostic])).values()];
  }

  /** A file is another than before: it and what includes it are checked soon. */
  changed(name: string): void {
    for (const document of this.#open.all()) {
      const own = nameOf(document.uri);
      const includes = this.#findings.get(own)?.files.has(name) ?? false;
      if (isOurs(document) && (own === name || includes)) this.#checkSoon(document.uri);
    }
  }

  closed(document: TextDocument): void {
    clearTimeout(this.#timers.get(document.uri));
    const name = nameOf(document.uri);
    const before = this.#findings.get(name);
    this.#findings.delete(name);
    if (before) this.#tellAll(before, before);
  }

  #checkSoon(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    const timer = setTimeout(() => {
      const document = this.#open.get(uri);
      // A fault of ours is told where editors keep what servers say, and the next text may be fine again.
      if (document) this.#check(document).catch((error: unknown) => explainFault(error, nameOf(uri)));
    }, pause);
    this.#timers.set(uri, timer);
  }

  async #check(document: TextDocument): Promise<void> {
    const { version, uri } = document;
    const name = nameOf(uri);
    const files = new Set<string>();
    const diagnostics = await check(sourceOf(document), { host: hostFor(name, this.#open, (file) => files.add(file)) });
    // Meanwhile somebody has typed on, or closed it.
    if (this.#open.get(uri)?.version !== version) return;
    const before = this.#findings.get(name);
    // What belongs to another document makes sense there, and need not by itself.
    const isPart = this.#includersOf(name).length > 0;
    const findings = { diagnostics: isPart ? [] : diagnostics, files };
    this.#findings.set(name, findings);
    this.#tellAll(findings, before, name);
    for (const file of files) if (!before?.files.has(file)) this.changed(file);
  }

  #includersOf(name: string): readonly string[] {
    return [...this.#findings].flatMap(([includer, { files }]) =>
      includer !== name && files.has(name) ? includer : [],
    );
  }

  /** Also of files that have no mistakes any more. */
  #tellAll(after: Findings, before: Findings | undefined, ...names: readonly string[]): void {
    const mentioned = [after, before]
      .flatMap((findings) => findings?.diagnostics ?? [])
      .map(({ range }) => range.source.name);
    for (const name of new Set([...names, ...mentioned])) {
      const document = this.#open.all().find(({ uri }) => nameOf(uri) === name);
      this.#tell(name, this.diagnosticsOf(name), document?.version);
    }
  }
}
