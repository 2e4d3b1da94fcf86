import type { Grid } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import type { AxisPlan } from "./axis-plan.ts";
import type { Spot } from "./obstacle.ts";

/** Wishes that what runs along an axis is short: a px costs 1. The axis knows the segments that run across it. */
export function wishShortEdges(plan: AxisPlan, { raster }: Grid, segments: readonly Segment[][]): void {
  const { ends, root } = raster.hierarchy;
  for (const [edge, ofEdge] of segments.entries()) {
    for (const [index, segment] of ofEdge.entries()) {
      if (plan.has(segment)) continue;
      const [from, to] = ends[edge] ?? [root, root];
      const before = ofEdge[index - 1];
      const after = ofEdge[index + 1];
      const start = before ? plan.segment(before) : endSpot(plan, root, from, segment.isForward);
      const end = after ? plan.segment(after) : endSpot(plan, root, to, !segment.isForward);
      const [first, second] = segment.isForward ? [start, end] : [end, start];
      plan.shorten(first, second, 1);
    }
  }
}

function endSpot(plan: AxisPlan, root: number, element: number, isFar: boolean): Spot {
  if (element < root) return plan.node(element);
  return isFar ? plan.end(element) : plan.start(element);
}
