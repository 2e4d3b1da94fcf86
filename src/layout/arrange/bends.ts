import type { EdgeFacts } from "./edge-facts.ts";
import type { Raster } from "./raster.ts";
import { weight } from "./weights.ts";

/** What the bends will cost that a route needs at least, and a straight one that is not free. */
export function bendCost(edge: number, raster: Raster, cells: Int32Array, facts: EdgeFacts): number {
  const { x, y, columns, hierarchy } = raster;
  const from = facts.from[edge] as number;
  const to = facts.to[edge] as number;
  if (from >= hierarchy.root || to >= hierarchy.root) return sharesLine(raster, from, to) ? 0 : facts.bend;
  const fromX = x[from] as number;
  const fromY = y[from] as number;
  const toX = x[to] as number;
  const toY = y[to] as number;
  if (fromY === toY) return isFree(cells, fromY * columns, 1, fromX, toX) ? 0 : weight.blocked + 2 * facts.bend;
  if (fromX === toX) {
    const over = entersOverHeader(raster, facts, fromY < toY ? to : from, fromY < toY ? from : to) ? 2 * facts.bend : 0;
    return over + (isFree(cells, fromX, columns, fromY, toY) ? 0 : weight.blocked + 2 * facts.bend);
  }
  const firstAcross =
    cells[fromY * columns + toX] === -1 &&
    isFree(cells, fromY * columns, 1, fromX, toX) &&
    isFree(cells, toX, columns, fromY, toY);
  if (firstAcross) return facts.bend;
  const firstDown =
    cells[toY * columns + fromX] === -1 &&
    isFree(cells, fromX, columns, fromY, toY) &&
    isFree(cells, toY * columns, 1, fromX, toX);
  return firstDown ? facts.bend : 2 * facts.bend;
}

/** Whether the cells strictly between two of a row or column are empty. */
function isFree(cells: Int32Array, base: number, step: number, a: number, b: number): boolean {
  const last = Math.max(a, b);
  for (let at = Math.min(a, b) + 1; at < last; at++) if (cells[base + at * step] !== -1) return false;
  return true;
}

/** Whether a row or a column leads from one to the other. */
function sharesLine({ x, y, width, height }: Raster, from: number, to: number): boolean {
  const sharesColumn =
    Math.max(x[from] as number, x[to] as number) <
    Math.min((x[from] as number) + (width[from] as number), (x[to] as number) + (width[to] as number));
  const sharesRow =
    Math.max(y[from] as number, y[to] as number) <
    Math.min((y[from] as number) + (height[from] as number), (y[to] as number) + (height[to] as number));
  return sharesColumn || sharesRow;
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
