import { twinsOf } from "../arrange/symmetry.ts";
import type { GraphGroup } from "../graph.ts";
import { elementAt } from "../hierarchy.ts";
import { withNarrowHeaders } from "../narrow-headers.ts";
import type { Grid } from "../route/grid.ts";
import { inHalves } from "./in-halves.ts";
import type { Places } from "./places.ts";
import { sizeOf } from "./size-of.ts";

/** How often things get their places again. */
const mostAttempts = 3;

/** px by which the picture has to become smaller for each header in two lines: in one it reads better. */
const leastGain = 32;

/** px by which a group may be wider than its header and still be so for its sake: both sides stand at whole px. */
const rounding = 2;

/** A grid with the headers that are drawn, and where everything is with them. */
interface Headed {
  readonly grid: Grid;
  readonly places: Places;
  /** Groups whose headers have two lines, by number. */
  readonly narrow: ReadonlySet<number>;
}

/**
 * A picture with headers in two lines on groups that are as wide as their header alone makes them.
 *
 * All that are do so at once, which is kept if the picture becomes smaller; else each half of them alone.
 */
export function withHeadersBroken(grid: Grid, place: (grid: Grid) => Places): Headed {
  let best: Headed = { grid, places: place(grid), narrow: new Set() };
  // What is pinned stands where it must, whatever the headers do.
  if (best.places.isPinned) return best;
  inHalves(widenedByHeader(grid, best.places), mostAttempts, (groups) => {
    const narrow = new Set([...best.narrow, ...groups.flat()]);
    const headed = { ...grid, raster: { ...grid.raster, hierarchy: withNarrowHeaders(grid.raster.hierarchy, narrow) } };
    const places = place(headed);
    const isWorthIt = sizeOf(places) + (narrow.size - best.narrow.size) * leastGain <= sizeOf(best.places);
    if (isWorthIt) best = { grid: headed, places, narrow };
    return isWorthIt;
  });
  return best;
}

/** Groups that would be narrower with a header in two lines, and their twins with them: these are to look alike. */
function widenedByHeader({ raster: { hierarchy } }: Grid, { groups }: Places): readonly (readonly number[])[] {
  const groupOf = (group: number) => elementAt(hierarchy, group) as GraphGroup;
  const canBeBroken = (group: number) => group > hierarchy.root && groupOf(group).narrowHeader !== undefined;
  const isWidened = (group: number) => {
    const { width = 0 } = groups[group - hierarchy.root - 1] ?? {};
    return width < groupOf(group).header.size.width + rounding;
  };
  const breakable = hierarchy.inwardsOut.filter(canBeBroken);
  if (!breakable.some(isWidened)) return [];
  return twinsOf(hierarchy)
    .map(({ members }) => members.filter(canBeBroken))
    .filter((members) => members.some(isWidened));
}
