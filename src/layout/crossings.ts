import type { EdgeFacts } from "./edge-facts.ts";
import type { Estimate } from "./estimate.ts";
import type { Raster } from "./raster.ts";

/** The edges as straight lines between the middles of their ends, px. Written anew, in place, by each `update`. */
export class StraightEdges {
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
  /** Edges by their left ends; kept between calls, since most stay in order. */
  readonly byLeft: Int32Array;
  readonly #facts: EdgeFacts;

  constructor(facts: EdgeFacts) {
    this.#facts = facts;
    this.x1 = new Float64Array(facts.count);
    this.y1 = new Float64Array(facts.count);
    this.x2 = new Float64Array(facts.count);
    this.y2 = new Float64Array(facts.count);
    this.byLeft = Int32Array.from({ length: facts.count }, (_, edge) => edge);
  }

  update({ x, y, width, height }: Raster, { columnX, rowY }: Estimate): void {
    const { count, from, to } = this.#facts;
    for (let edge = 0; edge < count; edge++) {
      const a = from[edge] as number;
      const b = to[edge] as number;
      join(this.x1, this.x2, edge, columnX, x[a] as number, width[a] as number, x[b] as number, width[b] as number);
      join(this.y1, this.y2, edge, rowY, y[a] as number, height[a] as number, y[b] as number, height[b] as number);
    }
  }
}

/** On one axis: the nearest places of two ranges of cells, the middle of what they share if they overlap. */
function join(
  first: Float64Array,
  second: Float64Array,
  edge: number,
  middles: Float64Array,
  a: number,
  aExtent: number,
  b: number,
  bExtent: number,
): void {
  const aEnd = a + aExtent - 1;
  const bEnd = b + bExtent - 1;
  const low = Math.max(a, b);
  const high = Math.min(aEnd, bEnd);
  if (low <= high) {
    const middle = ((middles[low] as number) + (middles[high] as number)) / 2;
    first[edge] = middle;
    second[edge] = middle;
    return;
  }
  first[edge] = middles[aEnd < b ? aEnd : a] as number;
  second[edge] = middles[bEnd < a ? bEnd : b] as number;
}

/** How many pairs of edges without a common end cross; gives up above `most`. */
export function countCrossings(edges: StraightEdges, { count, from, to }: EdgeFacts, most: number): number {
  const { x1, x2, byLeft } = edges;
  sortByLeft(byLeft, x1, x2);
  let crossings = 0;
  for (let i = 0; i < count && crossings <= most; i++) {
    const e = byLeft[i] as number;
    const right = Math.max(x1[e] as number, x2[e] as number);
    const a = from[e] as number;
    const b = to[e] as number;
    for (let j = i + 1; j < count; j++) {
      const f = byLeft[j] as number;
      if (Math.min(x1[f] as number, x2[f] as number) > right) break;
      const c = from[f] as number;
      const d = to[f] as number;
      if (a !== c && a !== d && b !== c && b !== d && cross(edges, e, f)) crossings += 1;
    }
  }
  return crossings;
}

/** Two lines cross when each parts the ends of the other; to touch is to cross. */
function cross({ x1, y1, x2, y2 }: StraightEdges, e: number, f: number): boolean {
  const ex = x1[e] as number;
  const ey = y1[e] as number;
  const ex2 = x2[e] as number;
  const ey2 = y2[e] as number;
  const fx = x1[f] as number;
  const fy = y1[f] as number;
  const fx2 = x2[f] as number;
  const fy2 = y2[f] as number;
  if (Math.max(fy, fy2) < Math.min(ey, ey2) || Math.min(fy, fy2) > Math.max(ey, ey2)) return false;
  const dx = ex2 - ex;
  const dy = ey2 - ey;
  if ((dx * (fy - ey) - dy * (fx - ex)) * (dx * (fy2 - ey) - dy * (fx2 - ex)) > 0) return false;
  const ux = fx2 - fx;
  const uy = fy2 - fy;
  return (ux * (ey - fy) - uy * (ex - fx)) * (ux * (ey2 - fy) - uy * (ex2 - fx)) <= 0;
}

/** By insertion: from one call to the next little changes. */
function sortByLeft(order: Int32Array, x1: Float64Array, x2: Float64Array): void {
  for (let i = 1; i < order.length; i++) {
    const edge = order[i] as number;
    const left = Math.min(x1[edge] as number, x2[edge] as number);
    let at = i - 1;
    for (; at >= 0; at--) {
      const other = order[at] as number;
      if (Math.min(x1[other] as number, x2[other] as number) <= left) break;
      order[at + 1] = other;
    }
    order[at + 1] = edge;
  }
}
