import { type Rect, rectAt } from "../geometry.ts";
import type { GraphEdge } from "../layout/graph.ts";
import { marksBounds } from "../layout/label.ts";
import type { PlacedStandIn } from "../layout/layout.ts";
import { letterDotSize } from "../layout/sizes.ts";
import { legible } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import type { IconFigure, StandInFigure } from "./drawing.ts";
import { lettersOn } from "./letters.ts";
import { drawMarks } from "./mark.ts";

/** What stands on an edge in place of its label: a dot with a letter, and the marks of the label after it. */
export function drawStandIn(
  { letter, bounds }: PlacedStandIn,
  { edge, label }: GraphEdge,
  theme: Theme,
): StandInFigure {
  const top = bounds.y + (bounds.height - letterDotSize.height) / 2;
  const dot = drawLetter(letter, rectAt({ x: bounds.x, y: top }, letterDotSize), theme);
  const figure = { letter, text: edge.label, dot };
  if (!label?.marks) return figure;
  const { x, y, width, height } = marksBounds(label);
  const at = { x: bounds.x + bounds.width - width - x, y: bounds.y + (bounds.height - height) / 2 - y };
  return { ...figure, marks: drawMarks(label, { ...at, width, height }, theme) };
}

/** How much of the height of the dot the letter takes. */
const letterShare = 0.6;

/** Letters so small need the contrast of text. */
const letterContrast = 4.5;

function drawLetter(letter: string, square: Rect, { background, colors }: Theme): IconFigure {
  const frame = { fill: background, stroke: colors.edgeLabel, width: 1, dash: [], radius: square.height / 2 };
  const color = legible(colors.edgeLabel, background, letterContrast);
  return { ...square, frame, letters: lettersOn(square, letter, color, letterShare) };
}
