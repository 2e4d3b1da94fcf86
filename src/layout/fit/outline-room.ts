import type { Segment } from "../route/segments.ts";
import type { AxisPlaces } from "./axis-places.ts";
import type { AxisPlan, Extents } from "./axis-plan.ts";
import type { Extent, Spot } from "./obstacle.ts";
import type { OutlineBox } from "./outlines.ts";

/** px from the corner of an outline to its label, on either side, and half of the height that the label takes. */
const besideLabel = 15;
const halfLabel = 8;

/** A vertical part of an edge, and where it is, px. */
export interface Upright {
  readonly segment: Segment;
  readonly seen: Extent;
}

/** Keeps room for outlines across. Where edges cross both their upper and their lower side, the label has room before them. */
export function addOutlinesAcross(
  plan: AxisPlan,
  outlines: readonly OutlineBox[],
  rows: AxisPlaces,
  uprights: readonly Upright[],
): void {
  for (const [index, { left, right, label }] of outlines.entries()) {
    const seen = rows.outlines[index];
    if (!seen) continue;
    const [start, end] = addOutline(plan, left, right, { seen });
    if (label === 0) continue;
    plan.keep(start, end, label + 2 * besideLabel);
    const crossing = uprights.filter(({ segment: { line } }) => line > left && line < right);
    if (![seen.from, seen.to].every((y) => crossing.some((upright) => isIn(upright.seen, y)))) continue;
    const room = { from: seen.from - halfLabel, to: seen.from + halfLabel };
    plan.add({ kind: "header", ...start, before: 0, after: label + besideLabel, seen: room, order: left + justAfter });
  }
}

/** In the order after the start of an outline and before all that it holds. */
const justAfter = 0.01;

const isIn = ({ from, to }: Extent, place: number) => from < place && place < to;

/** Keeps room for outlines above each other; places across are taken into account as far as they are known. */
export function addOutlinesAlong(
  plan: AxisPlan,
  outlines: readonly OutlineBox[],
  columns: AxisPlaces | undefined,
): void {
  for (const [index, { left, right, top, bottom }] of outlines.entries()) {
    const seen = columns?.outlines[index];
    addOutline(plan, top, bottom, { lines: { from: left, to: right }, ...(seen && { seen }) });
  }
}

function addOutline(plan: AxisPlan, from: number, to: number, extents: Extents): readonly [start: Spot, end: Spot] {
  const [start, end] = [plan.between(from), plan.between(to)];
  const common = { ...extents, before: 0, after: 0 };
  plan.addOutline(start, end);
  plan.add({ kind: "outline-start", ...start, ...common, order: from });
  plan.add({ kind: "outline-end", ...end, ...common, order: to });
  return [start, end];
}
