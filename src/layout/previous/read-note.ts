import type { Direction } from "../../model/architecture.ts";
import { directions, type Effort, efforts } from "../effort.ts";
import { type ArrangementNote, type ElementNote, type GroupNote, noteVersion } from "./note.ts";

/** In characters: more than the largest picture needs. */
const longestNote = 2 ** 20;

/**
 * More empty cells than the largest picture is wide, and slots further from the start of a border, are in no
 * arrangement that was looked for.
 */
const widestGap = 1000;
const farthestSlot = 11;

/**
 * Reads a note from the JSON of it, which anybody may have written: nothing
 * when it is not one in every detail. What it names need not be there.
 */
export function readNote(json: string): ArrangementNote | undefined {
  if (json.length > longestNote) return undefined;
  const value = parsed(json);
  if (!isRecord(value) || value.version !== noteVersion) return undefined;
  const { direction, effort, groups, elements } = value;
  if (!isOneOf<Direction>(directions, direction) || !isOneOf<Effort>(efforts, effort)) return undefined;
  if (!isListOf(groups, isGroupNote) || !isListOf(elements, isElementNote)) return undefined;
  return { version: noteVersion, direction, effort, groups, elements };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isGroupNote(value: unknown): value is GroupNote {
  if (!isRecord(value)) return false;
  const { id, direction, lines, of } = value;
  return (
    isMissingOr(isText, id) &&
    isMissingOr((given) => isOneOf(directions, given), direction) &&
    isOneOf(["rows", "columns"], lines) &&
    isListOf(of, (line) => isListOf(line, isText))
  );
}

function isElementNote(value: unknown): value is ElementNote {
  if (!isRecord(value)) return false;
  const { id, left, above, align, slot } = value;
  return (
    isText(id) &&
    isMissingOr((given) => isUpTo(widestGap, given), left) &&
    isMissingOr((given) => isUpTo(widestGap, given), above) &&
    isMissingOr((given) => isOneOf(["start", "end"], given), align) &&
    isMissingOr((given) => given === -1 || isUpTo(farthestSlot, given), slot)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): value is readonly Item[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[];
function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isMissingOr(isRight: (value: unknown) => boolean, value: unknown): boolean {
  return value === undefined || isRight(value);
}

function isOneOf<Choice>(choices: readonly Choice[], value: unknown): value is Choice {
  return (choices as readonly unknown[]).includes(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isUpTo(most: number, value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}
