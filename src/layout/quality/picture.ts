import { aroundRect, boundsOf, type Point, type Rect } from "../../geometry.ts";
import { wordingOf } from "../label.ts";
import type { Layout, PlacedEdge, PlacedGroup, PlacedNode, PlacedOverlay } from "../layout.ts";
import { cornersOf, lengthOf, type Segment, segmentsOf } from "./segment.ts";
import { Tiles } from "./tiles.ts";

/** A layout as it is measured: with everything looked up, and by place. */
export interface Picture {
  readonly nodes: readonly Box[];
  readonly groups: readonly Box[];
  readonly routes: readonly Route[];
  readonly outlines: readonly Outline[];
  /** Nodes and groups with their labels. */
  readonly boxes: Tiles<Extent>;
  readonly segments: Tiles<RouteSegment>;
}

/** A node or a group. */
export interface Box {
  readonly id: string;
  readonly isGroup: boolean;
  /** Of a node its icon, of a group all of it. */
  readonly bounds: Rect;
  /** Of a node the text below its icon, of a group its header. */
  readonly label?: Rect;
  /** The group that it is in; none at the top level. */
  readonly parent?: Box;
  /** Whether it sits on the border of that group. */
  readonly isOnBorder: boolean;
}

/** An edge. */
export interface Route {
  readonly id: string;
  readonly from: Box;
  readonly to: Box;
  /** Its ends and where it bends; none, or one, where it has no route. */
  readonly corners: readonly Point[];
  readonly segments: readonly Segment[];
  /** px. */
  readonly length: number;
  /** At which ends it has an arrow head. */
  readonly arrow: "none" | "end" | "both";
  /** What its label says, placed or not. */
  readonly text?: string;
  readonly label?: Rect;
  /** Whether only a letter stands where its label should. */
  readonly isStandIn: boolean;
}

/** One of the outlines of an overlay. */
export interface Outline {
  /** Of the overlay, as `overlayId` gives it. */
  readonly id: string;
  readonly members: readonly Box[];
  readonly bounds: Rect;
  readonly sides: readonly Segment[];
  /** What its label says, placed or not. */
  readonly text: string;
  readonly label?: Rect;
}

/** The room that a box and its label take. */
export interface Extent {
  readonly box: Box;
  readonly bounds: Rect;
}

export interface RouteSegment extends Segment {
  readonly route: Route;
  /** Counted over all edges from 0. */
  readonly number: number;
}

/** What findings call an overlay: nothing else has a blank in its id. */
export const overlayId = (name: string): string => `overlay ${name}`;

export function pictureOf({ groups, nodes, edges, overlays }: Layout): Picture {
  const byId = new Map<string, Box>();
  for (const group of groups) byId.set(group.group.id, groupBox(group, byId));
  const groupBoxes = [...byId.values()];
  const nodeBoxes = nodes.map((node) => nodeBox(node, byId));
  for (const box of nodeBoxes) byId.set(box.id, box);
  const routes = edges.map((edge) => routeOf(edge, byId));
  return {
    nodes: nodeBoxes,
    groups: groupBoxes,
    routes,
    outlines: overlays.flatMap((overlay) => outlinesOf(overlay, byId)),
    boxes: new Tiles([...nodeBoxes, ...groupBoxes].map((box) => ({ box, bounds: extentOf(box) }))),
    segments: new Tiles(
      routes
        .flatMap((route) => route.segments.map((segment) => ({ ...segment, route })))
        .map((segment, number) => ({ ...segment, number })),
    ),
  };
}

function groupBox({ group, bounds, icon, label }: PlacedGroup, byId: ReadonlyMap<string, Box>): Box {
  const header = [icon, label?.bounds].filter((rect) => rect !== undefined);
  return {
    id: group.id,
    isGroup: true,
    bounds,
    ...(header.length > 0 && { label: boundsOf(header) }),
    ...parentOf(group, byId),
  };
}

function nodeBox({ node, icon, label }: PlacedNode, byId: ReadonlyMap<string, Box>): Box {
  return {
    id: node.id,
    isGroup: false,
    bounds: icon,
    ...(label && { label: label.bounds }),
    ...parentOf(node, byId),
  };
}

function parentOf(
  { parent, place }: PlacedNode["node"] | PlacedGroup["group"],
  byId: ReadonlyMap<string, Box>,
): Pick<Box, "parent" | "isOnBorder"> {
  return { ...(parent !== undefined && { parent: named(parent, byId) }), isOnBorder: place !== undefined };
}

function routeOf({ edge, points, label, number }: PlacedEdge, byId: ReadonlyMap<string, Box>): Route {
  const corners = cornersOf(points);
  const segments = segmentsOf(corners);
  const sign = label ?? number;
  return {
    id: edge.id,
    from: named(edge.from, byId),
    to: named(edge.to, byId),
    corners,
    segments,
    length: segments.reduce((sum, segment) => sum + lengthOf(segment), 0),
    arrow: edge.edge.arrow,
    ...(edge.label && { text: wordingOf(edge.label) }),
    ...(sign && { label: sign.bounds }),
    isStandIn: number !== undefined,
  };
}

function outlinesOf({ overlay, outlines }: PlacedOverlay, byId: ReadonlyMap<string, Box>): readonly Outline[] {
  const { name, members } = overlay.overlay;
  return outlines.map(({ bounds, label }) => ({
    id: overlayId(name),
    members: members.map((member) => named(member, byId)),
    bounds,
    sides: segmentsOf(aroundRect(bounds)),
    text: overlay.overlay.label,
    ...(label && { label: label.bounds }),
  }));
}

function named(id: string, byId: ReadonlyMap<string, Box>): Box {
  const box = byId.get(id);
  if (!box) throw new Error(`The layout has no "${id}"`);
  return box;
}

function extentOf({ bounds, label }: Box): Rect {
  return label ? boundsOf([bounds, label]) : bounds;
}

/** Whether one box is the other or a group around it. */
export function isAround(outer: Box, inner: Box): boolean {
  for (let box: Box | undefined = inner; box; box = box.parent) if (box === outer) return true;
  return false;
}

/** Whether two edges begin or end at the same thing: then they may share a line. */
export function haveCommonEnd(a: Route, b: Route): boolean {
  return a.from === b.from || a.to === b.to || a.from === b.to || a.to === b.from;
}
