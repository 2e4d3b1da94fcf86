import { rectAt, type Size } from "../geometry.ts";
import type { LegendEntry } from "./graph.ts";
import type { PlacedLegendEntry } from "./layout.ts";
import { pictureMargin } from "./sizes.ts";

/** px above the legend, and between its columns, its rows, and a sample and what it means. */
const legendGap = { above: 16, columns: 28, rows: 8, sample: 8 };

/** Places the legend below a picture of this size: in rows, and in as many columns as fit. */
export function placeLegend(entries: readonly LegendEntry[], { width, height }: Size): readonly PlacedLegendEntry[] {
  const columns = columnsFor(entries, width - 2 * pictureMargin);
  const row = Math.max(0, ...entries.map(({ sample, text }) => Math.max(sample.height, text.size.height)));
  return entries.map((entry, index) => {
    const { sample, text } = entry;
    const x = pictureMargin + (columns[index % columns.length] ?? 0);
    const y = height - pictureMargin + legendGap.above + Math.floor(index / columns.length) * (row + legendGap.rows);
    const middle = (size: Size): number => y + (row - size.height) / 2;
    return {
      entry,
      sample: rectAt({ x, y: middle(sample) }, sample),
      label: { text, bounds: rectAt({ x: x + sample.width + legendGap.sample, y: middle(text.size) }, text.size) },
    };
  });
}

/** Where the columns begin: as many as are together no wider than `width`, but one at least. */
function columnsFor(entries: readonly LegendEntry[], width: number): readonly number[] {
  for (let count = Math.min(entries.length, mostColumns); count > 1; count--) {
    const widths = Array.from({ length: count }, (_, column) =>
      Math.max(...entries.filter((_, index) => index % count === column).map(widthOf)),
    );
    const starts = widths.map((_, column) => widths.slice(0, column).reduce((sum, each) => sum + each, 0));
    const spread = starts.map((start, column) => start + column * legendGap.columns);
    if ((spread.at(-1) ?? 0) + (widths.at(-1) ?? 0) <= width) return spread;
  }
  return [0];
}

/** A legend with more columns is no easier to read. */
const mostColumns = 8;

function widthOf({ sample, text }: LegendEntry): number {
  return sample.width + legendGap.sample + text.size.width;
}
