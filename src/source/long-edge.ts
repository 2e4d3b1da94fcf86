import type { LongEdge, RoutedEdge } from "./spec.ts";

/** Whether an edge is written with `from` and `to` as keys; otherwise its one key is its route. */
export function isLongEdge(edge: RoutedEdge | LongEdge): edge is LongEdge {
  return "from" in edge;
}
