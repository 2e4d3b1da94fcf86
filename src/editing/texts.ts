import type { Document, Path } from "../source/document.ts";
import type { Place, Tree } from "../source/tree.ts";
import {
  type Defined,
  hasRoutes,
  mapsAmong,
  type Named,
  type Schema,
  schemasAt,
  schemasBelow,
  textsAmong,
} from "./schema.ts";

/** A text of a document that names something, or gives something its name. */
export interface NamingText extends Place {
  readonly document: Document;
  /** The way to it; for a key, to its value. */
  readonly path: Path;
  readonly value: string;
  readonly isKey: boolean;
  readonly names?: Named;
  readonly defines?: Defined;
}

/** Every text of a document that names something. What stands at the place of an alias is met where it is written. */
export function* namingTexts(document: Document): Iterable<NamingText> {
  yield* textsIn(document.tree, [], schemasAt([]), document);
}

/** The different texts of a kind below a key, each once. */
export function textsNaming(names: Named, documents: readonly Document[], key: string): readonly string[] {
  const texts = documents.flatMap((document) => [...namingTexts(document)]);
  const isBelow = ({ path }: NamingText) => path.findLast((step) => typeof step === "string") === key;
  return [...new Set(texts.flatMap((text) => (text.names === names && isBelow(text) ? text.value : [])))];
}

function* textsIn(tree: Tree, path: Path, schemas: readonly Schema[], document: Document): Iterable<NamingText> {
  if (schemas.length === 0) return;
  if (tree.kind === "scalar") {
    const names = textsAmong(schemas).find((schema) => schema.names)?.names;
    if (names && tree.value !== null)
      yield { ...textOf(tree, document, path), value: String(tree.value), isKey: false, names };
    return;
  }
  if (tree.kind === "list") {
    for (const [index, item] of tree.items.entries()) {
      yield* textsIn(item, [...path, index], schemasBelow(schemas, index), document);
    }
    return;
  }
  const maps = mapsAmong(schemas);
  const defines = maps.find((map) => map.defines)?.defines;
  const areRoutes = maps.some(hasRoutes);
  for (const [name, { key, value }] of tree.entries) {
    const inside = [...path, name];
    const isRoute = areRoutes && /->|<-|--|~>/.test(name);
    if (defines || isRoute) {
      const named = { ...(defines && { defines }), ...(isRoute && { names: "route" as const }) };
      yield { ...textOf(key, document, inside), value: name, isKey: true, ...named };
    }
    // What an alias stands for was written before it.
    if (value.start >= key.end) yield* textsIn(value, inside, schemasBelow(schemas, name), document);
  }
}

function textOf(
  { start, end }: Place,
  document: Document,
  path: Path,
): Pick<NamingText, "start" | "end" | "document" | "path"> {
  return { start, end, document, path };
}
