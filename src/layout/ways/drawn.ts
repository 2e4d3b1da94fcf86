import { boundsOf, type Point, type Rect } from "../../geometry.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { Obstacles } from "./obstacles.ts";

/** px that edges keep from the corners of icons. ELK is told of an icon that is shorter by twice as much. */
export const cornerRoom = 8;

/** A drawing in the making, by number of the element, in px. */
export interface Drawn {
  readonly hierarchy: Hierarchy;
  /** Of each node. */
  readonly icons: readonly Rect[];
  /** By number of the group less that of the root, less one. */
  readonly groups: readonly Rect[];
  /** By edge, from the border of its one end to that of the other. */
  readonly points: readonly (readonly Point[])[];
  /** By edge, where there is a place for it. */
  readonly labels: ReadonlyMap<number, Rect>;
  /** What stands in the head of each group, by number of the group as in `groups`; empty where nothing does. */
  readonly headers: readonly Rect[];
}

/** Where the label of a node is: centred below its icon. */
export function nodeLabel({ hierarchy, icons }: Pick<Drawn, "hierarchy" | "icons">, node: number): Rect | undefined {
  const [label, icon] = [hierarchy.graph.nodes[node]?.label, icons[node]];
  if (!label || !icon) return undefined;
  return { x: icon.x + (icon.width - label.size.width) / 2, y: icon.y + icon.height, ...label.size };
}

/** Whether layers follow each other from left to right or back. */
export const isAcross = ({ graph }: Hierarchy): boolean => graph.direction === "right" || graph.direction === "left";

/** Nothing is in the way yet. */
export function noObstacles({ hierarchy, icons, groups }: Drawn): Obstacles {
  return new Obstacles(boundsOf([...icons, ...groups]), hierarchy.count + hierarchy.ends.length);
}
