import { commonOf, contains, overlaps, type Rect } from "../geometry.ts";
import { mixed } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import { dimmedOpacity } from "./dimmed.ts";
import type { GroupFigure, PlateFigure } from "./drawing.ts";

/** The colour that `bounds` lie on: the fill of the innermost of `groups` around them that has one. Groups come after their parents. */
export function groundOf(bounds: Rect, groups: readonly GroupFigure[], theme: Theme): string {
  const around = groups.findLast((group) => group.look.fill && contains(group.bounds, bounds));
  return around?.look.fill ?? theme.background;
}

/** Plates that hide what is in `bounds`, in the colours of what they lie on: a piece for each of `groups` that has only a part of it. */
export function platesOf(bounds: Rect, groups: readonly GroupFigure[], theme: Theme): readonly PlateFigure[] {
  const plate = (piece: Rect): PlateFigure => ({ ...piece, fill: seenIn(piece, groups, theme) });
  const pieces = groups.flatMap(({ bounds: box, look: { fill } }) =>
    fill && overlaps(box, bounds) && !contains(box, bounds) ? [plate(commonOf(box, bounds))] : [],
  );
  return [plate(bounds), ...pieces];
}

/** The colour that is seen there: through a dimmed group what it lies on shines. */
function seenIn(bounds: Rect, groups: readonly GroupFigure[], theme: Theme): string {
  const around = groups.filter((group) => contains(group.bounds, bounds));
  return around.reduce(
    (ground, { look: { fill }, dimmed }) => (fill ? (dimmed ? mixed(ground, fill, dimmedOpacity) : fill) : ground),
    theme.background,
  );
}
