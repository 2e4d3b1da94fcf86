import { tonesOfChanges } from "../annotations/change-tone.ts";
import type { Change } from "../model/architecture.ts";
import type { ChangeKind } from "../model/change-kinds.ts";
import type { Theme } from "../themes/theme.ts";
import type { BoxLook } from "./drawing.ts";

/** px, of the line around what is changed: heavier than any border. */
const width = 2.5;

/** px, of the line around where something was. */
const traceWidth = 1;

/** Dashes that tell the kinds of changes apart in print, too. */
const dashes: Readonly<Record<ChangeKind, readonly number[]>> = {
  added: [],
  removed: [7, 5],
  moved: [14, 4, 3, 4],
  changed: [2.5, 3.5],
};

/** The line around something that is changed. */
export function outlineOfChange(
  change: Change,
  theme: Theme,
): Pick<BoxLook, "width" | "dash"> & { readonly stroke: string } {
  const stroke = strokeOfChange(change, theme);
  return change.isTrace
    ? { stroke, width: traceWidth, dash: removedDash }
    : { stroke, width, dash: dashes[change.kind] };
}

/** The colour of changes of one kind; every tone is seen on every ground by its fill or its stroke. */
export function strokeOfChange({ kind }: Change, { tones }: Theme): string {
  const tone = tonesOfChanges[kind];
  // The strong tone is seen by its fill, and its stroke only keeps it apart from what it stands on.
  return tone === "strong" ? tones.strong.fill : tones[tone].stroke;
}

/** Dashes of an edge that is removed; those of other edges tell what they are. */
export const removedDash: readonly number[] = [7, 5];
