import { commonOf, contains, overlaps, type Rect } from "../geometry.ts";
import type { Theme } from "../themes/theme.ts";
import type { GroupFigure, PlateFigure } from "./drawing.ts";

/** The colour that `bounds` lie on: the fill of the innermost of `groups` around them that has one. Groups come after their parents. */
export function groundOf(bounds: Rect, groups: readonly GroupFigure[], theme: Theme): string {
  const around = groups.findLast((group) => group.look.fill && contains(group.bounds, bounds));
  return around?.look.fill ?? theme.background;
}

/** Plates that hide what is in `bounds`, in the colours of what they lie on: a piece for each of `groups` that has only a part of it. */
export function platesOf(bounds: Rect, groups: readonly GroupFigure[], theme: Theme): readonly PlateFigure[] {
  const pieces = groups.flatMap(({ bounds: box, look: { fill } }) =>
    fill && overlaps(box, bounds) && !contains(box, bounds) ? [{ ...commonOf(box, bounds), fill }] : [],
  );
  return [{ ...bounds, fill: groundOf(bounds, groups, theme) }, ...pieces];
}
