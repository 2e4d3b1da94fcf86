import type { Rect } from "../geometry.ts";
import { legible } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import type { IconFigure } from "./drawing.ts";
import { lettersOn } from "./letters.ts";

/** How much of the height of the dot the letter takes. */
const letterShare = 0.6;

/** Letters so small need the contrast of text. */
const letterContrast = 4.5;

/** A dot with a letter, on an edge. */
export function drawLetter(letter: string, square: Rect, { background, colors }: Theme): IconFigure {
  const frame = { fill: background, stroke: colors.edgeLabel, width: 1, dash: [], radius: square.height / 2 };
  const color = legible(colors.edgeLabel, background, letterContrast);
  return { ...square, frame, letters: lettersOn(square, letter, color, letterShare) };
}
