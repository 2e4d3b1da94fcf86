import type { Path } from "../source/document.ts";
import type { MapTree, Place, Tree } from "../source/tree.ts";
import { cursorMark } from "./cursor-mark.ts";
import { sketch } from "./sketch.ts";

/** Where the cursor is, in terms of the language. */
export interface Cursor {
  /** The way to what is being typed; for a key, to its value. */
  readonly path: Path;
  readonly role: "key" | "value";
  /** What is being typed, as it is meant: the whole word or text around the cursor, empty where it is still to be typed. */
  readonly text: string;
  /** How much of it is before the cursor. */
  readonly typed: string;
  /** Where it stands in the text, its quotes included. */
  readonly place: Place;
  /** Keys that the map around it has already. */
  readonly siblings: ReadonlySet<string>;
  /** Whether brackets are around it. */
  readonly isInFlow: boolean;
  /** Whether it has a line of its own, so that a value may become a key. */
  readonly isAlone: boolean;
  /** The column of its line's first word, or of the key. */
  readonly indent: number;
  /** Whether a colon follows. */
  readonly hasColon: boolean;
}

/** Where the cursor is in a text, however broken; none in comments and in texts over several lines. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const marked = text.slice(0, offset) + cursorMark + text.slice(offset);
  const tree = sketch(marked);
  const found = find(tree, [], marked, { isInFlow: false });
  return found && cursorOf(found, marked, offset);
}

interface Found {
  readonly path: Path;
  readonly role: Cursor["role"];
  readonly place: Place;
  readonly parent?: MapTree;
  readonly isInFlow: boolean;
}

function find(tree: Tree, path: Path, text: string, around: Pick<Found, "isInFlow" | "parent">): Found | undefined {
  if (!isAt(tree, text)) return undefined;
  if (tree.kind === "scalar") return { path, role: "value", place: tree, isInFlow: around.isInFlow };
  const isInFlow = around.isInFlow || /[[{]/.test(text.charAt(tree.start));
  if (tree.kind === "list") {
    for (const [index, item] of tree.items.entries()) {
      const found = find(item, [...path, index], text, { isInFlow });
      if (found) return found;
    }
    return undefined;
  }
  for (const [name, { key, value }] of tree.entries) {
    const inside = [...path, name];
    if (isAt(key, text)) return { path: inside, role: "key", place: key, parent: tree, isInFlow };
    const found = find(value, inside, text, { isInFlow });
    if (found) return found;
  }
  return undefined;
}

function isAt({ start, end }: Place, text: string): boolean {
  const mark = text.indexOf(cursorMark, start);
  return mark !== -1 && mark < end;
}

function cursorOf({ path, role, place, parent, isInFlow }: Found, marked: string, offset: number): Cursor {
  const written = marked.slice(place.start, place.end);
  const opening = /^["']/.test(written) ? 1 : 0;
  const closing = opening === 1 && written.length > 1 && written.endsWith(written.charAt(0)) ? 1 : 0;
  const lineStart = marked.lastIndexOf("\n", place.start - 1) + 1;
  const before = marked.slice(lineStart, place.start);
  const clean = (step: string | number) => (typeof step === "string" ? step.replace(cursorMark, "") : step);
  return {
    path: path.map(clean),
    role,
    text: written.slice(opening, written.length - closing).replace(cursorMark, ""),
    typed: marked.slice(place.start + opening, offset),
    place: { start: place.start, end: place.end - cursorMark.length },
    siblings: new Set([...(parent?.entries.keys() ?? [])].filter((key) => !key.includes(cursorMark))),
    isInFlow,
    isAlone: before.trim() === "" || /^\s*-\s+$/.test(before),
    indent: place.start - lineStart,
    hasColon: /^[ \t]*:/.test(marked.slice(place.end)),
  };
}
