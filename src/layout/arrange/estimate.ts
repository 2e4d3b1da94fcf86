import type { Raster } from "./raster.ts";

// What a column, a row and a border take once drawn, px. Routes and labels
// decide in the end; this is what it comes to on average.
const columnExtents = { cell: 74, gap: 48, start: 14, end: 14 };
const rowExtents = { cell: 90, gap: 38, start: 31, end: 14 };

/** About how large the picture of a raster will be, without routing anything. Written anew, in place, by each `update`. */
export class Estimate {
  /** Of the picture, px. */
  width = 0;
  height = 0;
  #startsX = new Int32Array(0);
  #endsX = new Int32Array(0);
  #startsY = new Int32Array(0);
  #endsY = new Int32Array(0);

  update(raster: Raster): void {
    if (Math.max(raster.columns, raster.rows) >= this.#startsX.length) this.#grow(raster);
    this.#countBorders(raster);
    this.width = lengthOf(raster.columns, this.#startsX, this.#endsX, columnExtents);
    this.height = lengthOf(raster.rows, this.#startsY, this.#endsY, rowExtents);
  }

  #grow({ columns, rows }: Raster): void {
    const length = 2 * Math.max(columns, rows) + 2;
    this.#startsX = new Int32Array(length);
    this.#endsX = new Int32Array(length);
    this.#startsY = new Int32Array(length);
    this.#endsY = new Int32Array(length);
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
}

function raise(levels: Int32Array, at: number, level: number): void {
  if ((levels[at] as number) < level) levels[at] = level;
}

function lengthOf(cells: number, starts: Int32Array, ends: Int32Array, extents: typeof columnExtents): number {
  let length = cells * extents.cell + (cells - 1) * extents.gap;
  for (let gap = 0; gap <= cells; gap++) {
    length += (starts[gap] as number) * extents.start + (ends[gap] as number) * extents.end;
  }
  return length;
}
