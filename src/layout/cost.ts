import type { Direction } from "../model/architecture.ts";
import type { Arrangement } from "./arrangement.ts";
import { countCrossings, StraightEdges } from "./crossings.ts";
import { type EdgeFacts, edgeFactsOf } from "./edge-facts.ts";
import { Estimate } from "./estimate.ts";
import type { Hierarchy } from "./hierarchy.ts";
import { spreadOf } from "./hints.ts";
import { type Raster, rasterWorkspace } from "./raster.ts";

/**
 * What each shortcoming of an arrangement costs, in lengths of an edge between neighbouring cells.
 *
 * Found by drawing the same architectures many times with each weight changed
 * and measuring what came out: crossings, bends, length, area, aspect.
 */
const weight = {
  /** Of the square of an edge's length: one long edge is worse than two short ones. */
  longEdge: 0.04,
  crossing: 1.2,
  bend: 0.35,
  /** A straight edge with a node in its way, beside its bends. */
  blocked: 1.2,
  backward: 1.5,
  upward: 0.5,
  /** Across the flow, in the reading direction. */
  aside: 0.2,
  /** An edge whose straight way leads all through a group that has nothing to do with it. */
  foreignGroup: 0.5,
  /** Where the picture starts, this far from the start of its flow, in widths and heights of the picture. */
  lateSource: 4,
  area: 0.1,
  emptyCell: 0.08,
  /** A cell inside a group: of two equal pictures the one with the smaller groups. */
  groupCell: 0.03,
  aspect: 9,
  /** By half cells that things stand apart which the author wants in one line. */
  misaligned: 6,
};

/** Of the width to the height of a good picture; what is nearly as good must not be bought with empty columns. */
const bestAspect = 1.6;
const tolerance = 0.04;

/** px between the middles of neighbouring cells: the unit of length. */
const pitch = 140;

/** An edge that points backwards by more than this many pitches is no worse for it. */
const farBack = 1.5;

/** What an arrangement costs. As soon as it is clear that it is more than `bound`, any number above it is given. */
export type Cost = (arrangement: Arrangement, bound?: number) => number;

export function costOf(hierarchy: Hierarchy): Cost {
  const workspace = rasterWorkspace(hierarchy);
  const facts = edgeFactsOf(hierarchy, weight);
  const estimate = new Estimate(hierarchy);
  const straight = new StraightEdges(facts);
  return (arrangement, bound = Infinity) => {
    const raster = workspace.fill(arrangement);
    estimate.update(raster);
    straight.update(raster, estimate);
    let cost = shapeCost(raster, estimate, facts);
    for (let edge = 0; edge < facts.count; edge++) cost += edgeCost(edge, raster, estimate, straight, facts);
    if (cost > bound) return cost;
    cost += weight.foreignGroup * foreignGroups(raster, facts);
    if (cost > bound) return cost;
    return cost + weight.crossing * countCrossings(straight, facts, (bound - cost) / weight.crossing);
  };
}

function shapeCost(raster: Raster, { width, height }: Estimate, { sources }: EdgeFacts): number {
  let cost = (weight.area * width * height) / (pitch * pitch) + cellCost(raster);
  cost += weight.aspect * misshape(width / height) * shapeMatters(raster.hierarchy.nodeCount);
  for (const source of sources) {
    const column = raster.x[source] as number;
    const row = raster.y[source] as number;
    cost +=
      weight.lateSource *
      lateness[raster.hierarchy.graph.direction](
        column / raster.columns,
        row / raster.rows,
        1 / raster.columns,
        1 / raster.rows,
      );
  }
  for (const alignment of raster.hierarchy.graph.alignments) cost += weight.misaligned * spreadOf(raster, alignment);
  return cost;
}

/** How far from the start of the flow a cell is, as shares of the picture; with it the shares that one column and one row take. */
const lateness: Readonly<Record<Direction, (x: number, y: number, column: number, row: number) => number>> = {
  right: (x, y) => x + 0.6 * y,
  left: (x, y, column) => 1 - column - x + 0.6 * y,
  down: (x, y) => y + 0.6 * x,
  up: (x, y, _, row) => 1 - row - y + 0.6 * x,
};

/** How much the shape of a picture of so many nodes matters: a few nodes may well stand in one row or column. */
function shapeMatters(nodes: number): number {
  return 1.8 * Math.max(0, Math.sqrt(nodes) - 2.2);
}

/** About the square of the logarithm of how much too wide or too high it is, without an engine's own logarithm. */
function misshape(aspect: number): number {
  const ratio = aspect / bestAspect;
  return Math.max(0, ratio + 1 / ratio - 2 - tolerance);
}

function cellCost({ hierarchy, width, height }: Raster): number {
  let cost = 0;
  for (const group of hierarchy.inwardsOut) {
    const cells = (width[group] as number) * (height[group] as number);
    cost += weight.emptyCell * cells + (group === hierarchy.root ? 0 : weight.groupCell * cells);
    const children = hierarchy.children[group] as readonly number[];
    for (const child of children) cost -= weight.emptyCell * (width[child] as number) * (height[child] as number);
  }
  return cost;
}

function edgeCost(
  edge: number,
  raster: Raster,
  estimate: Estimate,
  { x1, y1, x2, y2 }: StraightEdges,
  facts: EdgeFacts,
): number {
  const dx = ((x2[edge] as number) - (x1[edge] as number)) / pitch;
  const dy = ((y2[edge] as number) - (y1[edge] as number)) / pitch;
  const across = Math.abs(dx);
  const down = Math.abs(dy);
  const length = across + down;
  let cost = length + weight.longEdge * length * length;
  // Across the flow a step aside makes a step back less conspicuous.
  const aside = down < 0.01 || across < 0.01 ? 1 : 0.6;
  cost += aside * Math.min(farBack, across) * ((dx < 0 ? facts.left : facts.right)[edge] as number);
  cost += aside * Math.min(farBack, down) * ((dy < 0 ? facts.up : facts.down)[edge] as number);
  return cost + bendCost(edge, raster, estimate, facts);
}

/** What the bends will cost that a route needs at least, and a straight one that is not free. */
function bendCost(edge: number, raster: Raster, { cells }: Estimate, facts: EdgeFacts): number {
  const { x, y, columns, hierarchy } = raster;
  const from = facts.from[edge] as number;
  const to = facts.to[edge] as number;
  if (from >= hierarchy.root || to >= hierarchy.root) return groupBendCost(raster, from, to);
  const fromX = x[from] as number;
  const fromY = y[from] as number;
  const toX = x[to] as number;
  const toY = y[to] as number;
  if (fromY === toY) return isFree(cells, fromY * columns, 1, fromX, toX) ? 0 : weight.blocked + 2 * weight.bend;
  if (fromX === toX) {
    const over = entersOverHeader(raster, facts, fromY < toY ? to : from, fromY < toY ? from : to)
      ? 2 * weight.bend
      : 0;
    return over + (isFree(cells, fromX, columns, fromY, toY) ? 0 : weight.blocked + 2 * weight.bend);
  }
  const firstAcross =
    cells[fromY * columns + toX] === -1 &&
    isFree(cells, fromY * columns, 1, fromX, toX) &&
    isFree(cells, toX, columns, fromY, toY);
  if (firstAcross) return weight.bend;
  const firstDown =
    cells[toY * columns + fromX] === -1 &&
    isFree(cells, fromX, columns, fromY, toY) &&
    isFree(cells, toY * columns, 1, fromX, toX);
  return firstDown ? weight.bend : 2 * weight.bend;
}

/** Whether the cells strictly between two of a row or column are empty. */
function isFree(cells: Int32Array, base: number, step: number, a: number, b: number): boolean {
  const last = Math.max(a, b);
  for (let at = Math.min(a, b) + 1; at < last; at++) if (cells[base + at * step] !== -1) return false;
  return true;
}

function groupBendCost({ x, y, width, height }: Raster, from: number, to: number): number {
  const sharesColumn =
    Math.max(x[from] as number, x[to] as number) <
    Math.min((x[from] as number) + (width[from] as number), (x[to] as number) + (width[to] as number));
  const sharesRow =
    Math.max(y[from] as number, y[to] as number) <
    Math.min((y[from] as number) + (height[from] as number), (y[to] as number) + (height[to] as number));
  return sharesColumn || sharesRow ? 0 : weight.bend;
}

/** Whether an edge that drops straight down on a node runs into the header of a group around it: headers stand on the left. */
function entersOverHeader({ hierarchy, x }: Raster, { around }: EdgeFacts, node: number, other: number): boolean {
  const others = around[other] as Int32Array;
  for (const group of around[node] as Int32Array) {
    if (others.includes(group)) return false;
    if (x[group] === x[node] && group > hierarchy.root) return true;
  }
  return false;
}

function foreignGroups({ x, y, width, height }: Raster, { count, from, to, foreign }: EdgeFacts): number {
  let pierced = 0;
  for (let edge = 0; edge < count; edge++) {
    const a = from[edge] as number;
    const b = to[edge] as number;
    const left = Math.min(x[a] as number, x[b] as number);
    const right = Math.max(x[a] as number, x[b] as number);
    const top = Math.min(y[a] as number, y[b] as number);
    const bottom = Math.max(y[a] as number, y[b] as number);
    for (const group of foreign[edge] as Int32Array) {
      const gx = x[group] as number;
      const gy = y[group] as number;
      const gx2 = gx + (width[group] as number);
      const gy2 = gy + (height[group] as number);
      if (
        gx <= left && gx2 > right ? gy <= bottom && gy2 > top : gy <= top && gy2 > bottom && gx <= right && gx2 > left
      ) {
        pierced += 1;
      }
    }
  }
  return pierced;
}
