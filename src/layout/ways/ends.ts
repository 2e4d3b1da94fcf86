import { bottom, type Point, type Rect, right } from "../../geometry.ts";
import { cornerRoom, type Drawn, isAcross, nodeLabel } from "./drawn.ts";

type Standing = Pick<Drawn, "hierarchy" | "icons">;

/** An end that comes from below stands at the label of a node, or at its icon where it passes beside the label. */
export function atBottom(point: Point, standing: Standing, node: number): Point {
  const icon = standing.icons[node];
  const label = nodeLabel(standing, node);
  if (!icon || !label || isAcross(standing.hierarchy) || point.y <= bottom(icon)) return point;
  const isBeside = point.x < label.x || point.x > right(label);
  return { x: point.x, y: bottom(isBeside ? icon : label) };
}

/** Where an edge ends that ended at `old` and is to end on the line through `point`; nowhere if that is off the side. */
export function endAt(drawn: Drawn, element: number, old: Point, point: Point): Point | undefined {
  const { hierarchy, icons, groups } = drawn;
  const bounds = element < hierarchy.root ? icons[element] : groups[element - hierarchy.root - 1];
  if (!bounds || !isOnSide(bounds, old, point)) return undefined;
  return element < hierarchy.root ? atBottom(point, drawn, element) : point;
}

/** Whether a point beside `old` is on the same side, and not in a corner. */
function isOnSide(bounds: Rect, old: Point, point: Point): boolean {
  return old.x === point.x
    ? point.y >= bounds.y + cornerRoom && point.y <= bottom(bounds) - cornerRoom
    : point.x >= bounds.x + cornerRoom && point.x <= right(bounds) - cornerRoom;
}
