import type { Grid } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import type { LabelSpot } from "./label-spot.ts";
import { cellKey, portOf } from "./on-ports.ts";

export interface OnPorts {
  readonly grid: Grid;
  /** By edge. */
  readonly chosen: ReadonlyMap<number, LabelSpot>;
  readonly onPorts: ReadonlyMap<string, readonly Segment[]>;
}

/**
 * How many edges and labels would meet a label, for which `need` px are needed along its segment,
 * however much room is made, since they hang on the same icon.
 */
export function conflicts(spot: LabelSpot, need: number, { grid, onPorts, chosen }: OnPorts): number {
  const { segment } = spot;
  const tooShort = need > roomBetweenPorts(spot, grid) ? 1 : 0;
  const own = portOf(grid, segment);
  if (!own) return tooShort;
  const extent = (label: LabelSpot) => (segment.isVertical ? label.width : label.height) / 2;
  const middle = own.offset + spot.shift;
  let count = tooShort;
  for (const other of onPorts.get(cellKey(segment, own.cell)) ?? []) {
    const offset = portOf(grid, other)?.offset ?? 0;
    const meets = (from: number, to: number) => from < spot.to && to > spot.from;
    const isOver =
      other.run !== segment.run && meets(other.start, other.end) && Math.abs(offset - middle) < extent(spot) + 4;
    if (isOver) count += 1;
    const label = chosen.get(other.edge);
    if (!label || label.segment !== other || !meets(label.from, label.to)) continue;
    if (Math.abs(offset + label.shift - middle) < extent(spot) + extent(label) + 2) count += 1;
  }
  return count;
}

/** px between two ports of one node, which nothing widens; without end for any other stretch. */
function roomBetweenPorts({ segment, from, to }: LabelSpot, { lines }: Grid): number {
  const across = segment.isVertical ? lines.rows : lines.columns;
  const [first, last] = [across.lines[from], across.lines[to]];
  const arePorts = first?.kind === "port" && last?.kind === "port" && first.cell === last.cell;
  return arePorts ? last.offset - first.offset : Infinity;
}
