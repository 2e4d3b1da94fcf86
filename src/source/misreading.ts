import type { Document } from "./document.ts";
import type { Source } from "./source.ts";
import type { ScalarTree, Tree } from "./tree.ts";
import { nearestTo } from "./tree.ts";
import type { Violation } from "./violations.ts";

/**
 * What the author means where YAML, strictly read, says something else: the
 * text `1.10` and not the number 1.1, a list with one text and not a text.
 */
export function meaningOf({ path, keyword, params, schema }: Violation, document: Document): Tree | undefined {
  const tree = nearestTo(document.tree, path);
  if (keyword !== "type" || tree.kind !== "scalar") return undefined;
  if (tree.value === null) return emptyOf(tree, params.type);
  if (typeof tree.value === "boolean") return undefined;
  const expected = [params.type].flat();
  if (expected.includes("string")) return asWritten(tree, document.source);
  const isListOfTexts = schema.items?.$ref === "#/definitions/Text";
  return isListOfTexts ? { ...tree, kind: "list", items: [asWritten(tree, document.source)] } : undefined;
}

/** Nothing, where a map or a list is expected, is an empty one. */
function emptyOf({ start, end }: ScalarTree, expected: unknown): Tree | undefined {
  if (expected === "object") return { kind: "map", entries: new Map(), start, end };
  return expected === "array" ? { kind: "list", items: [], start, end } : undefined;
}

function asWritten(tree: ScalarTree, { text }: Source): Tree {
  return typeof tree.value === "string" ? tree : { ...tree, value: text.slice(tree.start, tree.end) };
}
