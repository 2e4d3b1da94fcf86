import { schema } from "#generated/checked-schema.js";
import { Changes } from "./changes.ts";
import type { Document } from "./document.ts";
import { documentOf } from "./document-of.ts";
import type { Loaded } from "./loaded.ts";
import { meaningOf } from "./misreading.ts";
import type { Spec } from "./spec.ts";
import type { Tree } from "./tree.ts";
import { type Violation, violationsOf } from "./violations.ts";

/** More rounds than any document needs: each leaves less to complain about. */
export const mostRounds = 20;

/**
 * A document as its author means it, if the schema of the language has nothing against that; otherwise `validate` tells what it has.
 *
 * Texts are texts even where they look like numbers, and a text that stands for a list of one is that list.
 */
export function valid(document: Document): Loaded | undefined {
  let meant = withoutNull(document);
  for (let round = 1; round <= mostRounds; round++) {
    const violations = violationsIn(meant);
    // The door through which a value gets its type: the schema has nothing against it, and the type is made from the schema.
    if (violations.length === 0) return { document: meant, spec: meant.value as Spec };
    const changes = new Changes();
    for (const violation of violations) {
      const meaning = meaningOf(violation, meant);
      if (!meaning) return undefined;
      changes.replace(violation.path, meaning);
    }
    meant = documentOf(meant.source, changes.applyTo(meant.tree) ?? emptyAt(meant.tree));
  }
  return undefined;
}

export function violationsIn(document: Document): readonly Violation[] {
  return violationsOf(document.value, schema);
}

/** An empty text is a document without anything in it. */
export function withoutNull(document: Document): Document {
  const { tree, source } = document;
  return tree.kind === "scalar" && tree.value === null ? documentOf(source, emptyAt(tree)) : document;
}

export function emptyAt({ start, end }: Tree): Tree {
  return { kind: "map", entries: new Map(), start, end };
}
