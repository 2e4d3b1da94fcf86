import { contains, type Rect } from "../geometry.ts";
import type { Theme } from "../themes/theme.ts";
import type { GroupFigure } from "./drawing.ts";

/** The colour that `bounds` lie on: the fill of the innermost of `groups` around them that has one. Groups come after their parents. */
export function groundOf(bounds: Rect, groups: readonly GroupFigure[], theme: Theme): string {
  const around = groups.findLast((group) => group.look.fill && contains(group.bounds, bounds));
  return around?.look.fill ?? theme.background;
}
