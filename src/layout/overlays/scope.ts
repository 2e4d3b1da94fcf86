import { grown, overlaps, type Rect } from "../../geometry.ts";
import type { Line, Surroundings, Thing } from "./surroundings.ts";

/** What one overlay is to hold, and what it must leave out or whole. */
export interface Scope {
  /** Around each member. */
  readonly members: readonly Rect[];
  /** What no outline of it may hold, not even a part of: nodes and groups that are neither members nor around one. */
  readonly foreign: readonly Rect[];
  /** The groups around members: an outline may cross their borders. */
  readonly around: readonly Rect[];
  /** What no outline may cut. */
  readonly signs: readonly Rect[];
  /** What no outline may run along. */
  readonly lines: readonly Line[];
  /** The outlines of other overlays, along which it must not run by any means. */
  readonly outlines: readonly Line[];
  readonly picture: Rect;
}

/** The scope of an overlay with these members. */
export function scopeOf(
  ids: readonly string[],
  { picture, things, byId, signs, lines }: Surroundings,
  outlines: readonly Line[],
): Scope {
  const members = new Set(ids);
  const around = new Set(ids.flatMap((id) => wayUp(byId.get(id), byId)));
  const isForeign = (thing: Thing) =>
    !around.has(thing.id) && ![thing.id, ...wayUp(thing, byId)].some((id) => members.has(id));
  return {
    members: ids.flatMap((id) => byId.get(id)?.bounds ?? []),
    foreign: things.filter(isForeign).map(({ bounds }) => bounds),
    around: [...around].flatMap((id) => byId.get(id)?.bounds ?? []),
    ...{ signs, lines, outlines, picture },
  };
}

/** What of a scope lies within `reach` px of a rectangle. */
export function nearTo(rect: Rect, reach: number, scope: Scope): Scope {
  const area = grown(rect, reach);
  const isNear = (other: Rect) => overlaps(area, other);
  const isLineNear = ({ isVertical, at, from, to }: Line) =>
    isNear(
      grown(
        isVertical ? { x: at, y: from, width: 0, height: to - from } : { x: from, y: at, width: to - from, height: 0 },
        1,
      ),
    );
  return {
    ...scope,
    foreign: scope.foreign.filter(isNear),
    signs: scope.signs.filter(isNear),
    lines: scope.lines.filter(isLineNear),
    outlines: scope.outlines.filter(isLineNear),
  };
}

/** A scope in which other members of the overlay are foreign, as those that have an outline of their own. */
export function without(others: readonly Rect[], scope: Scope): Scope {
  return { ...scope, foreign: [...scope.foreign, ...others] };
}

/** The groups around a thing, the innermost first. */
function wayUp(thing: Thing | undefined, byId: ReadonlyMap<string, Thing>): readonly string[] {
  const way: string[] = [];
  let parent = thing?.parent;
  while (parent !== undefined) {
    way.push(parent);
    parent = byId.get(parent)?.parent;
  }
  return way;
}
