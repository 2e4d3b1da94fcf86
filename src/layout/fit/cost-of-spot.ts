import type { LabelSpot } from "./label-spot.ts";

// What makes a spot unwelcome.
const costOfVertical = 14;
const costOfShift = 10;
const costOfLine = 8;
const costOffMiddle = 0.12;

/** How little a spot becomes its label, `offMiddle` px from the middle of the edge. */
export function costOfSpot({ segment, shift, label }: LabelSpot, offMiddle: number): number {
  return (
    Math.abs(offMiddle) * costOffMiddle +
    (segment.isVertical ? costOfVertical : 0) +
    (shift === 0 ? 0 : costOfShift) +
    ((label?.lines.length ?? 1) - 1) * costOfLine
  );
}
