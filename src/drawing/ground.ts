import { commonOf, contains, overlaps, type Rect } from "../geometry.ts";
import { mixed } from "../themes/color.ts";
import type { Theme } from "../themes/theme.ts";
import { dimmedOpacity } from "./dimmed.ts";
import type { GroupFigure, PlateFigure } from "./drawing.ts";

/** The colour that `bounds` are seen on. Groups come after their parents; what a dimmed one lies on shines through it. */
export function groundOf(bounds: Rect, groups: readonly GroupFigure[], theme: Theme): string {
  const around = groups.filter((group) => contains(group.bounds, bounds));
  return around.reduce(
    (ground, { look: { fill }, dimmed }) => (fill ? (dimmed ? mixed(ground, fill, dimmedOpacity) : fill) : ground),
    theme.background,
  );
}

/** Plates that hide what is in `bounds`, in the colours of what they lie on: a piece for each of `groups` that has only a part of it. */
export function platesOf(bounds: Rect, groups: readonly GroupFigure[], theme: Theme): readonly PlateFigure[] {
  const plate = (piece: Rect): PlateFigure => ({ ...piece, fill: groundOf(piece, groups, theme) });
  const pieces = groups.flatMap(({ bounds: box, look: { fill } }) =>
    fill && overlaps(box, bounds) && !contains(box, bounds) ? [plate(commonOf(box, bounds))] : [],
  );
  return [plate(bounds), ...pieces];
}
