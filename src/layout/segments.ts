import type { Grid } from "./grid.ts";
import type { Route } from "./route.ts";

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
}

/** By edge, in order from its start; none for an edge without a route. */
export function segmentsOf({ width, raster }: Grid, routes: readonly (Route | undefined)[]): Segment[][] {
  const { ends, root } = raster.hierarchy;
  return routes.map((route = [], edge) =>
    route.slice(1).map((point, index) => {
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
}
