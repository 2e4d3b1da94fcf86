import type { Hierarchy } from "../hierarchy.ts";

/**
 * How the children of one group stand in it: on shelves.
 *
 *     vertical: false          vertical: true
 *     lines: [[a, b], [c]]     lines: [[a, b], [c]]
 *
 *       a  b                     a  c
 *       c                        b
 *
 * Every shelf is legal: a node takes one cell, a group as many as its own
 * shelves demand, so that siblings cannot overlap and children cannot leave.
 */
export interface Shelf {
  readonly vertical: boolean;
  /** The numbers of the children, line by line. */
  readonly lines: readonly (readonly number[])[];
  /** Whether what stands in the same position of each line is aligned across the lines. */
  readonly grid: boolean;
}

/** Where everything stands relative to its siblings. */
export interface Arrangement {
  /** By the number of the group less that of the root. */
  readonly shelves: readonly Shelf[];
  /**
   * Empty cells to the left of, and above, each element; by number. While it is looked for also as many as put the
   * element in line with one of its leaders: `gapTo`.
   */
  readonly gapX: Int16Array;
  readonly gapY: Int16Array;
  /** Where an element stands when its line has room to spare across: 0 at the start, 1 in the middle, 2 at the end. */
  readonly align: Uint8Array;
  /** The fewest columns and rows that a group takes, whatever is in it. */
  readonly leastWidth: Int16Array;
  readonly leastHeight: Int16Array;
  /** The row or column, counted inside its group, of each node on a border; -1: spread evenly. */
  readonly slot: Int16Array;
}

/** An arrangement without gaps. */
export function arrangementOf({ count }: Hierarchy, shelves: readonly Shelf[]): Arrangement {
  return {
    shelves,
    gapX: new Int16Array(count),
    gapY: new Int16Array(count),
    align: new Uint8Array(count).fill(1),
    leastWidth: new Int16Array(count),
    leastHeight: new Int16Array(count),
    slot: new Int16Array(count).fill(-1),
  };
}
