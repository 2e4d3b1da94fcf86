import { allTypes } from "../catalogue/catalogue.ts";
import type { Host } from "../hosts/host.ts";
import type { Architecture, Element } from "../model/architecture.ts";
import { References } from "../model/references.ts";
import { resolve } from "../model/resolve.ts";
import type { Document } from "../source/document.ts";
import { documentOf } from "../source/document-of.ts";
import type { Loaded } from "../source/loaded.ts";
import { parse } from "../source/parse.ts";
import { Report } from "../source/report.ts";
import type { Source } from "../source/source.ts";
import { validate } from "../source/validate.ts";
import { sketch } from "./sketch.ts";

/** More files than one document may consist of are not looked at. */
const mostFiles = 100;

/** What a document means while it is being typed: as much of it as makes sense. */
export interface Reading {
  /** As written, the document itself as the last, after those that it includes. */
  readonly documents: readonly Document[];
  readonly main: Document;
  readonly architecture: Architecture;
  /** Groups and nodes, as they stand in the documents. */
  readonly elements: readonly Element[];
  readonly references: References;
  /** Where types are looked up first. */
  readonly provider?: string;
}

/** What a source is part of. */
export interface Around {
  /** How it reaches other files. */
  readonly host: Host;
  /** The document that includes it, or includes what does; none: it is one itself. */
  readonly within?: Source;
}

/** Reads a source and what it includes, or all that it is part of, however broken they are. */
export async function readLeniently(source: Source, { host, within = source }: Around): Promise<Reading> {
  const reader = new Reader(host, source);
  const outermost = await reader.read(within);
  const own = reader.documents.find((document) => document.source.name === source.name);
  // It was part of something, and is not any more.
  if (!own && within !== source) return readLeniently(source, { host });
  const main = own ?? outermost;
  const architecture = resolve(reader.loaded, allTypes, new Report());
  const elements = inOrder([...architecture.groups, ...architecture.nodes], reader.documents);
  const { provider } = reader.loaded.find(({ document }) => document === main)?.spec ?? {};
  return {
    documents: reader.documents,
    main,
    architecture,
    elements,
    references: new References(
      elements.map(({ id }) => id),
      new Set(),
      new Report(),
    ),
    ...(provider && { provider }),
  };
}

function inOrder(elements: readonly Element[], documents: readonly Document[]): readonly Element[] {
  const numbers = new Map(documents.map(({ source }, index) => [source.name, index]));
  const places = new Map(
    elements.map((element) => {
      const { source, start } = element.origin.document.rangeOfKey(element.origin.path);
      return [element, [numbers.get(source.name) ?? 0, start] as const] as const;
    }),
  );
  const placeOf = (element: Element) => places.get(element) ?? [0, 0];
  return elements.toSorted((a, b) => placeOf(a)[0] - placeOf(b)[0] || placeOf(a)[1] - placeOf(b)[1]);
}

/** The document that a text is, or would be if it were finished. */
export function documentIn(source: Source): Document {
  return parse(source, new Report()) ?? documentOf(source, sketch(source.text));
}

class Reader {
  readonly documents: Document[] = [];
  readonly loaded: Loaded[] = [];
  readonly #host: Host;
  readonly #source: Source;
  readonly #names = new Set<string>();

  /** `source` is as it is being typed, whatever the host says. */
  constructor(host: Host, source: Source) {
    this.#host = host;
    this.#source = source;
  }

  async read(source: Source): Promise<Document> {
    this.#names.add(source.name);
    const document = documentIn(source);
    const loaded = validate(document, new Report()) ?? { document, spec: {} };
    for (const path of loaded.spec.include ?? []) await this.#include(path, source.name);
    this.documents.push(document);
    this.loaded.push(loaded);
    return document;
  }

  async #include(path: string, from: string): Promise<void> {
    const result = await this.#host.read(path, from);
    if ("failure" in result || this.#names.has(result.name) || this.#names.size >= mostFiles) return;
    await this.read(result.name === this.#source.name ? this.#source : result);
  }
}
