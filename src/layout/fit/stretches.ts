import type { Side } from "../../geometry.ts";
import { type Grid, groupBox } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";

/** What runs along a line and may cross something: a segment, or the border of a group. */
interface Runner {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** -1 for a border. */
  readonly edge: number;
  readonly crosser: Crosser;
}

/** What may cross a segment. */
export type Crosser = Segment | Border;

/** A side of a group; `index` is its number less that of the root, less one. */
export interface Border {
  readonly index: number;
  readonly side: Side;
}

/** A part of a segment between what crosses it. */
export interface Stretch {
  /** Lines. */
  readonly from: number;
  readonly to: number;
  /** What crosses the segment there; none: there it ends. */
  readonly before?: Crosser | undefined;
  readonly after?: Crosser | undefined;
}

/** Everything that can cross a segment, in order of its line. */
export interface Crossings {
  readonly vertical: readonly Runner[];
  readonly horizontal: readonly Runner[];
}

export function crossingsOf({ raster, lines }: Grid, segments: readonly Segment[][]): Crossings {
  const vertical: Runner[] = [];
  const horizontal: Runner[] = [];
  for (const segment of segments.flat()) {
    const { isVertical, line, start, end, edge } = segment;
    (isVertical ? vertical : horizontal).push({ line, from: start, to: end, edge, crosser: segment });
  }
  for (let group = raster.hierarchy.root + 1; group < raster.hierarchy.count; group++) {
    const box = groupBox(raster, lines, group);
    const { left, right, top, bottom } = box;
    const border = (side: Side) => ({
      line: box[side],
      edge: -1,
      crosser: { index: group - raster.hierarchy.root - 1, side },
    });
    vertical.push(...(["left", "right"] as const).map((side) => ({ ...border(side), from: top, to: bottom })));
    horizontal.push(...(["top", "bottom"] as const).map((side) => ({ ...border(side), from: left, to: right })));
  }
  const byLine = (a: Runner, b: Runner) => a.line - b.line;
  return { vertical: vertical.sort(byLine), horizontal: horizontal.sort(byLine) };
}

/** The parts of a segment between what crosses it. */
export function stretchesOf(segment: Segment, crossings: Crossings): Stretch[] {
  const { isVertical, line, start, end, edge } = segment;
  const runners = isVertical ? crossings.horizontal : crossings.vertical;
  const stretches: Stretch[] = [];
  let last: Pick<Runner, "line"> & Partial<Runner> = { line: start };
  for (let i = firstBeyond(runners, start); i < runners.length; i++) {
    const runner = runners[i] as Runner;
    if (runner.line >= end) break;
    const crosses = runner.edge !== edge && runner.from <= line && line <= runner.to;
    if (!crosses || last.line === runner.line) continue;
    stretches.push({ from: last.line, to: runner.line, before: last.crosser, after: runner.crosser });
    last = runner;
  }
  return [...stretches, { from: last.line, to: end, before: last.crosser }];
}

/** The lines between which all `mates` run on a segment; none where one of them does not. */
export function sharedPart(
  { run, start, end }: Segment,
  mates: readonly (readonly Segment[])[],
): readonly [number, number] | undefined {
  let [from, to] = [start, end];
  for (const mate of mates) {
    const along = mate.find((segment) => segment.run === run && segment.start < to && segment.end > from);
    if (!along) return undefined;
    [from, to] = [Math.max(from, along.start), Math.min(to, along.end)];
  }
  return [from, to];
}

/** Whether any of `mates` runs on a segment somewhere between two lines. */
export function isSharedBetween(
  { run }: Segment,
  [from, to]: readonly [number, number],
  mates: readonly (readonly Segment[])[],
): boolean {
  return mates.some((mate) => mate.some((other) => other.run === run && other.start < to && other.end > from));
}

/** The index of the first runner on a line beyond `line`. */
function firstBeyond(runners: readonly Runner[], line: number): number {
  let [low, high] = [0, runners.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runners[middle] as Runner).line <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}
