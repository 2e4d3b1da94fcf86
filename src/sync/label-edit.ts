import type { Origin } from "../model/architecture.ts";
import type { Edit } from "../source/edit.ts";
import { childOf, type Entry, type MapTree, type Place, type ScalarTree, type Tree } from "../source/tree.ts";
import { lineEnd, lineStart } from "../source/yaml/lines.ts";
import { labelAsYaml, type ScalarStyle, styleOf } from "../source/yaml/scalar.ts";

/** Where labels are written: of a document, the title. */
export type LabelKey = "label" | "title";

/**
 * What to change in a document so that a node, a group or an edge has another label.
 *
 *     api: lambda            api: { type: lambda, label: Ask API }
 *     - api -> claude        - api -> claude: Prompt
 *
 * None where what is written there stands for something else as well, or where it
 * is written in a way that has no room for a label. `label` has no white space around it.
 */
export function labelEdit({ document, path }: Origin, label: string, name: LabelKey): Edit | undefined {
  const spot = spotAt(document.tree, path, document.source.text);
  if (!spot) return undefined;
  const writer: Writer = { ...spot, text: document.source.text, label, name };
  const isEdge = path[0] === "edges";
  if (spot.value.kind === "map") return inMap(spot.value, writer);
  if (spot.value.kind === "list") return undefined;
  if (isEdge) return path.length === 2 ? besideRoute(spot.value, writer) : inPlaceOf(spot.value, writer);
  return inPlaceOfType(spot.value, writer);
}

/** A value that is written where it belongs, and not named there by an alias. */
interface Spot {
  readonly value: Tree;
  /** Where its key stands; none in a list. */
  readonly key?: Place;
  /** Whether brackets are around it. */
  readonly isInFlow: boolean;
}

interface Writer extends Spot {
  readonly text: string;
  readonly label: string;
  readonly name: LabelKey;
}

function spotAt(root: Tree, path: Origin["path"], text: string): Spot | undefined {
  let spot: Spot = { value: root, isInFlow: false };
  for (const step of path) {
    const { value, isInFlow } = spot;
    const key = value.kind === "map" ? value.entries.get(String(step))?.key : undefined;
    const child = childOf(value, step);
    // What an alias stands for was written before it.
    if (!child || child.start < (key?.end ?? value.start)) return undefined;
    spot = { value: child, ...(key && { key }), isInFlow: isInFlow || /[[{]/.test(text.charAt(value.start)) };
  }
  return spot;
}

/** The label of an edge, which is all that is said of it. */
function inPlaceOf(value: ScalarTree, writer: Writer): Edit | undefined {
  return value.value === null && value.start === value.end
    ? afterColon(writer, written(writer))
    : replaced(value, writer);
}

function besideRoute(route: ScalarTree, writer: Writer): Edit | undefined {
  const asWritten = writer.text.slice(route.start, route.end);
  return asWritten.includes("\n") ? undefined : { ...placeOf(route), text: `${asWritten}: ${written(writer)}` };
}

/** A node that has a type and nothing else, or not even that. */
function inPlaceOfType(type: ScalarTree, writer: Writer): Edit | undefined {
  const label = `label: ${written({ ...writer, isInFlow: true })}`;
  const asWritten = writer.text.slice(type.start, type.end);
  if (asWritten === "") return afterColon(writer, `{ ${label} }`);
  if (type.value === null) return { ...placeOf(type), text: `{ ${label} }` };
  return asWritten.includes("\n") ? undefined : { ...placeOf(type), text: `{ type: ${asWritten}, ${label} }` };
}

function inMap(map: MapTree, writer: Writer): Edit | undefined {
  const isInFlow = writer.isInFlow || writer.text.charAt(map.start) === "{";
  const inside = { ...writer, isInFlow };
  const entry = map.entries.get(writer.name);
  if (!entry) return writer.text.charAt(map.start) === "{" ? addedInBraces(map, inside) : addedAsLine(map, inside);
  const { key, value } = entry;
  if (value.kind !== "scalar" || value.start < key.end) return undefined;
  return replaced(value, inside);
}

function addedInBraces(map: MapTree, writer: Writer): Edit {
  const label = `label: ${written(writer)}`;
  const before = entryBefore(map, writer.text);
  if (before) return inserted(before.value.end, `, ${label}`);
  return inserted(map.start + 1, map.entries.size > 0 ? ` ${label},` : ` ${label} `);
}

function addedAsLine(map: MapTree, writer: Writer): Edit {
  const { text } = writer;
  const label = `label: ${written(writer)}`;
  const before = entryBefore(map, text);
  const lineBreak = `${text.includes("\r\n") ? "\r\n" : "\n"}${" ".repeat(map.start - lineStart(text, map.start))}`;
  if (before) return inserted(lineEnd(text, before.value.end), `${lineBreak}${label}`);
  return inserted(map.start, `${label}${lineBreak}`);
}

/** The entry after which people write a label: the type of a node, the last end of an edge. */
function entryBefore({ entries }: MapTree, text: string): Entry | undefined {
  const entry = entries.get("type") ?? entries.get("to");
  if (!entry) return undefined;
  const { key, value } = entry;
  return value.start > key.end && !text.slice(key.start, value.end).includes("\n") ? entry : undefined;
}

/** In the style in which it is written, but for a text over several lines that would have one. */
function replaced(value: ScalarTree, writer: Writer): Edit | undefined {
  const { text, label } = writer;
  const first = text.charAt(value.start);
  if (first !== "|" && first !== ">") return { ...placeOf(value), text: written(writer, styleOf(first)) };
  const head = text.slice(value.start, lineEnd(text, value.start));
  // Nothing but a block has room for such a comment.
  if (head.includes("#")) return undefined;
  if (first === ">" || !label.includes("\n")) return { ...placeOf(value), text: written(writer) };
  const indentation = /^\r?\n([ ]*)/.exec(text.slice(value.start + head.length))?.[1] ?? "";
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  return { ...placeOf(value), text: [head, ...label.split("\n").map((line) => indentation + line)].join(lineBreak) };
}

function written({ label, isInFlow }: Writer, style: ScalarStyle = "plain"): string {
  return labelAsYaml(label, { style, isInFlow });
}

/** Puts something where a value was left empty. */
function afterColon({ text, key, isInFlow }: Writer, value: string): Edit | undefined {
  if (!key) return undefined;
  const colon = /^[ \t]*:/.exec(text.slice(key.end, key.end + 1000));
  if (colon) return inserted(key.end + colon[0].length, ` ${value}`);
  return isInFlow ? inserted(key.end, `: ${value}`) : undefined;
}

function inserted(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

function placeOf({ start, end }: Tree): Place {
  return { start, end };
}
