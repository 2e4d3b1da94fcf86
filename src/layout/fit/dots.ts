import type { Grid } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import type { Trunks } from "../route/trunks.ts";
import type { AxisPlan } from "./axis-plan.ts";

/** px from where an edge turns off a trunk, which a dot may show, to its arrow head's tip: for both, and some line between. */
const besideDot = 20;

/** Edges by number, and which of them run into one line. */
interface Trunked {
  readonly segments: readonly Segment[][];
  readonly trunks: Trunks;
}

/** Keeps arrow heads off the dots at which trunks part. `reach` is how far a node reaches from the middle of its icon, px. */
export function keepHeadsOffDots(
  plan: AxisPlan,
  { raster: { hierarchy } }: Grid,
  { segments, trunks }: Trunked,
  reach: (node: number, isFar: boolean) => number,
): void {
  const { graph, ends, root } = hierarchy;
  for (const [edge, own] of segments.entries()) {
    const arrow = graph.edges[edge]?.edge.arrow;
    const [from, to] = ends[edge] ?? [root, root];
    if (trunks[edge] === undefined || arrow === "none") continue;
    const last = own.at(-1);
    keepOff(own.at(-2), to, last !== undefined && !last.isForward);
    if (arrow === "both") keepOff(own[1], from, own[0]?.isForward === true);
  }

  /** `isFar`: the edge meets the right or lower side of the element. */
  function keepOff(turn: Segment | undefined, element: number, isFar: boolean): void {
    if (!turn || !plan.has(turn)) return;
    const [middle, room] =
      element < root
        ? [plan.node(element), reach(element, isFar) + besideDot]
        : [isFar ? plan.end(element) : plan.start(element), besideDot];
    if (isFar) plan.keep(middle, plan.segment(turn), room);
    else plan.keep(plan.segment(turn), middle, room);
  }
}
