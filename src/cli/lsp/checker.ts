import type { TextDocument } from "vscode-languageserver-textdocument";
import { check, type Diagnostic, readTextFile, type Source } from "../../index.ts";
import { explainFault } from "../fault.ts";
import { hostFor, isOurs, nameOf, type OpenTexts, sourceOf } from "./files.ts";
import { possibleIncluders } from "./includers.ts";

/** How long nobody must have typed before a document is checked, in ms. */
const pause = 150;

/** What was found in a document and all that it includes. */
interface Findings {
  readonly source: Source;
  readonly diagnostics: readonly Diagnostic[];
  /** Names of the files that it reads, whether they are there or not. */
  readonly files: ReadonlySet<string>;
}

/** Tells the mistakes of a file; `version` is that of the text that they are in, where it is open. */
export type Tell = (name: string, diagnostics: readonly Diagnostic[], version?: number) => void;

/**
 * Checks documents while they are being typed, each together with what it
 * includes. What is part of another document is judged there, also where that
 * one is not open.
 */
export class Checker {
  /** Folders in which documents are looked for that are not open. */
  workspace: readonly string[] = [];
  readonly #open: OpenTexts;
  readonly #tell: Tell;
  readonly #findings = new Map<string, Findings>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** For each text that is open, the search for what includes it. */
  readonly #searches = new Map<string, Promise<void>>();
  /** Names of documents that are not open, and include what is. */
  readonly #behind = new Set<string>();

  constructor(open: OpenTexts, tell: Tell) {
    this.#open = open;
    this.#tell = tell;
  }

  /** Whether a text is one of ours, or belongs to one of ours. */
  concerns(document: TextDocument): boolean {
    return isOurs(document) || this.#includersOf(nameOf(document.uri)).length > 0;
  }

  /** The document that a file is part of; none: it is one itself. */
  includerOf(name: string): Source | undefined {
    const includers = this.#includersOf(name);
    const outermost = includers.find((includer) => this.#includersOf(includer).length === 0) ?? includers[0];
    const document = outermost === undefined ? undefined : this.#documentOf(outermost);
    return document ? sourceOf(document) : this.#findings.get(outermost ?? "")?.source;
  }

  /** Everything that is known to be wrong with a file. */
  diagnosticsOf(name: string): readonly Diagnostic[] {
    const all = [...this.#findings.values()].flatMap(({ diagnostics }) => diagnostics);
    const own = all.filter(({ range }) => range.source.name === name);
    const keyOf = ({ code, message, range }: Diagnostic) => [code, range.start, message].join("\n");
    return [...new Map(own.map((diagnostic) => [keyOf(diagnostic), diagnostic])).values()];
  }

  /** Finds out what a text is part of. */
  opened(document: TextDocument): void {
    this.#search(nameOf(document.uri)).catch((error: unknown) => explainFault(error, nameOf(document.uri)));
  }

  /** A file is another than before: it and what includes it are checked soon. */
  changed(name: string): void {
    const ours = this.#open.all().filter(isOurs);
    for (const own of new Set([...ours.map(({ uri }) => nameOf(uri)), ...this.#behind])) {
      if (own === name || this.#findings.get(own)?.files.has(name)) this.#checkSoon(own);
    }
  }

  closed(document: TextDocument): void {
    const name = nameOf(document.uri);
    clearTimeout(this.#timers.get(name));
    this.#forget(name);
    for (const other of this.#behind) if (!this.#isWanted(other)) this.#forget(other);
    // What it includes may still be open, and be found in it on disk.
    this.#searches.clear();
    for (const other of this.#open.all()) {
      this.opened(other);
      this.changed(nameOf(other.uri));
    }
  }

  #forget(name: string): void {
    const before = this.#findings.get(name);
    this.#findings.delete(name);
    this.#behind.delete(name);
    if (before) this.#tellAll(before, before);
  }

  #checkSoon(name: string): void {
    clearTimeout(this.#timers.get(name));
    const timer = setTimeout(() => {
      // A fault of ours is told where editors keep what servers say, and the next text may be fine again.
      this.#check(name).catch((error: unknown) => explainFault(error, name));
    }, pause);
    this.#timers.set(name, timer);
  }

  async #check(name: string): Promise<void> {
    const document = this.#documentOf(name);
    if (document) await this.#search(name);
    const source = document ? sourceOf(document) : await readTextFile(name);
    if ("failure" in source) return this.#forget(name);
    const files = new Set<string>();
    const diagnostics = await check(source, { host: hostFor(name, this.#open, (file) => files.add(file)) });
    // Meanwhile somebody has typed on, or opened or closed it.
    if (this.#documentOf(name)?.version !== document?.version) return;
    this.#take(name, { source, diagnostics, files });
  }

  #take(name: string, { diagnostics, ...found }: Findings): void {
    const before = this.#findings.get(name);
    // What belongs to another document makes sense there, and need not by itself.
    const isPart = this.#includersOf(name).length > 0;
    const isBehind = this.#documentOf(name) === undefined;
    const told = diagnostics.filter(({ range }) => !isBehind || this.#documentOf(range.source.name));
    const findings = { ...found, diagnostics: isPart ? [] : told };
    this.#findings.set(name, findings);
    if (isBehind && !this.#isWanted(name)) {
      this.#forget(name);
      return;
    }
    this.#tellAll(findings, before, ...(isBehind ? [] : [name]));
    for (const file of found.files) if (!before?.files.has(file)) this.changed(file);
  }

  /** Checks what may include a text and is not open, once for as long as the text is open. */
  #search(name: string): Promise<void> {
    const search = this.#searches.get(name) ?? this.#searchFor(name);
    this.#searches.set(name, search);
    return search;
  }

  async #searchFor(name: string): Promise<void> {
    const names = await possibleIncluders(name, this.workspace);
    const unopened = names.filter((other) => !this.#documentOf(other) && !this.#behind.has(other));
    for (const other of unopened) this.#behind.add(other);
    await Promise.all(unopened.map((other) => this.#check(other)));
  }

  /** Whether a document that is not open includes anything that is. */
  #isWanted(name: string): boolean {
    return [...(this.#findings.get(name)?.files ?? [])].some((file) => this.#documentOf(file));
  }

  #documentOf(name: string): TextDocument | undefined {
    return this.#open.all().find(({ uri }) => nameOf(uri) === name);
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
      this.#tell(name, this.diagnosticsOf(name), this.#documentOf(name)?.version);
    }
  }
}
