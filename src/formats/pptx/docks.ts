import type { Drawing, EdgeFigure, GroupFigure, NodeFigure } from "../../drawing/drawing.ts";
import { bottom, boundsOf, center, type Point, type Rect } from "../../geometry.ts";
import { distanceBetween, towards } from "../svg/route.ts";
import { headOf } from "./head.ts";
import { middles } from "./middles.ts";
import type { Glue, Site } from "./shape.ts";

/** Where on shapes the connectors of a drawing hold. */
export interface Docks {
  of(edge: EdgeFigure): Dock;
  /** Where connectors hold to a shape besides the middles of its sides; nothing when none holds to it. */
  sitesOf(name: string): readonly Site[] | undefined;
}

/** Where a connector begins and ends, and what it holds to there. */
export interface Dock {
  readonly points: readonly Point[];
  readonly heads: { readonly start: boolean; readonly end: boolean };
  readonly from: Glue;
  readonly to: Glue;
}

/** What edges lead to. */
type Holder = NodeFigure | GroupFigure;

/** Finds the place of every end on the shape that it touches. */
export function docksOf({ figures }: Drawing): Docks {
  const holders = new Map<string, Holder>();
  for (const figure of figures) if (figure.type === "node" || figure.type === "group") holders.set(figure.id, figure);
  const sites = new Map<string, Site[]>();
  const glueAt = (id: string, point: Point): Glue => {
    const holder = holders.get(id);
    if (!holder) throw new Error(`The drawing has an edge to "${id}", but no such figure`);
    const { name, rect } = targetAt(holder, point);
    const known = sites.get(name) ?? [];
    sites.set(name, known);
    return { name, site: siteIn(known, siteAt(point, rect), rect) };
  };
  const docks = new Map<EdgeFigure, Dock>();
  for (const figure of figures) {
    if (figure.type !== "edge") continue;
    const heads = { start: figure.arrow === "both", end: figure.arrow !== "none" };
    const points = withOverhang(figure, heads);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) throw new Error(`The edge "${figure.id}" has no route`);
    docks.set(figure, { points, heads, from: glueAt(figure.from, first), to: glueAt(figure.to, last) });
  }
  return {
    of(edge) {
      const dock = docks.get(edge);
      if (!dock) throw new Error(`The edge "${edge.id}" is of another drawing`);
      return dock;
    },
    sitesOf: (name) => sites.get(name),
  };
}

/** A route that ends where the lines of its heads do. */
export function withOverhang(
  { points, look }: Pick<EdgeFigure, "points" | "look">,
  { start, end }: Dock["heads"],
): readonly Point[] {
  const { overhang } = headOf(look);
  const route = [...points];
  const [first, second] = route;
  if (start && first && second) route[0] = back(first, second, overhang);
  const [last, beforeLast] = [route.at(-1), route.at(-2)];
  if (end && last && beforeLast) route[route.length - 1] = back(last, beforeLast, overhang);
  return route;
}

/** A point on the way to the next one; something of this way is left, so that heads know where to point. */
function back(from: Point, to: Point, distance: number): Point {
  return towards(from, to, Math.min(distance, distanceBetween(from, to) / 2));
}

/** The shape of a node or group that an edge touches at `point`: of a node, its icon, or what is the lowest below it. */
function targetAt(holder: Holder, { y }: Point): { readonly name: string; readonly rect: Rect } {
  if (holder.type === "group") return { name: `box ${holder.id}`, rect: holder.bounds };
  const foot = footOf(holder);
  if (foot && y > (bottom(holder.icon) + bottom(foot.rect)) / 2) return foot;
  return { name: `icon ${holder.id}`, rect: holder.icon };
}

function footOf(node: NodeFigure): { readonly name: string; readonly rect: Rect } | undefined {
  const [marks, label] = [marksBoxOf(node), labelBoxOf(node)];
  if (marks) return { name: `marks ${node.id}`, rect: marks };
  return label && { name: `label ${node.id}`, rect: label };
}

/** The box around the marks of a node: as wide as its icon at least, and down to where edges end. */
export function marksBoxOf({ bounds, icon, label }: NodeFigure): Rect | undefined {
  if (!label?.marks) return undefined;
  const around = boundsOf(label.marks);
  const width = Math.max(around.width, icon.width);
  const height = Math.max(bottom(bounds), bottom(around)) - around.y;
  return { x: center(around).x - width / 2, y: around.y, width, height };
}

/** The box of a node's label: as wide as its icon at least, and down to where edges end; its middle is that of the text. */
export function labelBoxOf({ bounds, icon, label }: NodeFigure): Rect | undefined {
  if (!label || label.block.lines.length === 0) return undefined;
  const width = Math.max(label.bounds.width, icon.width);
  const margin = label.marks ? 0 : Math.max(0, bottom(bounds) - bottom(label.bounds));
  const { x } = center(label.bounds);
  return { x: x - width / 2, y: label.bounds.y - margin, width, height: label.bounds.height + 2 * margin };
}

/** To a thousandth of a per cent, as shapes have it. */
function siteAt({ x, y }: Point, rect: Rect): Site {
  const [across, down] = [shareOf(x - rect.x, rect.width), shareOf(y - rect.y, rect.height)];
  const distances = [down, across, 1 - down, 1 - across];
  return { x: across, y: down, side: distances.indexOf(Math.min(...distances)) };
}

function shareOf(part: number, whole: number): number {
  return Math.round((part / whole) * 1e5) / 1e5;
}

/** Ends that are nearer to each other than this are at one place, px. */
const nearby = 0.5;

/** The index of a site: of a middle, of one that is known, or of one that is added. */
function siteIn(known: Site[], site: Site, { width, height }: Rect): number {
  const isHere = ({ x, y }: Site) => Math.abs(x - site.x) * width < nearby && Math.abs(y - site.y) * height < nearby;
  const middle = middles.findIndex(isHere);
  if (middle >= 0) return middle;
  const index = known.findIndex(isHere);
  if (index < 0) known.push(site);
  return middles.length + (index < 0 ? known.length - 1 : index);
}
