import type { Segment } from "../route/segments.ts";
import type { Room } from "./axis-places.ts";
import type { Obstacle, Spot } from "./obstacle.ts";

/** What is to be kept apart: where there is no room at all, only what would be seen to be over each other. */
export function obstaclesIn(
  { share, loose }: Room,
  obstacles: readonly Obstacle[],
  segments: ReadonlyMap<Segment, Spot>,
): readonly Obstacle[] {
  const spots = new Set([...loose].flatMap((segment) => segments.get(segment) ?? []));
  const isLoose = ({ kind, variable }: Obstacle) =>
    kind === "segment" && [...spots].some((spot) => spot.variable === variable);
  const kept = spots.size === 0 ? obstacles : obstacles.filter((obstacle) => !isLoose(obstacle));
  if (share > 0) return kept;
  return kept
    .flatMap((obstacle) => (obstacle.kind === "header" ? withoutEdges(obstacle) : obstacle))
    .map(({ lines, ...obstacle }) => (obstacle.seen || !lines ? obstacle : { ...obstacle, lines }));
}

/** An obstacle that no edge meets; none where only edges do. */
function withoutEdges(obstacle: Obstacle): readonly Obstacle[] {
  return obstacle.metBy === "edges" ? [] : [{ ...obstacle, metBy: "others" }];
}
