import type { PlacedText } from "../layout/layout.ts";
import type { Theme } from "../themes/theme.ts";
import type { TextFigure } from "./drawing.ts";

type TextLook = Pick<TextFigure, "align" | "color"> & Partial<Pick<TextFigure, "captionColor" | "plate">>;

/** A text where the layout placed it. Captions have the theme's colour unless `look` says otherwise. */
export function drawText({ text, bounds }: PlacedText, theme: Theme, look: TextLook): TextFigure {
  return { block: text, bounds, captionColor: theme.colors.caption, ...look };
}
