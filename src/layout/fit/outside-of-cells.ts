import type { Axis } from "../route/axis.ts";
import type { Stretch } from "./stretches.ts";

/** Where in the order of an axis the middle of a stretch is: not among the ports of a cell, which stand in an order of their own. */
export function outsideOfCells({ from, to }: Stretch, { lines, cells }: Axis): number {
  const middle = (from + to) / 2 + 0.25;
  const line = lines[Math.floor(middle)];
  if (line?.kind !== "port") return middle;
  const { ports } = cells[line.cell] ?? { ports: [] };
  const [before, after] = [(ports[0] ?? 0) - 0.25, (ports.at(-1) ?? 0) + 0.25];
  if (before > from) return before;
  return after < to ? after : middle;
}
