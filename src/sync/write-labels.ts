import { cleanText } from "../model/clean.ts";
import type { Architecture, Origin } from "../model/architecture.ts";
import { labelText } from "../model/label.ts";
import { resolve } from "../model/resolve.ts";
import { type Edit, edited } from "../source/edit.ts";
import type { Loaded } from "../source/loaded.ts";
import { parse } from "../source/parse.ts";
import { Report } from "../source/report.ts";
import type { Source } from "../source/source.ts";
import { validate } from "../source/validate.ts";
import { labelEdit } from "./label-edit.ts";

/** A label that is to be another one. */
export interface Renaming {
  /** Of the node or group, or of the edges, that have it. */
  readonly origin: Origin;
  /** Ids of the nodes, groups or edges whose label it is. */
  readonly ids: readonly string[];
  readonly label: string;
}

/** What became of renamings. */
export interface Renamed {
  /** The files that say something else than before. */
  readonly sources: readonly Source[];
  /** Those that no change of a file brings about without changing something else. */
  readonly refused: readonly Renaming[];
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
export function writeLabels(documents: readonly Loaded[], renamings: readonly Renaming[]): Renamed {
  const writer = new LabelWriter(documents);
  const refused = writer.write(renamings);
  return { sources: writer.changedSources(), refused };
}

class LabelWriter {
  readonly #documents: readonly Loaded[];
  readonly #before: Architecture;
  /** What is written so far. */
  #accepted: readonly Renaming[] = [];

  constructor(documents: readonly Loaded[]) {
    this.#documents = documents;
    this.#before = resolve(documents, new Report());
  }

  /** Gives what cannot be written. Halves what cannot be written together, as that is seldom more than one thing. */
  write(renamings: readonly Renaming[]): readonly Renaming[] {
    const possible = renamings.filter(({ origin, label }) => labelEdit(origin, labelOf(label)));
    const impossible = renamings.filter((renaming) => !possible.includes(renaming));
    return [...impossible, ...this.#writeHalves(possible)];
  }

  #writeHalves(renamings: readonly Renaming[]): readonly Renaming[] {
    const together = [...this.#accepted, ...renamings];
    if (this.#isExact(together)) {
      this.#accepted = together;
      return [];
    }
    if (renamings.length === 1) return renamings;
    const middle = Math.ceil(renamings.length / 2);
    return [...this.#writeHalves(renamings.slice(0, middle)), ...this.#writeHalves(renamings.slice(middle))];
  }

  changedSources(): readonly Source[] {
    return this.#documents.flatMap(({ document: { source } }) => {
      const text = textWith(source, this.#accepted);
      return text === source.text ? [] : { name: source.name, text };
    });
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
    const after = resolve(documents, report);
    return !report.hasErrors && meaningOf(after) === meaningOf(this.#before, labelsOf(renamings));
  }
}

function textWith(source: Source, renamings: readonly Renaming[]): string {
  const here = renamings.filter(({ origin }) => origin.document.source === source);
  return edited(
    source.text,
    here.flatMap(({ origin, label }): Edit[] => [labelEdit(origin, labelOf(label)) ?? []].flat()),
  );
}

/** Labels by id; what has a label of its own is no edge, and the ids of edges alone have arrows in them. */
function labelsOf(renamings: readonly Renaming[]): ReadonlyMap<string, string> {
  return new Map(renamings.flatMap(({ ids, label }) => ids.map((id) => [id, labelOf(label)] as const)));
}

/** All that an architecture says, with other labels, so that it can be compared. */
function meaningOf(architecture: Architecture, labels: ReadonlyMap<string, string> = new Map()): string {
  return JSON.stringify(architecture, (key, value) => {
    if (key === "origin") return undefined;
    const label = isLabelled(value) ? labels.get(value.id) : undefined;
    return label === undefined ? value : { ...value, label };
  });
}

function isLabelled(value: unknown): value is { readonly id: string; readonly label: string } {
  return typeof value === "object" && value !== null && "id" in value && "label" in value;
}
