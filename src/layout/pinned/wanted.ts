import { center } from "../../geometry.ts";
import type { Anchors } from "../anchors.ts";
import type { Graph } from "../graph.ts";
import type { Layout } from "../layout.ts";
import { originOf } from "../layout-of.ts";
import type { Pins } from "../pin.ts";

/** Where everything is to stand: what is pinned at its pin, all else where it is in a layout without pins. */
export function wantedPlaces(graph: Graph, layout: Layout, pins: Pins): Anchors {
  return {
    origin: originOf(graph),
    nodes: layout.nodes.map(({ node, icon }) => {
      const pin = pins.nodes?.[node.id];
      const { x, y } = center(pin ? { ...icon, ...pin } : icon);
      return pin ? { x, y, isPinned: true } : { x: Math.round(x), y: Math.round(y), isPinned: false };
    }),
    groups: layout.groups.map(({ group, bounds }) => {
      const pin = pins.groups?.[group.id];
      const { x, y, width, height } = pin ?? bounds;
      return { x, y, width, height, isPinned: pin !== undefined };
    }),
  };
}
