import type { Anchors } from "../anchors.ts";
import type { GraphNode } from "../graph.ts";
import { elementAt, type Hierarchy, wayUp } from "../hierarchy.ts";
import { gap } from "./axis-pass.ts";
import { overhangOf } from "./overhang.ts";

/** The same with the first of some elements that can be moved below all its siblings. */
export function aside(hierarchy: Hierarchy, anchors: Anchors, elements: readonly number[]): Anchors {
  const { nodes, groups } = anchors;
  const { parent, root } = hierarchy;
  const element = elements.find((each) => each !== root && !holdsPinned(hierarchy, anchors, each));
  if (element === undefined) return anchors;
  const bottomOf = (each: number) => {
    const box = groups[each - root - 1];
    return box
      ? box.y + box.height
      : (nodes[each]?.y ?? 0) + overhangOf(elementAt(hierarchy, each) as GraphNode, "y").after;
  };
  const top =
    groups[element - root - 1]?.y ??
    (nodes[element]?.y ?? 0) - overhangOf(elementAt(hierarchy, element) as GraphNode, "y").before;
  const siblings = (hierarchy.children[parent[element] as number] ?? []).filter((each) => each !== element);
  const by = Math.max(0, ...siblings.map(bottomOf)) + gap - top;
  if (by <= 0) return anchors;
  const isInside = (each: number) => wayUp(hierarchy, each).includes(element);
  return {
    ...anchors,
    nodes: nodes.map((anchor, node) => (isInside(node) ? { ...anchor, y: anchor.y + by } : anchor)),
    groups: groups.map((anchor, index) => (isInside(root + 1 + index) ? { ...anchor, y: anchor.y + by } : anchor)),
  };
}

function holdsPinned(hierarchy: Hierarchy, { nodes, groups }: Anchors, element: number): boolean {
  const { root, count } = hierarchy;
  for (let each = 0; each < count; each++) {
    const isPinned = each < root ? nodes[each]?.isPinned : groups[each - root - 1]?.isPinned;
    if (isPinned && wayUp(hierarchy, each).includes(element)) return true;
  }
  return false;
}
