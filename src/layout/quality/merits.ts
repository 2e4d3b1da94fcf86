import { bottom, boundsOf, center, type Rect, right } from "../../geometry.ts";
import { grouped } from "../../grouped.ts";
import type { Direction } from "../../model/architecture.ts";
import type { Box, Picture, Route } from "./picture.ts";
import type { Merits } from "./quality.ts";

/** What a node takes in a plain grid, with its label and the room around it, px². */
const plainCell = 160 * 130;

/** px to the next node, at the least: that an edge between neighbours bends is no detour. */
const leastDistance = 40;

/** px between centres that are in one row or column. */
const inLine = 1;

/** Measures a picture as a whole. */
export function meritsOf(picture: Picture, direction: Direction): Merits {
  const { nodes, routes } = picture;
  const lengths = routes.map(({ length }) => length);
  const { width, height } = extentOf(picture);
  const bends = routes.reduce((sum, { corners }) => sum + bendsOf(corners.length), 0);
  return {
    edgeLength: sum(lengths),
    longestEdge: Math.max(0, ...lengths),
    bends,
    straight: share(routes.filter(({ corners }) => corners.length === 2).length, routes.length),
    detour: routes.length === 0 ? 1 : sum(routes.map(detourOf)) / routes.length,
    backward: routes.filter((route) => isBackward(route, direction)).length,
    width,
    height,
    aspect: width / height,
    usedArea:
      sum(nodes.flatMap(({ bounds, label }) => (label ? [area(bounds), area(label)] : [area(bounds)]))) /
      (width * height),
    spread: nodes.length === 0 ? 1 : (width * height) / (nodes.length * plainCell),
    aligned: alignedShare(nodes),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const area = ({ width, height }: Rect): number => width * height;
const bendsOf = (corners: number): number => Math.max(0, corners - 2);

/** Around everything that is placed; never empty, so that it can be divided by. */
function extentOf({ nodes, groups, routes }: Picture): Rect {
  const rects = [...nodes, ...groups].flatMap(({ bounds, label }) => (label ? [bounds, label] : [bounds]));
  const labels = routes.flatMap(({ label, segments }) => [
    ...segments.map(({ bounds }) => bounds),
    ...(label ? [label] : []),
  ]);
  const extent = boundsOf([...rects, ...labels]);
  return { ...extent, width: Math.max(1, extent.width), height: Math.max(1, extent.height) };
}

/** How many times as long as it must be an edge is; 1 for one from a node to itself, which has no shortest way. */
export function detourOf({ from, to, length }: Route): number {
  if (from === to || length === 0) return 1;
  const [a, b] = [from.bounds, to.bounds];
  const dx = Math.max(0, b.x - right(a), a.x - right(b));
  const dy = Math.max(0, b.y - bottom(a), a.y - bottom(b));
  return length / Math.max(leastDistance, dx + dy);
}

function isBackward({ from, to }: Route, direction: Direction): boolean {
  const [a, b] = [center(from.bounds), center(to.bounds)];
  const progress = { right: b.x - a.x, left: a.x - b.x, down: b.y - a.y, up: a.y - b.y }[direction];
  return progress < -1;
}

/** Of the nodes that are not alone in their group, the share that is in line with another one of it. */
function alignedShare(nodes: readonly Box[]): number {
  const families = [...grouped(nodes, ({ parent }) => parent).values()].filter(({ length }) => length > 1);
  return share(sum(families.map((family) => inLineOf(family).size)), sum(families.map(({ length }) => length)));
}

function inLineOf(nodes: readonly Box[]): Set<Box> {
  const found = new Set<Box>();
  for (const axis of ["x", "y"] as const) {
    const inOrder = nodes.map((node) => ({ node, at: center(node.bounds)[axis] })).sort((a, b) => a.at - b.at);
    for (const [index, { node, at }] of inOrder.entries()) {
      const next = inOrder[index + 1];
      if (next && next.at - at < inLine) found.add(node).add(next.node);
    }
  }
  return found;
}
