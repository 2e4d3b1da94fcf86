import type { Alignment } from "../model/architecture.ts";
import type { Report } from "../source/report.ts";
import type { Arrangement } from "./arrangement.ts";
import { type Hierarchy, wayUp } from "./hierarchy.ts";
import { type Raster, rasterOf } from "./raster.ts";

/** Each push moves something by a cell or more; what is not aligned after this many never will be. */
const mostPushes = 200;

/** Moves what the author wants in one row or column there, by leaving cells empty; reports where that cannot be. */
export function align(hierarchy: Hierarchy, arrangement: Arrangement, report: Report): Arrangement {
  const { alignments } = hierarchy.graph;
  if (alignments.length === 0) return arrangement;
  const pushed = {
    ...arrangement,
    gapX: arrangement.gapX.slice(),
    gapY: arrangement.gapY.slice(),
    align: arrangement.align.slice(),
  };
  let unmet: Alignment | undefined;
  for (let push = 0; push < mostPushes; push++) {
    const raster = rasterOf(hierarchy, pushed);
    unmet = alignments.find((alignment) => !isAligned(raster, alignment));
    if (!unmet) return pushed;
    pushLast(raster, pushed, unmet);
  }
  for (const alignment of alignments) {
    if (alignment === unmet || !isAligned(rasterOf(hierarchy, pushed), alignment)) reportUnmet(alignment, report);
  }
  return arrangement;
}

/** Twice the middle of an element on the raster, which is a whole number. */
function middle({ x, y, width, height }: Raster, { axis }: Alignment, element: number): number {
  const [start, extent] = axis === "row" ? [y, height] : [x, width];
  return 2 * (start[element] ?? 0) + (extent[element] ?? 1);
}

function isAligned(raster: Raster, alignment: Alignment): boolean {
  return spreadOf(raster, alignment) === 0;
}

/** How far the members of an alignment are from standing in one line, in half cells. */
export function spreadOf(raster: Raster, alignment: Alignment): number {
  const middles = membersOf(raster, alignment).map((member) => middle(raster, alignment, member));
  return middles.length > 0 ? Math.max(...middles) - Math.min(...middles) : 0;
}

function membersOf({ hierarchy }: Raster, { members }: Alignment): number[] {
  return members.flatMap((id) => hierarchy.indexOf.get(id) ?? []);
}

/** Pushes the member that stands first to where the one that stands last is. */
function pushLast(raster: Raster, { gapX, gapY, align }: Arrangement, alignment: Alignment): void {
  const { hierarchy } = raster;
  const inOrder = membersOf(raster, alignment).sort(
    (a, b) => middle(raster, alignment, a) - middle(raster, alignment, b),
  );
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return;
  const others = new Set(wayUp(hierarchy, last));
  const way = wayUp(hierarchy, first);
  // What holds the first but not the last: with it, its neighbours move along and the group keeps its shape.
  const moved = way[way.findIndex((element) => others.has(element)) - 1] ?? first;
  if (align[moved] !== 0) {
    // What is moved within its line has to start from a place that gaps can count from.
    align[moved] = 0;
    return;
  }
  const gap = alignment.axis === "row" ? gapY : gapX;
  const distance = middle(raster, alignment, last) - middle(raster, alignment, first);
  gap[moved] = (gap[moved] ?? 0) + Math.ceil(distance / 2);
}

function reportUnmet({ axis, origin, members }: Alignment, report: Report): void {
  const names = members.map((member) => `"${member.slice(member.lastIndexOf(".") + 1)}"`).join(" and ");
  report.error("contradicting-hints", `${names} cannot stand in one ${axis}`, origin.document.rangeOf(origin.path), {
    hint: "leave out this alignment, or the `arrange` or alignment that puts them elsewhere",
  });
}
