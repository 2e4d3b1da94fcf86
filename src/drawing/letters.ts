import { bottom, type Rect, right, rounded } from "../geometry.ts";
import { widthOf } from "../text/width.ts";
import type { Theme } from "../themes/theme.ts";
import type { BadgeFigure, LettersFigure } from "./drawing.ts";

/** Of one px, so that widths are in px a px of font size. */
const unit = { size: 1, weight: "bold", lineHeight: 1 } as const;

/** Letters as large as look well on a tile, at most `share` of its height. */
export function lettersOn(tile: Rect, text: string, color: string, share = 0.38): LettersFigure {
  const fontSize = Math.min(share * tile.height, (0.72 * tile.width) / (widthOf(text, unit) || 1));
  return { text, color, fontSize: rounded(fontSize) };
}

/** px; `inset` is from the sides of the icon. */
const badge = { height: 15, fontSize: 9, padding: 4, inset: 3 };

/** A label in the lower right corner of an icon, inside it, so that edges that meet the icon miss the badge. */
export function badgeOn(icon: Rect, text: string, theme: Theme): BadgeFigure {
  const { height, fontSize, padding, inset } = badge;
  const width = rounded(Math.max(height, widthOf(text, { ...unit, size: fontSize }) + 2 * padding));
  return {
    x: rounded(right(icon) - inset - width),
    y: rounded(bottom(icon) - inset - height),
    width,
    height,
    look: { fill: theme.colors.text, stroke: theme.background, width: 1, dash: [], radius: 3 },
    letters: { text, color: theme.background, fontSize },
  };
}
