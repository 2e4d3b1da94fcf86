import type { Pins } from "../layout/pin.ts";
import { type Edit, edited } from "../source/edit.ts";
import { Report } from "../source/report.ts";
import type { MapTree, Place, Tree } from "../source/tree.ts";
import { lineEnd, lineStart } from "../source/yaml/lines.ts";
import { readSidecar } from "./read-sidecar.ts";
import { type PinKind, pinKinds, type Sidecar } from "./sidecar.ts";
import { pinLine, sectionOf, sidecarText, type WrittenPins, writtenPins } from "./write-sidecar.ts";

/**
 * The text of a sidecar with other pins; none when nothing is pinned any more.
 *
 * What stays as it was keeps its bytes, with the comments around it, where each pin
 * has lines of its own, as those that are written here do. Otherwise all is written anew.
 */
export function sidecarWith(pins: Pins, before: Sidecar | undefined): string | undefined {
  const next = writtenPins(pins);
  if (before && isEqual(writtenPins(before.pins), next)) return before.document.source.text;
  if (pinKinds.every((kind) => next[kind].size === 0)) return undefined;
  const kept = before && editsFor(before, next);
  const text = kept && edited(before.document.source.text, kept);
  return text !== undefined && says(text, next) ? text : sidecarText(pins);
}

/** Whether a text is a sidecar with exactly these pins. */
function says(text: string, pins: WrittenPins): boolean {
  const report = new Report();
  const sidecar = readSidecar({ name: "", text }, report);
  if (!sidecar || report.hasErrors) return false;
  return isEqual(writtenPins(sidecar.pins), pins);
}

function isEqual(a: WrittenPins, b: WrittenPins): boolean {
  return pinKinds.every((kind) => isSame(a[kind], b[kind]));
}

/** What to change in the text; none where pins share lines. */
function editsFor({ document, pins }: Sidecar, next: WrittenPins): readonly Edit[] | undefined {
  const { tree, source } = document;
  const before = writtenPins(pins);
  const edits: Edit[] = [];
  for (const kind of pinKinds) {
    const section = tree.kind === "map" ? tree.entries.get(kind) : undefined;
    if (isSame(before[kind], next[kind])) continue;
    if (!section) edits.push(appended(source.text, sectionOf(kind, next[kind])));
    else if (!isLineByLine(section.value, source.text)) return undefined;
    else edits.push(...editsOfSection(kind, { ...section, value: section.value }, { before, next, text: source.text }));
  }
  return edits;
}

function isSame(before: ReadonlyMap<string, string>, next: ReadonlyMap<string, string>): boolean {
  return before.size === next.size && [...next].every(([id, pin]) => before.get(id) === pin);
}

/** Whether each pin of a section has lines of its own. */
function isLineByLine(section: Tree, text: string): section is MapTree {
  if (section.kind !== "map") return false;
  return [...section.entries.values()].every(({ key, value }) => {
    const before = text.slice(lineStart(text, key.start), key.start);
    const after = text.slice(value.end, lineEnd(text, value.end));
    return before.trim() === "" && /^\s*(#.*)?$/.test(after);
  });
}

/** What a section is to say, and what it said. */
interface Rewriting {
  readonly before: WrittenPins;
  readonly next: WrittenPins;
  readonly text: string;
}

function editsOfSection(
  kind: PinKind,
  { key, value }: { readonly key: Place; readonly value: MapTree },
  { before, next, text }: Rewriting,
): readonly Edit[] {
  const [pinsBefore, pinsNext] = [before[kind], next[kind]];
  if (pinsNext.size === 0) return [removed(text, { start: key.start, end: value.end })];
  const changed = [...value.entries].flatMap(([id, entry]): Edit[] => {
    const pin = pinsNext.get(id);
    if (pin === undefined) return [removed(text, { start: entry.key.start, end: entry.value.end })];
    return pin === pinsBefore.get(id) ? [] : [{ ...placeOf(entry.value), text: pin }];
  });
  const indentation = " ".repeat(value.start - lineStart(text, value.start));
  const kept = [...value.entries].filter(([id]) => pinsNext.has(id)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const added = [...pinsNext].flatMap(([id, pin]): Edit[] => {
    if (value.entries.has(id)) return [];
    const [, earlier] = kept.findLast(([other]) => other < id) ?? [];
    const end = lineEnd(text, (earlier?.value ?? key).end);
    return [{ start: end, end, text: `${lineBreakOf(text)}${indentation}${pinLine(kind, id, pin)}` }];
  });
  return [...changed, ...added];
}

function placeOf({ start, end }: Tree): Place {
  return { start, end };
}

/** Takes whole lines away. */
function removed(text: string, { start, end }: Place): Edit {
  const newline = text.indexOf("\n", end);
  return { start: lineStart(text, start), end: newline === -1 ? text.length : newline + 1, text: "" };
}

function appended(text: string, lines: readonly string[]): Edit {
  const lineBreak = lineBreakOf(text);
  const start = text === "" || text.endsWith("\n") ? "" : lineBreak;
  return { start: text.length, end: text.length, text: `${start}${lines.join(lineBreak)}${lineBreak}` };
}

function lineBreakOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
