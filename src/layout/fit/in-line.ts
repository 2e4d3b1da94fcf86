import type { Mark } from "../arrange/alike.ts";
import type { Raster } from "../arrange/raster.ts";

/** Two things that wish to stand in line; each px that they do not costs `weight`, where one of an edge costs 1. */
export interface InLine {
  readonly first: Mark;
  readonly second: Mark;
  readonly weight: number;
}

/** First cells, and how many there are: of columns (x, width) or of rows (y, height). */
export interface Cells {
  readonly first: Int32Array;
  readonly extent: Int32Array;
  /** First cells of the other axis. */
  readonly across: Int32Array;
}

const siblings = 5;
const others = 0.5;
const borders = 3;

/** px that a group becomes longer so as to start, or end, where its sibling does: with more it would look empty. */
const mostLonger = 72;

/** Borders that are out of line by less, px, look crooked. */
const mostCrooked = 20;

/** Each node and the next one of its column or row, which are to stand in line the more the nearer they are. */
export function* nodesInLine({ hierarchy }: Raster, { first: cellOf, across }: Cells): Generator<InLine> {
  const byCell = new Map<number, number[]>();
  for (let node = 0; node < hierarchy.nodeCount; node++) {
    const cell = cellOf[node] as number;
    byCell.set(cell, [...(byCell.get(cell) ?? []), node]);
  }
  for (const nodes of byCell.values()) {
    nodes.sort((a, b) => (across[a] as number) - (across[b] as number));
    for (const [index, second] of nodes.entries()) {
      const first = nodes[index - 1];
      if (first === undefined) continue;
      const distance = Math.max(1, (across[second] as number) - (across[first] as number));
      const weight = (hierarchy.parent[first] === hierarchy.parent[second] ? siblings : others) / distance;
      yield { first: { element: first, at: "middle" }, second: { element: second, at: "middle" }, weight };
    }
  }
}

/** Where a border is along the axis, px. */
type PlaceOf = (mark: Mark) => number;

/**
 * The borders of sibling groups that start, or end, nearly at one place: with those that start, or end, in one cell of
 * the raster a group may become longer by more for it.
 */
export function* bordersInLine({ hierarchy }: Raster, { first, extent }: Cells, placeOf: PlaceOf): Generator<InLine> {
  const endOf = (group: number) => (first[group] as number) + (extent[group] as number);
  const isNear = (a: number, b: number, at: Mark["at"], most: number) =>
    Math.abs(placeOf({ element: a, at }) - placeOf({ element: b, at })) <= most;
  for (const children of hierarchy.children) {
    const groups = children.filter((child) => child > hierarchy.root);
    for (const [index, a] of groups.entries()) {
      for (const b of groups.slice(index + 1)) {
        if (isNear(a, b, "start", first[a] === first[b] ? mostLonger : mostCrooked)) yield inLine(a, b, "start");
        if (isNear(a, b, "end", endOf(a) === endOf(b) ? mostLonger : mostCrooked)) yield inLine(a, b, "end");
      }
    }
  }
}

function inLine(a: number, b: number, at: Mark["at"]): InLine {
  return { first: { element: a, at }, second: { element: b, at }, weight: borders };
}
