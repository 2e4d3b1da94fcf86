import { type Point, type Rect, rectAt, right } from "../../geometry.ts";
import type { GraphRow } from "../graph.ts";
import type { PlacedPanel, PlacedRow, PlacedText } from "../layout.ts";
import { panelGap } from "../sizes.ts";
import { type Column, heightOfRow, inset, type SetPanel, sampleWidth } from "./set-panel.ts";

/** A panel that was set, with its upper left corner here. */
export function placed(set: SetPanel, { x, y }: Point): PlacedPanel {
  const { panel } = set;
  const { heading } = panel;
  const columns = spread(set);
  const top = y + inset + (heading ? heading.size.height + panelGap.heading : 0);
  return {
    panel,
    bounds: rectAt({ x, y }, set),
    ...(heading && { heading: { text: heading, bounds: rectAt({ x: x + inset, y: y + inset }, heading.size) } }),
    rows: columns.flatMap((column) => placedRows(column, x + inset + column.x, top)),
  };
}

/** The columns of a panel that is wider than they need. */
function spread({ columns, width }: SetPanel): readonly Column[] {
  const last = columns.at(-1);
  const free = last ? width - 2 * inset - last.x - last.width : 0;
  return columns.map((column, index) => ({
    ...column,
    x: column.x + (free * index) / columns.length,
    width: column.width + free / columns.length,
  }));
}

function placedRows({ rows, width }: Column, x: number, top: number): readonly PlacedRow[] {
  const indent = sampleWidth(rows);
  let y = top;
  return rows.map((row) => {
    const height = heightOfRow(row);
    const placedRow = placeRow(row, { x, y, width, height }, indent);
    y += height + panelGap.rows;
    return placedRow;
  });
}

/** The sample and the amount stand beside the first line of the text. */
function placeRow(row: GraphRow, bounds: Rect, indent: number): PlacedRow {
  const { sample, label, amount } = row;
  const { x, y } = bounds;
  const first = Math.max(sample?.height ?? 0, label.lines[0]?.font.lineHeight ?? 0);
  const textY = y + Math.max(0, (first - (label.lines[0]?.font.lineHeight ?? 0)) / 2);
  const textAt = (text: GraphRow["label"], left: number): PlacedText => ({
    text,
    bounds: rectAt({ x: left, y: textY }, text.size),
  });
  return {
    row,
    bounds: rectAt(bounds, bounds),
    ...(sample && {
      sample: rectAt(
        { x: x + (indent - panelGap.sample - sample.width) / 2, y: y + (first - sample.height) / 2 },
        sample,
      ),
    }),
    label: textAt(label, x + indent),
    ...(amount && { amount: textAt(amount, right(bounds) - amount.size.width) }),
  };
}
