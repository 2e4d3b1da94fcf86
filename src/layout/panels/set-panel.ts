import type { Size } from "../../geometry.ts";
import type { GraphPanel, GraphRow } from "../graph.ts";
import { panelGap } from "../sizes.ts";

/** A panel whose rows are set in columns: each place is px from its upper left corner. */
export interface SetPanel extends Size {
  readonly panel: GraphPanel;
  readonly columns: readonly Column[];
}

export interface Column {
  readonly x: number;
  readonly width: number;
  readonly rows: readonly GraphRow[];
}

/** A panel in one column, in two, and so on. */
export type Choices = readonly [SetPanel, ...SetPanel[]];

/** The ways to set a panel, the narrowest first. */
export function choicesOf(panel: GraphPanel): Choices {
  const more = Array.from({ length: Math.min(mostColumns, panel.rows.length) - 1 }, (_, index) =>
    setIn(panel, index + 2),
  );
  return [setIn(panel, 1), ...more];
}

/** A panel in more columns is no easier to read. */
const mostColumns = 8;

/** Rows go down the first column, then down the next; columns are about equally high. */
function setIn(panel: GraphPanel, count: number): SetPanel {
  const columns = columnsOf(panel.rows, count);
  const head = panel.heading ? panel.heading.size.height + panelGap.heading : 0;
  const heights = columns.map(({ rows }) => heightOf(rows));
  const last = columns.at(-1);
  const width = last ? last.x + last.width : 0;
  return {
    panel,
    columns,
    width: Math.max(width, panel.heading?.size.width ?? 0) + 2 * inset,
    height: head + Math.max(0, ...heights) + 2 * inset,
  };
}

/** px between the border of a panel and what is in it. */
export const inset = 10;

function columnsOf(rows: readonly GraphRow[], count: number): readonly Column[] {
  const most = lowest(rows, count);
  const columns: Column[] = [];
  let rest = rows;
  let x = 0;
  while (rest.length > 0) {
    const own = rest.slice(0, fitting(rest, most));
    const width = Math.max(...own.map((row) => widthOf(row, sampleWidth(own))));
    columns.push({ x, width, rows: own });
    x += width + panelGap.columns;
    rest = rest.slice(own.length);
  }
  return columns;
}

/** How many of the first rows fit into a column of this height, at least one. */
function fitting(rows: readonly GraphRow[], most: number): number {
  let height = -panelGap.rows;
  const over = rows.findIndex((row) => {
    height += panelGap.rows + heightOfRow(row);
    return height > most;
  });
  return over === -1 ? rows.length : Math.max(1, over);
}

/** The least height in which rows fit into so many columns, to a fraction of a px: found by halving. */
function lowest(rows: readonly GraphRow[], count: number): number {
  const heights = rows.map(heightOfRow);
  const columnsIn = (most: number): number => {
    let [columns, height] = [1, 0];
    for (const row of heights) {
      const next = height === 0 ? row : height + panelGap.rows + row;
      [columns, height] = next <= most ? [columns, next] : [columns + 1, row];
    }
    return columns;
  };
  let [low, high] = [Math.max(0, ...heights), heightOf(rows)];
  while (high - low > 0.25) {
    const middle = (low + high) / 2;
    if (columnsIn(middle) <= count) high = middle;
    else low = middle;
  }
  return high;
}

export const heightOfRow = ({ sample, label, amount }: GraphRow): number =>
  Math.max(sample?.height ?? 0, label.size.height, amount?.size.height ?? 0);

function heightOf(rows: readonly GraphRow[]): number {
  return rows.reduce((sum, row) => sum + heightOfRow(row) + panelGap.rows, 0) - panelGap.rows;
}

export function sampleWidth(rows: readonly GraphRow[]): number {
  const widest = Math.max(0, ...rows.map(({ sample }) => sample?.width ?? 0));
  return widest === 0 ? 0 : widest + panelGap.sample;
}

function widthOf({ label, amount }: GraphRow, sample: number): number {
  return sample + label.size.width + (amount ? panelGap.amount + amount.size.width : 0);
}
