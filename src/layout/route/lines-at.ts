import type { Raster } from "../arrange/raster.ts";
import type { Axis, Line } from "./axis.ts";

interface Axes {
  readonly columns: Axis;
  readonly rows: Axis;
}

/** Lines where anchors say that cells and borders are, as far as that leaves them in order. */
export function linesAt(
  { hierarchy, x, y, width, height, level }: Raster,
  { columns, rows }: Axes,
  middles: { readonly columns: Float64Array; readonly rows: Float64Array },
): Axes {
  const { groups = [] } = hierarchy.anchors ?? {};
  const across = new Borders();
  const down = new Borders();
  for (const [index, group] of groups.entries()) {
    const number = hierarchy.root + 1 + index;
    const [column, row] = [x[number] ?? 0, y[number] ?? 0];
    across.add(columns.startBorders[column]?.[(level.left[number] ?? 0) - 1], group.x);
    across.add(
      columns.endBorders[column + (width[number] ?? 1)]?.[(level.right[number] ?? 0) - 1],
      group.x + group.width,
    );
    down.add(rows.startBorders[row]?.[(level.top[number] ?? 0) - 1], group.y);
    down.add(rows.endBorders[row + (height[number] ?? 1)]?.[(level.bottom[number] ?? 0) - 1], group.y + group.height);
  }
  return { columns: moved(columns, middles.columns, across), rows: moved(rows, middles.rows, down) };
}

/** The places of border lines, each shared by the borders of several groups. */
class Borders {
  readonly #sums = new Map<number, { sum: number; count: number }>();

  add(line: number | undefined, place: number): void {
    if (line === undefined) return;
    const { sum, count } = this.#sums.get(line) ?? { sum: 0, count: 0 };
    this.#sums.set(line, { sum: sum + place, count: count + 1 });
  }

  at(line: number): number | undefined {
    const shared = this.#sums.get(line);
    return shared && shared.sum / shared.count;
  }
}

function moved(axis: Axis, middles: Float64Array, borders: Borders): Axis {
  const known = axis.lines.map((line, index) => placeOf(axis, line, index, middles, borders));
  const places = inOrder(filled(known));
  return { ...axis, lines: axis.lines.map((line, index) => ({ ...line, position: places[index] ?? 0 })) };
}

/** Where a line is if cells and borders are where they are to be; none for tracks. */
function placeOf(axis: Axis, line: Line, index: number, middles: Float64Array, borders: Borders): number | undefined {
  if (line.kind === "border") return borders.at(index);
  if (line.kind === "track") return undefined;
  const ports = axis.cells[line.cell]?.ports ?? [];
  const middle = axis.lines[ports[ports.length >> 1] ?? index];
  return (middles[line.cell] ?? 0) + line.position - (middle?.position ?? line.position);
}

/** Unknown places evenly between the known ones around them. */
function filled(known: readonly (number | undefined)[]): number[] {
  const places: number[] = [];
  for (let index = 0; index < known.length; index++) {
    const place = known[index];
    if (place !== undefined) {
      places.push(place);
      continue;
    }
    let next = index;
    while (next < known.length && known[next] === undefined) next += 1;
    const before = places[index - 1] ?? (known[next] ?? 0) - outside * (next - index + 1);
    const after = known[next] ?? before + outside * (next - index + 1);
    const step = (after - before) / (next - index + 1);
    for (let i = index; i < next; i++) places.push(before + step * (i - index + 1));
    index = next - 1;
  }
  return places;
}

/** px between the lines outside of everything. */
const outside = 12;

/** Least px between lines, so that none is taken for another. */
const least = 0.5;

/** Half way between the nearest ascending places from below and from above. */
function inOrder(places: readonly number[]): number[] {
  const up: number[] = [];
  for (const place of places) up.push(Math.max(place, (up.at(-1) ?? -Infinity) + least));
  const down = new Array<number>(places.length);
  let next = Infinity;
  for (let index = places.length - 1; index >= 0; index--) {
    next = Math.min(places[index] ?? 0, next - least);
    down[index] = next;
  }
  return up.map((place, index) => (place + (down[index] ?? place)) / 2);
}
