import type { Site } from "./shape.ts";

/** Where connectors can be glued to every rectangle, in PowerPoint's order: the middles of its top, left, bottom and right side. */
export const middles: readonly Site[] = [
  { x: 0.5, y: 0, side: 0 },
  { x: 0, y: 0.5, side: 1 },
  { x: 0.5, y: 1, side: 2 },
  { x: 1, y: 0.5, side: 3 },
];
