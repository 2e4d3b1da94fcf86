import type { Size } from "../geometry.ts";
import { logarithm } from "./quality/logarithm.ts";
import type { Quality } from "./quality/quality.ts";

/** The unit in which lengths are told, px. */
const icon = 64;

/** Of the width to the height of a good picture. */
const bestAspect = 1.6;

/**
 * How good one of several pictures of one architecture is; less is better, and no fault is worth anything.
 *
 * A crossing, or an outline more than one of an overlay, weighs as much as nine icons of line, any other blemish as two,
 * a bend as one.
 */
export function rankOf({ measures, findings, faults }: Quality, { width, height }: Size): number {
  const { nodes, edgeLength, longestEdge, crossings, bends, tornOverlay } = measures;
  const shape = logarithm(width / height / bestAspect);
  return (
    100 * faults +
    (0.45 * edgeLength + 0.3 * longestEdge) / icon +
    3 * (crossings + tornOverlay) +
    (findings.length - faults) +
    0.5 * bends +
    (0.02 * width * height) / (icon * icon) +
    2 * nodes * shape * shape
  );
}
