import { type Grid, groupBox } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";

/** What runs along a line and may cross something: a segment, or the border of a group. */
interface Runner {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** -1 for a border. */
  readonly edge: number;
}

/** Everything that can cross a segment, in order of its line. */
export interface Crossings {
  readonly vertical: readonly Runner[];
  readonly horizontal: readonly Runner[];
}

export function crossingsOf({ raster, lines }: Grid, segments: readonly Segment[][]): Crossings {
  const vertical: Runner[] = [];
  const horizontal: Runner[] = [];
  for (const { isVertical, line, start, end, edge } of segments.flat()) {
    (isVertical ? vertical : horizontal).push({ line, from: start, to: end, edge });
  }
  for (let group = raster.hierarchy.root + 1; group < raster.hierarchy.count; group++) {
    const { left, right, top, bottom } = groupBox(raster, lines, group);
    for (const line of [left, right]) vertical.push({ line, from: top, to: bottom, edge: -1 });
    for (const line of [top, bottom]) horizontal.push({ line, from: left, to: right, edge: -1 });
  }
  const byLine = (a: Runner, b: Runner) => a.line - b.line;
  return { vertical: vertical.sort(byLine), horizontal: horizontal.sort(byLine) };
}

/** The parts of a segment between what crosses it, as lines from and to. */
export function stretchesOf(segment: Segment, crossings: Crossings): (readonly [number, number])[] {
  const { isVertical, line, start, end, edge } = segment;
  const runners = isVertical ? crossings.horizontal : crossings.vertical;
  const stops = [start];
  for (let i = firstBeyond(runners, start); i < runners.length; i++) {
    const runner = runners[i] as Runner;
    if (runner.line >= end) break;
    const crosses = runner.edge !== edge && runner.from <= line && line <= runner.to;
    if (crosses && stops.at(-1) !== runner.line) stops.push(runner.line);
  }
  stops.push(end);
  return stops.slice(1).map((stop, index) => [stops[index] ?? start, stop] as const);
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
