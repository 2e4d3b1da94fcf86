import type { Alignment } from "../../model/architecture.ts";
import type { Report } from "../../source/report.ts";
import { type Hierarchy, wayUp } from "../hierarchy.ts";
import { equalGroups } from "./alike.ts";
import type { Arrangement } from "./arrangement.ts";
import type { Raster } from "./raster.ts";
import { RasterWorkspace, rasterOf } from "./raster-workspace.ts";

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
  const lines = alignedLines(hierarchy);
  const moved = copyOf(arrangement);
  const workspace = new RasterWorkspace(hierarchy);
  for (let push = 0; push < mostPushes; push++) {
    workspace.change(hierarchy.inwardsOut);
    const raster = workspace.follow(moved);
    if (equalize(raster, moved)) continue;
    const unmet = lines.find((line) => spreadOf(raster, line) > 0);
    if (!unmet) return { arrangement: moved, unmet: [] };
    pushFirst(raster, moved, unmet);
  }
  const raster = rasterOf(hierarchy, arrangement);
  const unmet = lines.filter((line) => spreadOf(raster, line) > 0);
  return { arrangement, unmet: unmet.map(({ alignment }) => alignment) };
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

/** What is to stand in one line, by number. */
export interface AlignedLine {
  readonly alignment: Alignment;
  readonly members: readonly number[];
}

export function alignedLines({ graph, indexOf }: Hierarchy): readonly AlignedLine[] {
  return graph.alignments.map((alignment) => ({
    alignment,
    members: alignment.members.flatMap((id) => indexOf.get(id) ?? []),
  }));
}

/** How far they are from standing in one line, in half cells. */
export function spreadOf(raster: Raster, line: AlignedLine): number {
  if (line.members.length === 0) return 0;
  let [first, last] = [Infinity, -Infinity];
  for (const member of line.members) {
    const at = middle(raster, line, member);
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  return last - first;
}

/** Twice the middle of an element on the raster, which is a whole number. */
function middle({ x, y, width, height }: Raster, { alignment }: AlignedLine, element: number): number {
  return alignment.axis === "row"
    ? 2 * (y[element] as number) + (height[element] as number)
    : 2 * (x[element] as number) + (width[element] as number);
}

/** Pushes the member that stands first to where the one that stands last is. */
function pushFirst(raster: Raster, { gapX, gapY, align }: Arrangement, line: AlignedLine): void {
  const { hierarchy } = raster;
  const middleOf = (member: number) => middle(raster, line, member);
  const inOrder = line.members.toSorted((a, b) => middleOf(a) - middleOf(b));
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
  const gap = line.alignment.axis === "row" ? gapY : gapX;
  gap[moved] = (gap[moved] ?? 0) + Math.ceil((middleOf(last) - middleOf(first)) / 2);
}

export function reportUnmet({ axis, origin, members }: Alignment, report: Report): void {
  const names = members.map((member) => `"${member.slice(member.lastIndexOf(".") + 1)}"`).join(" and ");
  report.error("contradicting-hints", `${names} cannot stand in one ${axis}`, origin.document.rangeOf(origin.path), {
    hint: "leave out this alignment, or the `arrange` or alignment that puts them elsewhere",
  });
}
