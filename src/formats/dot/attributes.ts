import { rounded } from "../../geometry.ts";

/** Attributes by their names, none of which an author chose; what is undefined is not set. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** ` [label="Ask API", penwidth=1]`; nothing for no attribute. */
export function listOf(attributes: Attributes): string {
  const pairs = pairsOf(attributes);
  return pairs.length > 0 ? ` [${pairs.join(", ")}]` : "";
}

/** `label="Ask API"`, in their order. */
export function pairsOf(attributes: Attributes): readonly string[] {
  return Object.entries(attributes).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return `${name}=${typeof value === "number" ? rounded(value) : inQuotes(value)}`;
  });
}

/** An id, or a value that is written as Graphviz reads it, as `labelOf` and `tooltipOf` give it. */
export function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** A label of these lines, letter by letter: Graphviz knows entities and escapes such as `\N`. */
export function labelOf(lines: readonly string[]): string {
  return lines.map((line) => withoutEntities(line).replaceAll("\\", "\\\\")).join("\\n");
}

/** What is shown where the pointer rests; Graphviz reads escapes in it twice. */
export function tooltipOf(text: string): string {
  return withoutEntities(text).replaceAll("\\", "\\\\\\\\").replaceAll("\n", "\\n");
}

/** A link, which has no backslash. */
export function withoutEntities(text: string): string {
  return text.replaceAll("&", "&amp;");
}

/** What `own` says otherwise than `inherited`; nothing, in quotes, where only the latter says something. */
export function differences(own: Attributes, inherited: Attributes): Attributes {
  const names = [...new Set([...Object.keys(own), ...Object.keys(inherited)])];
  const different = names.filter((name) => (own[name] ?? "") !== (inherited[name] ?? ""));
  return Object.fromEntries(different.map((name) => [name, own[name] ?? ""]));
}
