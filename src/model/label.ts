import { nameOf, type Type } from "../catalogue/type.ts";
import { inWords, wordsOf } from "./words.ts";

/**
 * The text of a label or a caption as it is drawn.
 *
 * The two characters `\n` break a line as well as a line break does: without
 * quotes YAML hands them over as they are, and nobody means them literally.
 */
export function labelText(text: string): string {
  return text.replaceAll("\\n", "\n").trim();
}

/** What is written on a node or a group whose author wrote no label. */
export function defaultLabel(key: string, type: Type | undefined): string {
  return type && !saysMore(key, type) ? type.title : inWords(key);
}

/** Whether an id tells a reader more than the title of its type does. */
function saysMore(key: string, type: Type): boolean {
  return isKind(type) || [nameOf(type), ...type.aliases].some((name) => extendsName(key, name));
}

const kindsOfKubernetes = new Set(["workload", "config", "storage", "rbac", "group"]);

/** Whether a type is a kind of thing rather than a product: "User", "Database", "Pod" name nothing in particular. */
function isKind({ namespace, category }: Type): boolean {
  return namespace === "generic" || (namespace === "k8s" && kindsOfKubernetes.has(category));
}

/** Whether an id is the name of its type and something more: `edge-waf` of the type `waf`. */
function extendsName(key: string, name: string): boolean {
  const words = wordsOf(key).map((word) => word.toLowerCase());
  const nameWords = wordsOf(name);
  return words.length > nameWords.length && nameWords.every((word) => words.includes(word));
}
