import type { Mark, PanelRow, Tone } from "../annotations.ts";
import { some } from "./names.ts";

export function pill(id: string, text: string, tone: Tone = "plain", tooltip?: string): Mark {
  return { id, shape: "pill", text, tone, ...(tooltip !== undefined && { tooltip }) };
}

/** The marks of each thing that has any, by its id. */
export function marksBy<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  marksOf: (thing: Thing) => readonly Mark[],
): ReadonlyMap<string, readonly Mark[]> {
  return new Map(things.map((thing) => [thing.id, marksOf(thing)] as const).filter(([, marks]) => marks.length > 0));
}

/** A row about things with these names, which stand below it; none where there are no such things. */
export function tell(
  id: string,
  names: readonly string[],
  textOf: (count: number) => string,
  mark?: Mark,
): readonly PanelRow[] {
  if (names.length === 0) return [];
  const row = { id, text: textOf(names.length), caption: some(names) };
  return [mark ? { ...row, sample: { type: "mark", mark } } : row];
}
