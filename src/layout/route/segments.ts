import type { Grid } from "./grid.ts";
import type { Route } from "./route.ts";
import type { Trunks } from "./trunks.ts";

/** A straight stretch of an edge, between two corners or ends. */
export interface Segment {
  readonly edge: number;
  /** Counted along the edge from 0. */
  readonly index: number;
  readonly isVertical: boolean;
  /** The line on which it runs, and the lines of the other axis between which it does. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Whether the edge runs from `start` to `end` rather than back. */
  readonly isForward: boolean;
  /** The nodes at its ends: of the first and the last segment of an edge. */
  readonly nodes: readonly number[];
  /** Segments of one number run on one stretch of line: they get one place. */
  readonly run: number;
}

/** By edge, in order from its start; none for an edge without a route. `trunks` says which edges may share lines. */
export function segmentsOf(
  { width, raster }: Grid,
  routes: readonly (Route | undefined)[],
  trunks: Trunks,
): Segment[][] {
  const { ends, root } = raster.hierarchy;
  const apart = routes.map((route = [], edge) =>
    route.slice(1).map((point, index): Unjoined => {
      const [start, end] = ends[edge] ?? [root, root];
      const met = [...(index === 0 ? [start] : []), ...(index === route.length - 2 ? [end] : [])];
      const before = route[index] as number;
      const isVertical = before % width === point % width;
      const [from, to] = isVertical
        ? [Math.floor(before / width), Math.floor(point / width)]
        : [before % width, point % width];
      return {
        edge,
        index,
        isVertical,
        line: isVertical ? point % width : Math.floor(point / width),
        start: Math.min(from, to),
        end: Math.max(from, to),
        isForward: from < to,
        nodes: met.filter((element) => element < root),
      };
    }),
  );
  const runs = runsOf(apart.flat(), trunks);
  return apart.map((segments) => segments.map((segment) => ({ ...segment, run: runs.get(segment) ?? -1 })));
}

type Unjoined = Omit<Segment, "run">;

/** Segments of one trunk that touch on one line are of one run, all others of a run of their own. */
function runsOf(segments: readonly Unjoined[], trunks: Trunks): Map<Unjoined, number> {
  const byLine = new Map<string, Unjoined[]>();
  for (const segment of segments) {
    const key = `${trunks[segment.edge] ?? `alone ${segment.edge}`} ${segment.isVertical} ${segment.line}`;
    const others = byLine.get(key);
    if (others) others.push(segment);
    else byLine.set(key, [segment]);
  }
  const runs = new Map<Unjoined, number>();
  let run = 0;
  for (const onLine of byLine.values()) {
    let reach = -1;
    for (const segment of onLine.sort((a, b) => a.start - b.start)) {
      if (segment.start > reach) run += 1;
      reach = Math.max(reach, segment.end);
      runs.set(segment, run);
    }
  }
  return runs;
}
