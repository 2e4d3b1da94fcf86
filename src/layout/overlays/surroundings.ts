import { bottom, boundsOf, type Point, type Rect, rectAt, right } from "../../geometry.ts";
import type { BareLayout, PlacedBadge, PlacedEdge } from "../layout.ts";

/** Everything that an outline can meet in a picture. */
export interface Surroundings {
  /** What no outline may leave. */
  readonly picture: Rect;
  /** In the order of the layout, groups first. */
  readonly things: readonly Thing[];
  readonly byId: ReadonlyMap<string, Thing>;
  /** What is to be read or recognised, and that no outline may cut: icons, labels, headers, arrow heads. */
  readonly signs: readonly Rect[];
  /** Edges and borders of groups. */
  readonly lines: readonly Line[];
}

/** A node or a group. */
export interface Thing {
  readonly id: string;
  /** The group that it is in. */
  readonly parent?: string;
  /** Around all that belongs to it: of a node its label, of a group what sits on its border. */
  readonly bounds: Rect;
}

/** A horizontal or vertical stretch. */
export interface Line {
  readonly isVertical: boolean;
  /** Its x if it is vertical, or else its y. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** px that outlines keep from the edge of the picture. */
const rim = 3;

/** An arrow head and a bit of line behind it, px: how long it is, and half of how wide. */
const headLength = 10;
const headHalf = 5;

export function surroundingsOf(layout: BareLayout, badges: readonly PlacedBadge[]): Surroundings {
  const { size, title, subtitle, groups, nodes, edges } = layout;
  const things = thingsOf(layout);
  const headers = groups.map(({ icon, label }) => boundsOf([icon, label?.bounds].filter((rect) => rect !== undefined)));
  return {
    picture: { x: rim, y: rim, width: size.width - 2 * rim, height: size.height - 2 * rim },
    things,
    byId: new Map(things.map((thing) => [thing.id, thing])),
    signs: [
      ...[title, subtitle].flatMap((text) => text?.bounds ?? []),
      ...headers.filter(({ width }) => width > 0),
      ...badges.map(({ bounds }) => bounds),
      ...nodes.flatMap(({ icon, label }) => (label ? [icon, label.bounds] : [icon])),
      ...edges.flatMap(({ label, number }) => label?.bounds ?? number?.bounds ?? []),
      ...edges.flatMap(headsOf),
    ],
    lines: [
      ...edges.flatMap(({ points }) => points.slice(1).map((end, index) => lineBetween(points[index] ?? end, end))),
      ...groups.flatMap(({ bounds }) => sidesOf(bounds)),
    ],
  };
}

/** The four sides of a rectangle: left, right, top, bottom. */
export function sidesOf(rect: Rect): readonly [Line, Line, Line, Line] {
  const upright = { isVertical: true, from: rect.y, to: bottom(rect) };
  const level = { isVertical: false, from: rect.x, to: right(rect) };
  return [
    { ...upright, at: rect.x },
    { ...upright, at: right(rect) },
    { ...level, at: rect.y },
    { ...level, at: bottom(rect) },
  ];
}

function thingsOf({ groups, nodes }: BareLayout): readonly Thing[] {
  const onBorders = new Map<string, Rect[]>();
  for (const { node, bounds } of nodes) {
    if (!node.place || node.parent === undefined) continue;
    onBorders.set(node.parent, [...(onBorders.get(node.parent) ?? []), bounds]);
  }
  const thing = ({ id, parent }: { readonly id: string; readonly parent?: string }, bounds: Rect): Thing => ({
    id,
    ...(parent !== undefined && { parent }),
    bounds,
  });
  return [
    ...groups.map(({ group, bounds }) => thing(group, boundsOf([bounds, ...(onBorders.get(group.id) ?? [])]))),
    ...nodes.map(({ node, bounds }) => thing(node, bounds)),
  ];
}

function lineBetween(a: Point, b: Point): Line {
  return a.x === b.x
    ? { isVertical: true, at: a.x, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }
    : { isVertical: false, at: a.y, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) };
}

function headsOf({ edge, points }: PlacedEdge): readonly Rect[] {
  const { arrow } = edge.edge;
  const ends = [
    ...(arrow === "none" ? [] : [[points.at(-1), points.at(-2)] as const]),
    ...(arrow === "both" ? [[points[0], points[1]] as const] : []),
  ];
  return ends.flatMap(([tip, before]) => (tip && before ? [headAt(tip, before)] : []));
}

function headAt(tip: Point, before: Point): Rect {
  const isVertical = tip.x === before.x;
  const isForward = isVertical ? before.y < tip.y : before.x < tip.x;
  const start = (isVertical ? tip.y : tip.x) - (isForward ? headLength : 0);
  return isVertical
    ? rectAt({ x: tip.x - headHalf, y: start }, { width: 2 * headHalf, height: headLength })
    : rectAt({ x: start, y: tip.y - headHalf }, { width: headLength, height: 2 * headHalf });
}
