import type { GraphNode } from "../graph.ts";

/** How far a node reaches from the middle of its icon, px: with its label below. */
export function overhangOf({ icon, label }: GraphNode, axis: "x" | "y"): { before: number; after: number } {
  if (axis === "y") return { before: icon.height / 2, after: icon.height / 2 + (label?.size.height ?? 0) };
  const half = Math.max(icon.width, label?.size.width ?? 0) / 2;
  return { before: half, after: half };
}
