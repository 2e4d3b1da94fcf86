import { partAt } from "../layout/label.ts";
import type { PlacedText } from "../layout/layout.ts";
import { contrast, legible } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import type { PlateFigure, TextFigure } from "./drawing.ts";
import { drawMarks } from "./mark.ts";

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
  /** What hides a line behind it, the one of that colour first. */
  readonly plates?: readonly PlateFigure[];
}

/** A text where the layout placed it. */
export function drawText({ text, bounds }: PlacedText, theme: Theme, options: TextOptions): TextFigure {
  const { align, ownColor, ground, plates } = options;
  const color = legible(options.color, ground, textContrast);
  const { marks: _, linesAt, ...block } = text;
  const marks = drawMarks(text, bounds, theme);
  return {
    block: linesAt ? { ...block, size: { width: linesAt.width, height: linesAt.height } } : block,
    bounds: linesAt ? partAt(bounds, linesAt) : bounds,
    ...(marks.length > 0 && { marks }),
    align,
    color: ownColor ?? color,
    captionColor: legible(theme.colors.caption, ground, textContrast),
    // Where the text could not be read on a piece of another colour, the first plate stays whole.
    ...(plates && {
      plates: plates.filter(({ fill }, index) => index === 0 || contrast(color, fill) >= textContrast),
    }),
  };
}
