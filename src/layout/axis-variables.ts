import type { Axis } from "./axis.ts";
import { Spread } from "./spread.ts";

/** A place on an axis: that of a variable, and an offset from it in px. */
export interface Spot {
  readonly variable: number;
  readonly offset: number;
}

/** The variables of everything that stands fast on an axis: its cells and borders. */
export interface AxisVariables {
  readonly spread: Spread;
  /** By cell: the middle of its icons. */
  readonly cells: readonly number[];
  /** The place of a border or port line; a track is wherever the segment on it goes. */
  spotOf(line: number): Spot;
  /** A variable of its own for something on a track or between lines, kept between its neighbours that stand fast. */
  between(order: number): Spot;
  /** How many lines two neighbouring cells and the gaps around them have at most. */
  readonly reach: number;
}

/** Neighbouring icons that do not see each other keep this distance, px: enough for a track. */
const leastGap = 16;

export function axisVariables(axis: Axis, icon: number): AxisVariables {
  const spread = new Spread();
  const cells = axis.cells.map(({ ports }) => spread.variable(ports[ports.length >> 1] ?? 0, "low"));
  const borders = new Map<number, number>();
  for (const line of axis.startBorders.flat()) borders.set(line, spread.variable(line, "high"));
  for (const line of axis.endBorders.flat()) borders.set(line, spread.variable(line, "low"));
  const firm = firmInOrder(axis, cells, borders, icon);
  for (const [index, second] of firm.entries()) {
    const first = firm[index - 1];
    if (first)
      spread.keep(
        first.variable,
        second.variable,
        first.after + second.before + (first.isCell && second.isCell ? leastGap : 0),
      );
  }
  return {
    spread,
    cells,
    reach: reachOf(axis),
    spotOf(number) {
      const line = axis.lines[number];
      if (line?.kind === "port") return { variable: cells[line.cell] as number, offset: line.offset };
      const variable = borders.get(number);
      if (variable === undefined) throw new Error(`line ${number} has no place of its own`);
      return { variable, offset: 0 };
    },
    between(order) {
      const variable = spread.variable(order, "middle");
      const next = firm.findIndex((other) => other.order > order);
      const [before, after] = [firm[next === -1 ? firm.length - 1 : next - 1], next === -1 ? undefined : firm[next]];
      if (before) spread.keep(before.variable, variable, before.after);
      if (after) spread.keep(variable, after.variable, after.before);
      return { variable, offset: 0 };
    },
  };
}

/** What keeps its place in the order of the axis whatever else happens. */
interface Firm {
  readonly order: number;
  readonly variable: number;
  readonly before: number;
  readonly after: number;
  readonly isCell: boolean;
}

function firmInOrder(axis: Axis, cells: readonly number[], borders: ReadonlyMap<number, number>, icon: number): Firm[] {
  const half = icon / 2;
  const firm: Firm[] = axis.cells.map(({ ports }, cell) => ({
    order: ports[ports.length >> 1] ?? 0,
    variable: cells[cell] as number,
    before: half,
    after: half,
    isCell: true,
  }));
  for (const [order, variable] of borders) firm.push({ order, variable, before: 0, after: 0, isCell: false });
  return firm.sort((a, b) => a.order - b.order);
}

function reachOf({ cells, lines }: Axis): number {
  const starts = [0, 0, ...cells.map(({ start }) => start), lines.length, lines.length];
  let most = 0;
  for (const [index, start] of starts.entries()) most = Math.max(most, (starts[index + 3] ?? lines.length) - start);
  return most;
}
