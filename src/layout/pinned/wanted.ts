import { boundsOf, center, type Rect } from "../../geometry.ts";
import type { Anchors, GroupAnchor } from "../anchors.ts";
import type { GraphGroup, GraphNode } from "../graph.ts";
import { elementAt, type Hierarchy } from "../hierarchy.ts";
import type { Layout } from "../layout.ts";
import { originOf } from "../layout-of.ts";
import type { Pins } from "../pin.ts";
import { overhangOf } from "./overhang.ts";

/**
 * Where everything is to stand: what is pinned at its pin, all else where it is
 * in a layout without pins. Groups reach as far as what is in them.
 */
export function wantedPlaces(hierarchy: Hierarchy, layout: Layout, pins: Pins): Anchors {
  const nodes = layout.nodes.map(({ node, icon }) => {
    const pin = pins.nodes?.[node.id];
    const { x, y } = center(pin ? { ...icon, ...pin } : icon);
    return pin ? { x, y, isPinned: true } : { x: Math.round(x), y: Math.round(y), isPinned: false };
  });
  const groups: GroupAnchor[] = layout.groups.map(({ group, bounds }) => {
    const pin = pins.groups?.[group.id];
    const { x, y, width, height } = pin ?? bounds;
    return { x, y, width, height, isPinned: pin !== undefined };
  });
  const { root } = hierarchy;
  const boxOf = (element: number): Rect => {
    const node = nodes[element];
    return node ? boxAround(elementAt(hierarchy, element) as GraphNode, node) : (groups[element - root - 1] as Rect);
  };
  for (const group of hierarchy.inwardsOut) {
    const bounds = groups[group - root - 1];
    if (!bounds || bounds.isPinned) continue;
    const { header } = elementAt(hierarchy, group) as GraphGroup;
    const inside = (hierarchy.children[group] ?? []).map((child) => withPadding(boxOf(child), header.size.height));
    groups[group - root - 1] = { ...boundsOf([bounds, ...inside]), isPinned: false };
  }
  return { origin: originOf(hierarchy.graph), nodes, groups };
}

/** px between a group's border and what it holds: no more than there is anyway. */
const padding = 10;

function withPadding({ x, y, width, height }: Rect, header: number): Rect {
  return { x: x - padding, y: y - padding - header, width: width + 2 * padding, height: height + 2 * padding + header };
}

function boxAround(node: GraphNode, middle: { readonly x: number; readonly y: number }): Rect {
  const [across, down] = [overhangOf(node, "x"), overhangOf(node, "y")];
  return {
    x: middle.x - across.before,
    y: middle.y - down.before,
    width: across.before + across.after,
    height: down.before + down.after,
  };
}
