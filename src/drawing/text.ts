import type { PlacedText } from "../layout/layout.ts";
import { legible } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import type { TextFigure } from "./drawing.ts";

/** The contrast of text that everyone can read, as WCAG has it. */
const textContrast = 4.5;

export interface TextOptions {
  readonly align: TextFigure["align"];
  /** Changed as far as it cannot be read on `ground`. */
  readonly color: string;
  /** What the author wants instead, legible or not. */
  readonly ownColor: string | undefined;
  /** The colour that the text lies on. */
  readonly ground: string;
  /** Whether it has a plate of that colour behind it. */
  readonly plated?: boolean;
}

/** A text where the layout placed it. */
export function drawText({ text, bounds }: PlacedText, theme: Theme, options: TextOptions): TextFigure {
  const { align, color, ownColor, ground, plated } = options;
  return {
    block: text,
    bounds,
    align,
    color: ownColor ?? legible(color, ground, textContrast),
    captionColor: legible(theme.colors.caption, ground, textContrast),
    ...(plated && { plate: ground }),
  };
}
