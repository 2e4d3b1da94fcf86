import type { Side } from "../../geometry.ts";
import type { Hierarchy } from "../hierarchy.ts";

/**
 * An arrangement on one raster of cells that all groups share.
 *
 * Because every node of the picture stands in a cell of the same raster, icons
 * align across groups and straight edges appear by themselves. Everything is
 * by the number of the element.
 */
export interface Raster {
  readonly hierarchy: Hierarchy;
  readonly columns: number;
  readonly rows: number;
  /** First column and row. */
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** Columns and rows that it takes; 1 and 1 for a node. */
  readonly width: Int32Array;
  readonly height: Int32Array;
  /**
   * How many borders of nested groups meet at a side of a group, its own
   * included: 1 hugs the cells, its parent's is 2. 0 where the border runs
   * through the cells of the nodes that sit on it.
   */
  readonly level: Readonly<Record<Side, Int32Array>>;
  /** The middles of columns and rows, px, where they are known beforehand. */
  readonly middles?: { readonly columns: Float64Array; readonly rows: Float64Array };
}
