import type { Hierarchy } from "./hierarchy.ts";
import type { Raster } from "./raster.ts";

// What a column, a row and a border take once drawn, px. Routes and labels
// decide in the end; this is what it comes to on average.
const columnExtents = { cell: 88, gap: 56, start: 18, end: 18 };
const rowExtents = { cell: 92, gap: 40, start: 34, end: 16 };

/** About where the cells of a raster will be, without routing anything. Written anew, in place, by each `update`. */
export class Estimate {
  /** Of the picture, px. */
  width = 0;
  height = 0;
  /** The middle of each column and row, px. */
  readonly columnX: Float64Array;
  readonly rowY: Float64Array;
  /** The node in each cell, row by row; -1: none. */
  cells = new Int32Array(1024);
  readonly #startsX: Int32Array;
  readonly #endsX: Int32Array;
  readonly #startsY: Int32Array;
  readonly #endsY: Int32Array;

  constructor({ count }: Hierarchy) {
    // Every element can bring a few empty cells with it.
    const most = 8 * count + 8;
    this.columnX = new Float64Array(most);
    this.rowY = new Float64Array(most);
    this.#startsX = new Int32Array(most);
    this.#endsX = new Int32Array(most);
    this.#startsY = new Int32Array(most);
    this.#endsY = new Int32Array(most);
  }

  update(raster: Raster): void {
    this.#countBorders(raster);
    this.width = spread(this.columnX, raster.columns, this.#startsX, this.#endsX, columnExtents);
    this.height = spread(this.rowY, raster.rows, this.#startsY, this.#endsY, rowExtents);
    this.#occupy(raster);
  }

  #countBorders({ hierarchy, columns, rows, x, y, width, height, level }: Raster): void {
    this.#startsX.fill(0, 0, columns + 1);
    this.#endsX.fill(0, 0, columns + 1);
    this.#startsY.fill(0, 0, rows + 1);
    this.#endsY.fill(0, 0, rows + 1);
    for (let group = hierarchy.root + 1; group < hierarchy.count; group++) {
      const x1 = x[group] as number;
      const y1 = y[group] as number;
      raise(this.#startsX, x1, level.left[group] as number);
      raise(this.#endsX, x1 + (width[group] as number), level.right[group] as number);
      raise(this.#startsY, y1, level.top[group] as number);
      raise(this.#endsY, y1 + (height[group] as number), level.bottom[group] as number);
    }
  }

  #occupy({ hierarchy, columns, rows, x, y }: Raster): void {
    const count = columns * rows;
    if (this.cells.length < count) this.cells = new Int32Array(2 * count);
    this.cells.fill(-1, 0, count);
    for (let node = 0; node < hierarchy.nodeCount; node++) {
      this.cells[(y[node] as number) * columns + (x[node] as number)] = node;
    }
  }
}

function raise(levels: Int32Array, at: number, level: number): void {
  if ((levels[at] as number) < level) levels[at] = level;
}

/** Writes the middle of each cell, gives the whole length. */
function spread(
  middles: Float64Array,
  cells: number,
  starts: Int32Array,
  ends: Int32Array,
  extents: typeof columnExtents,
): number {
  let at = 0;
  for (let cell = 0; cell < cells; cell++) {
    at += (starts[cell] as number) * extents.start + (ends[cell] as number) * extents.end;
    if (cell > 0) at += extents.gap;
    middles[cell] = at + extents.cell / 2;
    at += extents.cell;
  }
  return at + (ends[cells] as number) * extents.end;
}
