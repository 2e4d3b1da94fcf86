import type { Mark } from "../annotations/annotations.ts";
import type { Rect } from "../geometry.ts";
import { type Label, partAt } from "../layout/label.ts";
import type { Theme } from "../themes/theme.ts";
import type { MarkFigure } from "./drawing.ts";

/** A few letters in a small box: round for a step, square for a decision, a pill for anything else. */
export function drawMark({ id, shape, tone, text, tooltip }: Mark, bounds: Rect, theme: Theme): MarkFigure {
  const { fill, stroke, text: color } = theme.tones[tone];
  const radius = shape === "tag" ? 3 : bounds.height / 2;
  return {
    ...bounds,
    id,
    shape,
    look: { fill, stroke, width: 1, dash: [], radius },
    letters: { text, color, fontSize: theme.fonts.mark.size },
    ...(tooltip && { tooltip }),
  };
}

/** The marks of a label that stands here. */
export function drawMarks({ marks = [] }: Label, bounds: Rect, theme: Theme): readonly MarkFigure[] {
  return marks.map(({ mark, ...place }) => drawMark(mark, partAt(bounds, place), theme));
}
