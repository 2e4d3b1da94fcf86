/**
 * A line of the routing grid on one axis: a place where an edge can run or turn.
 *
 * - `track`: a lane between cells or borders.
 * - `border`: where borders of groups lie; an edge only ends on it or crosses it.
 * - `port`: a place on the side of a node where an edge can be attached, `offset` px from the middle of the icon.
 * - `side`: a side of an icon, or the lower side of the label below it.
 */
export type Line = {
  /** Tracks of one zone are only as many as are used, and in order; zones never change places. */
  readonly zone: number;
  /** Where the line would be if every track were used, px. */
  readonly position: number;
} & (
  | { readonly kind: "track" }
  | { readonly kind: "border" }
  | { readonly kind: "port"; readonly cell: number; readonly offset: number }
  | { readonly kind: "side"; readonly cell: number; readonly part: "start" | "end" | "label" }
);

/** The lines of one axis in order of position, and the ways to find one. */
export interface Axis {
  readonly lines: readonly Line[];
  readonly cells: readonly CellLines[];
  /** By gap (gap `i` is before cell `i`) the line of each border level, level 1 first. */
  readonly startBorders: readonly (readonly number[])[];
  readonly endBorders: readonly (readonly number[])[];
}

/** Numbers of the lines of one column or row. */
export interface CellLines {
  readonly start: number;
  readonly end: number;
  /** Below the label; in a column, where labels take no length, as `end`. */
  readonly label: number;
  readonly ports: readonly number[];
}

/** How many tracks each kind of zone gets. */
export interface Tracks {
  /** Between cells. */
  readonly main: number;
  /** Between a border and the cells that it holds. */
  readonly inner: number;
}

/** What one axis has to provide, in px. */
export interface AxisNeeds {
  readonly tracks: Tracks;
  readonly cells: readonly CellNeeds[];
  /** By gap, how many borders start there and how many end. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Kept free after the start of a group. */
  readonly header: number;
}

export interface CellNeeds {
  /** Room for the widest label, centred on the icon. */
  readonly room: number;
  readonly icon: number;
  /** Below the icon. */
  readonly label: number;
  readonly ports: number;
}

/** px between neighbouring tracks, and between neighbouring ports where the icon is large enough. */
export const trackSpacing = 12;

export function axisOf({ tracks, cells, starts, ends, header }: AxisNeeds): Axis {
  const axis = new AxisBuilder();
  for (let gap = 0; gap <= cells.length; gap++) {
    axis.gap({ starts: starts[gap] ?? 0, ends: ends[gap] ?? 0, tracks, header });
    const cell = cells[gap];
    if (cell) axis.cell(cell);
  }
  return axis;
}

class AxisBuilder implements Axis {
  readonly lines: Line[] = [];
  readonly cells: CellLines[] = [];
  readonly startBorders: number[][] = [];
  readonly endBorders: number[][] = [];
  #position = 0;
  #zone = 0;

  gap({ starts, ends, tracks, header }: { starts: number; ends: number; tracks: Tracks; header: number }): void {
    const endBorders: number[] = [];
    const startBorders: number[] = [];
    if (ends > 0) this.#tracks(tracks.inner);
    for (let level = 1; level <= ends; level++) {
      endBorders.push(this.#border());
      if (level < ends) this.#tracks(1);
    }
    this.#tracks(tracks.main);
    for (let level = starts; level >= 1; level--) {
      startBorders.unshift(this.#border());
      this.#position += header;
      if (level > 1) this.#tracks(1);
    }
    if (starts > 0) this.#tracks(tracks.inner);
    this.startBorders.push(startBorders);
    this.endBorders.push(endBorders);
  }

  cell({ room, icon, label, ports }: CellNeeds): void {
    const cell = this.cells.length;
    const margin = (room - icon) / 2;
    const zone = this.#zone++;
    this.#position += trackSpacing + margin;
    const start = this.#line({ kind: "side", cell, part: "start", zone, position: this.#position });
    const middle = this.#position + icon / 2;
    const offsets = portOffsets(ports, icon);
    const portLines = offsets.map((offset) =>
      this.#line({ kind: "port", cell, offset, zone, position: middle + offset }),
    );
    this.#position += icon;
    const end = this.#line({ kind: "side", cell, part: "end", zone, position: this.#position });
    this.#position += label;
    const below = label > 0 ? this.#line({ kind: "side", cell, part: "label", zone, position: this.#position }) : end;
    this.#position += margin;
    this.cells.push({ start, end, label: below, ports: portLines });
  }

  #tracks(count: number): void {
    for (let i = 0; i < count; i++) {
      this.#position += trackSpacing;
      this.#line({ kind: "track", zone: this.#zone, position: this.#position });
    }
    this.#zone += 1;
  }

  #border(): number {
    this.#position += trackSpacing;
    const line = this.#line({ kind: "border", zone: this.#zone, position: this.#position });
    this.#zone += 1;
    return line;
  }

  #line(line: Line): number {
    return this.lines.push(line) - 1;
  }
}

/** Of the side of an icon, px: what is left between its corners. */
export const roomForPorts = (icon: number): number => icon - 16;

/** Evenly to both sides of the middle, with room left at the corners. */
function portOffsets(count: number, icon: number): number[] {
  const spacing = Math.min(trackSpacing, roomForPorts(icon) / (count - 1));
  return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * spacing);
}
