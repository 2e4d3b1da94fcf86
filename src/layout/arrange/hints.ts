import type { Alignment } from "../../model/architecture.ts";
import type { Report } from "../../source/report.ts";
import { type Hierarchy, wayUp } from "../hierarchy.ts";
import { equalGroups } from "./alike.ts";
import type { Arrangement } from "./arrangement.ts";
import { type Raster, rasterOf } from "./raster.ts";

/** An arrangement that does what the author asked for, as far as it can be done by moving things apart. */
export interface Obedient {
  readonly arrangement: Arrangement;
  /** Alignments that cannot be had in it. */
  readonly unmet: readonly Alignment[];
}

/** Each push moves something by a cell or more; what is not aligned after this many never will be. */
const mostPushes = 300;

/** Makes groups of one size and puts what is to be aligned into one row or column, by leaving cells empty. */
export function obey(hierarchy: Hierarchy, arrangement: Arrangement): Obedient {
  const { alignments, equalities } = hierarchy.graph;
  if (alignments.length === 0 && equalities.length === 0) return { arrangement, unmet: [] };
  const moved = copyOf(arrangement);
  for (let push = 0; push < mostPushes; push++) {
    const raster = rasterOf(hierarchy, moved);
    if (equalize(raster, moved)) continue;
    const unmet = alignments.find((alignment) => spreadOf(raster, alignment) > 0);
    if (!unmet) return { arrangement: moved, unmet: [] };
    pushFirst(raster, moved, unmet);
  }
  const raster = rasterOf(hierarchy, arrangement);
  return { arrangement, unmet: alignments.filter((alignment) => spreadOf(raster, alignment) > 0) };
}

function copyOf(arrangement: Arrangement): Arrangement {
  const { gapX, gapY, align, leastWidth, leastHeight } = arrangement;
  return {
    ...arrangement,
    gapX: gapX.slice(),
    gapY: gapY.slice(),
    align: align.slice(),
    leastWidth: leastWidth.slice(),
    leastHeight: leastHeight.slice(),
  };
}

/** Gives the groups that are to be equal as many cells as the largest of them has; says whether that changed anything. */
function equalize({ hierarchy, width, height }: Raster, { leastWidth, leastHeight }: Arrangement): boolean {
  let changed = false;
  for (const groups of equalGroups(hierarchy)) {
    const widest = Math.max(...groups.map((group) => width[group] ?? 0));
    const highest = Math.max(...groups.map((group) => height[group] ?? 0));
    for (const group of groups) {
      changed ||= width[group] !== widest || height[group] !== highest;
      leastWidth[group] = widest;
      leastHeight[group] = highest;
    }
  }
  return changed;
}

/** How far the members of an alignment are from standing in one line, in half cells. */
export function spreadOf(raster: Raster, alignment: Alignment): number {
  const middles = membersOf(raster, alignment).map((member) => middle(raster, alignment, member));
  return middles.length > 0 ? Math.max(...middles) - Math.min(...middles) : 0;
}

/** Twice the middle of an element on the raster, which is a whole number. */
function middle({ x, y, width, height }: Raster, { axis }: Alignment, element: number): number {
  const [start, extent] = axis === "row" ? [y, height] : [x, width];
  return 2 * (start[element] ?? 0) + (extent[element] ?? 1);
}

function membersOf({ hierarchy }: Raster, { members }: Alignment): number[] {
  return members.flatMap((id) => hierarchy.indexOf.get(id) ?? []);
}

/** Pushes the member that stands first to where the one that stands last is. */
function pushFirst(raster: Raster, { gapX, gapY, align }: Arrangement, alignment: Alignment): void {
  const { hierarchy } = raster;
  const middleOf = (member: number) => middle(raster, alignment, member);
  const inOrder = membersOf(raster, alignment).sort((a, b) => middleOf(a) - middleOf(b));
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
  gap[moved] = (gap[moved] ?? 0) + Math.ceil((middleOf(last) - middleOf(first)) / 2);
}

export function reportUnmet({ axis, origin, members }: Alignment, report: Report): void {
  const names = members.map((member) => `"${member.slice(member.lastIndexOf(".") + 1)}"`).join(" and ");
  report.error("contradicting-hints", `${names} cannot stand in one ${axis}`, origin.document.rangeOf(origin.path), {
    hint: "leave out this alignment, or the `arrange` or alignment that puts them elsewhere",
  });
}
