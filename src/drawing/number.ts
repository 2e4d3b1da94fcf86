import type { Rect } from "../geometry.ts";
import { legible } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import type { IconFigure } from "./drawing.ts";
import { lettersOn } from "./letters.ts";

/** How much of the height of the dot the digits take. */
const digitShare = 0.6;

/** Digits so small need the contrast of text. */
const digitContrast = 4.5;

/** A dot with a number, on an edge and beside what it means. */
export function drawNumber(number: number, square: Rect, { background, colors }: Theme): IconFigure {
  const frame = { fill: background, stroke: colors.edgeLabel, width: 1, dash: [], radius: square.height / 2 };
  const color = legible(colors.edgeLabel, background, digitContrast);
  return { ...square, frame, letters: lettersOn(square, String(number), color, digitShare) };
}
