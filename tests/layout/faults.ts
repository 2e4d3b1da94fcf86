import { boundsOf, contains, grown, overlaps, type Point, type Rect } from "../../src/geometry.ts";
import type { Layout, PlacedEdge, PlacedPanel } from "../../src/layout/layout.ts";

/** What no picture may have, each as a sentence. */
export function faultsOf(layout: Layout): string[] {
  return [
    ...outside(layout),
    ...overlapping(layout),
    ...routes(layout),
    ...labels(layout),
    ...shared(layout),
    ...alongBorders(layout),
    ...annotationFaultsOf(layout),
  ];
}

/** What no picture may have of nodes, groups and their labels, whatever edges do. */
export function boxFaultsOf(layout: Layout): string[] {
  return [...outside(layout), ...overlapping(layout)];
}

/** What no badge and no panel may have. */
export function annotationFaultsOf(layout: Layout): string[] {
  return [...badges(layout), ...panels(layout)];
}

const touch = 0.5;

/** Boxes of what belongs together under one name. */
interface Box {
  readonly name: string;
  readonly rect: Rect;
  readonly owner: string;
}

function boxesOf({ nodes, groups }: Layout): Box[] {
  return [
    ...nodes.map(({ node, icon }) => ({ name: `icon of ${node.id}`, rect: icon, owner: node.id })),
    ...nodes.flatMap(({ node, label }) =>
      label ? [{ name: `label of ${node.id}`, rect: label.bounds, owner: node.id }] : [],
    ),
    ...groups.flatMap(({ group, label, icon }) =>
      [label?.bounds, icon].flatMap((rect) => (rect ? [{ name: `header of ${group.id}`, rect, owner: group.id }] : [])),
    ),
  ];
}

function* outside({ size, nodes, groups, edges }: Layout): Generator<string> {
  const boundsOf = new Map(groups.map(({ group, bounds }) => [group.id, bounds]));
  const picture = { x: 0, y: 0, ...size };
  for (const { node, bounds } of nodes) {
    if (!contains(picture, bounds, touch)) yield `${node.id} is outside of the picture`;
    const parent = boundsOf.get(node.parent ?? "");
    if (parent && !node.place && !contains(parent, bounds, touch)) yield `${node.id} is outside of its group`;
  }
  for (const { group, bounds, label } of groups) {
    const parent = boundsOf.get(group.parent ?? "");
    if (parent && !contains(parent, bounds, touch)) yield `${group.id} is outside of its group`;
    if (label && !contains(bounds, label.bounds, touch)) yield `the header of ${group.id} is outside of it`;
  }
  for (const { edge, points } of edges) {
    if (points.length < 2) yield `${edge.id} has no route`;
    const isIn = ({ x, y }: Point) => x >= 0 && y >= 0 && x <= size.width && y <= size.height;
    if (!points.every((point) => Number.isFinite(point.x + point.y) && isIn(point)))
      yield `${edge.id} leaves the picture`;
  }
}

function* overlapping(layout: Layout): Generator<string> {
  const boxes = boxesOf(layout);
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      if (a.owner !== b.owner && overlaps(a.rect, b.rect, touch)) yield `${a.name} is over ${b.name}`;
    }
  }
  const isIn = new Map(layout.groups.map(({ group }) => [group.id, group.parent]));
  const isAround = (outer: string, inner: string): boolean => {
    for (let at: string | undefined = inner; at !== undefined; at = isIn.get(at)) if (at === outer) return true;
    return false;
  };
  for (const [index, a] of layout.groups.entries()) {
    for (const b of layout.groups.slice(index + 1)) {
      const nested = isAround(a.group.id, b.group.id) || isAround(b.group.id, a.group.id);
      if (!nested && overlaps(a.bounds, b.bounds, touch)) yield `${a.group.id} is over ${b.group.id}`;
    }
    for (const { node, bounds } of layout.nodes) {
      const nested = node.parent !== undefined && isAround(a.group.id, node.parent);
      if (!nested && overlaps(a.bounds, bounds, touch)) yield `${node.id} stands in ${a.group.id}`;
    }
  }
}

/** Beside the name of a node an edge that ends at its height seems to meet it as well. */
function meetingPlace({ x, width, ...name }: Rect): Rect {
  return { ...name, x: x - 3, width: width + 6 };
}

function* routes(layout: Layout): Generator<string> {
  const boxes = boxesOf(layout);
  const outlines = new Map<string, Rect[]>([
    ...layout.nodes.map(({ node, icon, label }): [string, Rect[]] => [
      node.id,
      label ? [icon, meetingPlace(label.bounds)] : [icon],
    ]),
    ...layout.groups.map(({ group, bounds }): [string, Rect[]] => [group.id, [bounds]]),
  ]);
  for (const { edge, points } of layout.edges) {
    for (const [a, b] of stretches(points)) {
      if (a.x !== b.x && a.y !== b.y) yield `${edge.id} runs aslant`;
      for (const { name, rect } of boxes) if (isThrough(a, b, rect)) yield `${edge.id} runs through the ${name}`;
    }
    const [start, end] = [points[0], points.at(-1)];
    if (start && !isOnBorder(start, outlines.get(edge.from))) yield `${edge.id} does not start at ${edge.from}`;
    if (end && !isOnBorder(end, outlines.get(edge.to))) yield `${edge.id} does not end at ${edge.to}`;
  }
}

/** An edge on a border would be taken for a part of it. */
function* alongBorders({ edges, groups }: Layout): Generator<string> {
  for (const { edge, points } of edges) {
    for (const { group, bounds } of groups) {
      const [left, top] = [bounds.x, bounds.y];
      const corners = [
        { x: left, y: top },
        { x: left + bounds.width, y: top },
        { x: left + bounds.width, y: top + bounds.height },
        { x: left, y: top + bounds.height },
        { x: left, y: top },
      ];
      if (shareLine(points, corners)) yield `${edge.id} runs along the border of ${group.id}`;
    }
  }
}

function* labels(layout: Layout): Generator<string> {
  const boxes = boxesOf(layout);
  const said = ({ edge, label, number }: PlacedEdge) => label?.text.text ?? (number && edge.label?.text);
  const spoken = new Map(layout.edges.map((placed) => [placed.edge.id, said(placed)]));
  const signOf = ({ label, number }: PlacedEdge) => label ?? number;
  for (const [index, placed] of layout.edges.entries()) {
    const { edge, points, trunk } = placed;
    const label = signOf(placed);
    if (!label) {
      if (edge.label && spoken.get(trunk ?? "") !== edge.label.text) yield `the label of ${edge.id} is missing`;
      continue;
    }
    for (const { name, rect } of boxes)
      if (overlaps(rect, label.bounds, touch)) yield `the label of ${edge.id} is over the ${name}`;
    for (const [at, other] of layout.edges.entries()) {
      if (at === index) continue;
      const otherLabel = signOf(other);
      if (otherLabel && overlaps(otherLabel.bounds, label.bounds, touch)) {
        yield `the label of ${edge.id} is over that of ${other.edge.id}`;
      }
      const isMate = trunk !== undefined && other.trunk === trunk;
      const isForeign = (a: Point, b: Point) => !isMate || !shareLine([a, b], points);
      if (stretches(other.points).some(([a, b]) => isThrough(a, b, label.bounds) && isForeign(a, b))) {
        yield `${other.edge.id} runs through the label of ${edge.id}`;
      }
    }
  }
}

/** Badges stand on their source, and on nothing else that is to be read. */
function* badges(layout: Layout): Generator<string> {
  const places = new Map<string, Rect>([
    ...layout.nodes.map(({ node, icon }): [string, Rect] => [node.id, icon]),
    ...layout.groups.map(({ group, bounds }): [string, Rect] => [group.id, bounds]),
  ]);
  const boxes = boxesOf(layout);
  for (const [index, { badge, bounds }] of layout.badges.entries()) {
    const name = `the badge ${badge.badge.id}`;
    const place = places.get(badge.source);
    if (!place || !contains(place, bounds, -1)) yield `${name} is not on ${badge.source}`;
    for (const box of boxes) {
      const isOwnIcon = box.rect === place;
      if (!isOwnIcon && overlaps(box.rect, bounds)) yield `${name} is over the ${box.name}`;
    }
    for (const { edge, points, label } of layout.edges) {
      if (label && overlaps(label.bounds, bounds)) yield `${name} is over the label of ${edge.id}`;
      if (stretches(points).some(([a, b]) => isThrough(a, b, grown(bounds, 1)))) yield `${edge.id} touches ${name}`;
    }
    for (const other of layout.badges.slice(index + 1)) {
      if (overlaps(other.bounds, bounds)) yield `${name} is over the badge ${other.badge.badge.id}`;
    }
  }
}

/** Panels stand beside or below everything that they explain, each apart from the others. */
function* panels(layout: Layout): Generator<string> {
  const picture = { x: 0, y: 0, ...layout.size };
  const others = placesOf(layout);
  for (const [index, placed] of layout.panels.entries()) {
    const { panel, bounds } = placed;
    const name = `the panel ${panel.id}`;
    if (!contains(picture, bounds, touch)) yield `${name} is outside of the picture`;
    for (const other of others) if (overlaps(other.rect, bounds)) yield `${name} is over ${other.name}`;
    for (const other of layout.panels.slice(index + 1)) {
      if (overlaps(grown(other.bounds, 1), bounds)) yield `${name} touches the panel ${other.panel.id}`;
    }
    yield* rowsIn(placed);
  }
}

/** Everything that was placed before the panels. */
function placesOf({ title, subtitle, nodes, groups, edges, badges, overlays }: Layout): readonly Omit<Box, "owner">[] {
  return [
    ...[title, subtitle].flatMap((text) => (text ? [{ name: "the title", rect: text.bounds }] : [])),
    ...nodes.map(({ node, bounds: rect }) => ({ name: node.id, rect })),
    ...groups.map(({ group, bounds: rect }) => ({ name: group.id, rect })),
    ...edges.map(({ edge, points }) => ({ name: edge.id, rect: grown(aroundPoints(points), 1) })),
    ...edges.flatMap(({ edge, label, number }) => {
      const rect = (label ?? number)?.bounds;
      return rect ? [{ name: `the label of ${edge.id}`, rect }] : [];
    }),
    ...badges.map(({ badge, bounds: rect }) => ({ name: `the badge ${badge.badge.id}`, rect })),
    ...overlays.flatMap(({ overlay, outlines }) =>
      outlines.flatMap(({ bounds, label }) => [
        { name: `the outline ${overlay.overlay.name}`, rect: bounds },
        ...(label ? [{ name: `the label of the outline ${overlay.overlay.name}`, rect: label.bounds }] : []),
      ]),
    ),
  ];
}

function aroundPoints(points: readonly Point[]): Rect {
  return boundsOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
}

/** What stands in a panel stands nowhere else, and nothing in it on anything else. */
function* rowsIn({ panel, bounds, heading, rows }: PlacedPanel): Generator<string> {
  const parts = [
    ...(heading ? [{ name: "the heading", rect: heading.bounds }] : []),
    ...rows.flatMap(({ row, sample, label, amount }) => [
      ...(sample ? [{ name: `the sample of ${row.id}`, rect: sample }] : []),
      { name: `the text of ${row.id}`, rect: label.bounds },
      ...(amount ? [{ name: `the amount of ${row.id}`, rect: amount.bounds }] : []),
    ]),
  ];
  for (const [index, { name, rect }] of parts.entries()) {
    if (!contains(bounds, rect, touch)) yield `${name} is outside of the panel ${panel.id}`;
    for (const other of parts.slice(index + 1)) {
      if (overlaps(other.rect, rect, touch)) yield `${name} is over ${other.name} in the panel ${panel.id}`;
    }
  }
}

function* shared({ edges }: Layout): Generator<string> {
  for (const [index, first] of edges.entries()) {
    for (const second of edges.slice(index + 1)) {
      if (runTogether(first, second)) yield `${first.edge.id} and ${second.edge.id} run on one line`;
    }
  }
}

/** Edges of one trunk are meant to. */
function runTogether(first: PlacedEdge, second: PlacedEdge): boolean {
  if (first.trunk !== undefined && first.trunk === second.trunk) return false;
  return shareLine(first.points, second.points);
}

function shareLine(first: readonly Point[], second: readonly Point[]): boolean {
  return stretches(first).some(([a, b]) =>
    stretches(second).some(([c, d]) => {
      const shareX =
        Math.min(Math.max(a.x, b.x), Math.max(c.x, d.x)) - Math.max(Math.min(a.x, b.x), Math.min(c.x, d.x));
      const shareY =
        Math.min(Math.max(a.y, b.y), Math.max(c.y, d.y)) - Math.max(Math.min(a.y, b.y), Math.min(c.y, d.y));
      const vertical = a.x === b.x && c.x === d.x && Math.abs(a.x - c.x) < 3 && shareY > 3;
      const horizontal = a.y === b.y && c.y === d.y && Math.abs(a.y - c.y) < 3 && shareX > 3;
      return vertical || horizontal;
    }),
  );
}

function stretches(points: readonly Point[]): [Point, Point][] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

function isThrough(a: Point, b: Point, rect: Rect): boolean {
  const stretch = {
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
  return overlaps(
    { ...stretch, width: stretch.width + 1, height: stretch.height + 1, x: stretch.x - 0.5, y: stretch.y - 0.5 },
    rect,
    1,
  );
}

function isOnBorder({ x, y }: Point, rects: readonly Rect[] = []): boolean {
  return rects.some(
    (rect) =>
      x >= rect.x - touch &&
      x <= rect.x + rect.width + touch &&
      y >= rect.y - touch &&
      y <= rect.y + rect.height + touch &&
      Math.min(
        Math.abs(x - rect.x),
        Math.abs(x - rect.x - rect.width),
        Math.abs(y - rect.y),
        Math.abs(y - rect.y - rect.height),
      ) <= touch,
  );
}
