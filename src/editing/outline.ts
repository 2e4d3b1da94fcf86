import type { Document, Path } from "../source/document.ts";
import type { Range, Source } from "../source/source.ts";
import { childOf, type Tree } from "../source/tree.ts";
import { documentIn } from "./reading.ts";

/** A part of a document, as lists of its contents show it. */
export interface OutlineItem {
  readonly name: string;
  /** A few words beside it, such as its type. */
  readonly detail?: string;
  readonly kind: "section" | "group" | "node" | "edge" | "flow" | "step" | "overlay" | "view" | "decision" | "class";
  /** All of it. */
  readonly range: Range;
  /** Its name, which is in `range`. */
  readonly nameRange: Range;
  readonly children: readonly OutlineItem[];
}

/** The nodes, edges, flows, views and so on of a text, as a tree in the order in which they stand there. */
export function outline(source: Source): readonly OutlineItem[] {
  const document = documentIn(source);
  return itemsOf(document.tree, []).flatMap(({ name, path, value }) => {
    const children = sections.get(name)?.(value, path, document);
    return children ? [itemAt(document, path, name, "section", { children })] : [];
  });
}

type Section = (tree: Tree, path: Path, document: Document) => readonly OutlineItem[];

const sections: ReadonlyMap<string, Section> = new Map<string, Section>([
  ["nodes", nodesIn],
  ["edges", edgesIn("edge")],
  ["overlays", namedIn("overlay", "label")],
  ["flows", flowsIn],
  ["views", namedIn("view", "title")],
  ["decisions", decisionsIn],
  ["classes", namedIn("class", "owner")],
]);

/** Something in a map or a list. */
interface Item {
  readonly name: string;
  readonly path: Path;
  readonly value: Tree;
}

function itemsOf(tree: Tree | undefined, path: Path): readonly Item[] {
  if (tree?.kind === "map") {
    // What an alias stands for is listed where it is written.
    const own = [...tree.entries].filter(([, { key, value }]) => value.start >= key.end);
    return own.map(([name, { value }]) => ({ name, path: [...path, name], value }));
  }
  if (tree?.kind !== "list") return [];
  return tree.items.map((value, index) => ({ name: String(index + 1), path: [...path, index], value }));
}

function nodesIn(tree: Tree, path: Path, document: Document): readonly OutlineItem[] {
  return itemsOf(tree, path).map(({ name, path: at, value }) => {
    const inside = childOf(value, "nodes");
    const type = value.kind === "scalar" ? textIn(value) : textIn(childOf(value, "type"));
    const label = textIn(childOf(value, "label"));
    const detail = [label, type].filter((text) => text !== "").join(" · ");
    const children = inside ? nodesIn(inside, [...at, "nodes"], document) : [];
    return itemAt(document, at, name, inside ? "group" : "node", { detail, children });
  });
}

function edgesIn(kind: OutlineItem["kind"]): Section {
  return (tree, path, document) =>
    itemsOf(tree, path).map(({ path: at, value, name }) => {
      const { route, label } = routeIn(value);
      return itemAt(document, at, route || name, kind, { detail: label });
    });
}

function routeIn(value: Tree): { readonly route: string; readonly label: string } {
  if (value.kind !== "map") return { route: textIn(value), label: "" };
  const [from, to] = ["from", "to"].map((key) => childOf(value, key));
  if (from || to) return { route: `${textIn(from)} -> ${textIn(to)}`, label: textIn(childOf(value, "label")) };
  const [[route, entry] = []] = value.entries;
  return { route: route ?? "", label: textIn(entry?.value) || textIn(entry && childOf(entry.value, "label")) };
}

function flowsIn(tree: Tree, path: Path, document: Document): readonly OutlineItem[] {
  return itemsOf(tree, path).map(({ name, path: at, value }) => {
    const steps = childOf(value, "steps");
    const children = steps ? edgesIn("step")(steps, [...at, "steps"], document) : [];
    return itemAt(document, at, name, "flow", { detail: textIn(childOf(value, "title")), children });
  });
}

function namedIn(kind: OutlineItem["kind"], about: string): Section {
  return (tree, path, document) =>
    itemsOf(tree, path).map(({ name, path: at, value }) =>
      itemAt(document, at, name, kind, { detail: textIn(childOf(value, about)) }),
    );
}

function decisionsIn(tree: Tree, path: Path, document: Document): readonly OutlineItem[] {
  return itemsOf(tree, path).map(({ name, path: at, value }) =>
    itemAt(document, at, textIn(childOf(value, "title")) || name, "decision", {}),
  );
}

function itemAt(
  document: Document,
  path: Path,
  name: string,
  kind: OutlineItem["kind"],
  { detail = "", children = [] }: { readonly detail?: string; readonly children?: readonly OutlineItem[] },
): OutlineItem {
  const nameRange = document.rangeOfKey(path);
  const { end } = document.rangeOf(path);
  const range = { ...nameRange, end: Math.max(nameRange.end, end) };
  return { name, ...(detail !== "" && { detail }), kind, range, nameRange: firstLineOf(nameRange), children };
}

function firstLineOf(range: Range): Range {
  const newline = range.source.text.slice(range.start, range.end).search(/\r?\n/);
  return newline === -1 ? range : { ...range, end: range.start + newline };
}

function textIn(tree: Tree | undefined): string {
  if (tree?.kind === "list") return `[${tree.items.map(textIn).join(", ")}]`;
  return tree?.kind === "scalar" && tree.value !== null ? String(tree.value) : "";
}
