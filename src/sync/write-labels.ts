import { allTypes } from "../catalogue/catalogue.ts";
import type { Architecture, Origin } from "../model/architecture.ts";
import { cleanText } from "../model/clean.ts";
import { labelText } from "../model/label.ts";
import { resolve } from "../model/resolve.ts";
import { type Edit, edited } from "../source/edit.ts";
import type { Loaded } from "../source/loaded.ts";
import { parse } from "../source/parse.ts";
import { Report } from "../source/report.ts";
import type { Source } from "../source/source.ts";
import { validate } from "../source/validate.ts";
import { type LabelKey, labelEdit } from "./label-edit.ts";

/** A label that is to be another one. */
export interface Renaming {
  /** Of the node, the group or the edges that have it, or of the document itself, whose label is its title. */
  readonly origin: Origin;
  readonly key: LabelKey;
  /** Ids of the nodes, groups or edges whose label it is. */
  readonly ids: readonly string[];
  /** As `labelOf` gives it. */
  readonly label: string;
}

/** How often the texts are tried: what still fails then is refused. */
const mostTries = 64;

/** What became of renamings. */
export interface Renamed<Each extends Renaming> {
  /** The files that say something else than before. */
  readonly sources: readonly Source[];
  readonly done: readonly Each[];
  /** Those that no change of a file brings about without changing something else. */
  readonly refused: readonly Each[];
}

/** A label as it is drawn when it is written in a document. */
export function labelOf(text: string): string {
  return labelText(cleanText(text));
}

/**
 * Writes other labels into the texts of documents.
 *
 * Nothing but the labels changes: comments, order and formatting stay. Whether
 * that is so is not trusted but tried, by finding out what the changed texts mean.
 */
export function writeLabels<Each extends Renaming>(
  documents: readonly Loaded[],
  renamings: readonly Each[],
): Renamed<Each> {
  const writer = new LabelWriter<Each>(documents);
  return writer.write(
    renamings.filter((renaming) => editFor(renaming)),
    renamings,
  );
}

function editFor({ origin, key, label }: Renaming): Edit | undefined {
  return labelEdit(origin, label, key);
}

class LabelWriter<Each extends Renaming> {
  readonly #documents: readonly Loaded[];
  readonly #before: Architecture;
  /** What is written so far. */
  #done: readonly Each[] = [];
  #tries = 0;

  constructor(documents: readonly Loaded[]) {
    this.#documents = documents;
    this.#before = resolve(documents, allTypes, new Report());
  }

  write(possible: readonly Each[], all: readonly Each[]): Renamed<Each> {
    if (possible.length > 0) this.#writeHalves(possible);
    const done = new Set(this.#done);
    const sources = this.#documents.flatMap(({ document: { source } }) => {
      const text = textWith(source, this.#done);
      return text === source.text ? [] : { name: source.name, text };
    });
    return { sources, done: this.#done, refused: all.filter((renaming) => !done.has(renaming)) };
  }

  /** What cannot be written together is halved, as that is seldom more than one of them. */
  #writeHalves(renamings: readonly Each[]): void {
    if (this.#tries === mostTries) return;
    this.#tries += 1;
    const together = [...this.#done, ...renamings];
    if (this.#isExact(together)) {
      this.#done = together;
    } else if (renamings.length > 1) {
      const middle = Math.ceil(renamings.length / 2);
      this.#writeHalves(renamings.slice(0, middle));
      this.#writeHalves(renamings.slice(middle));
    }
  }

  /** Whether the texts, with these labels in them, mean what they meant but for these labels. */
  #isExact(renamings: readonly Renaming[]): boolean {
    const report = new Report();
    const documents = this.#documents.map((loaded) => {
      const { source } = loaded.document;
      const text = textWith(source, renamings);
      if (text === source.text) return loaded;
      const document = parse({ name: source.name, text }, report);
      return document && validate(document, report);
    });
    if (!documents.every((loaded) => loaded !== undefined)) return false;
    const after = resolve(documents, allTypes, report);
    return !report.hasErrors && meaningOf(after) === meaningOf(this.#before, renamings);
  }
}

function textWith(source: Source, renamings: readonly Renaming[]): string {
  const here = renamings.filter(({ origin }) => origin.document.source === source);
  return edited(
    source.text,
    here.flatMap((renaming) => editFor(renaming) ?? []),
  );
}

/** All that an architecture says, with other labels, so that it can be compared. */
function meaningOf(architecture: Architecture, renamings: readonly Renaming[] = []): string {
  const labels = new Map(renamings.flatMap(({ ids, label }) => ids.map((id) => [id, label] as const)));
  const title = renamings.find(({ key }) => key === "title")?.label ?? architecture.title;
  return JSON.stringify({ ...architecture, title }, (key, value) => {
    if (key === "origin") return undefined;
    const label = isLabelled(value) ? labels.get(value.id) : undefined;
    return label === undefined ? value : { ...value, label };
  });
}

function isLabelled(value: unknown): value is { readonly id: string; readonly label: string } {
  return typeof value === "object" && value !== null && "id" in value && "label" in value;
}
