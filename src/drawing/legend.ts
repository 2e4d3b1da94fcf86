import { boundsOf } from "../geometry.ts";
import type { PlacedLegendEntry } from "../layout/layout.ts";
import type { Theme } from "../themes/theme.ts";
import type { LegendFigure } from "./drawing.ts";
import type { MarkOf } from "./marks.ts";
import { drawText } from "./text.ts";

/** An entry of the legend: the mark of a hub and what its badges mean. */
export function drawLegendEntry(
  { entry, sample, label }: PlacedLegendEntry,
  theme: Theme,
  markOf: MarkOf,
): LegendFigure {
  return {
    type: "legend",
    id: entry.id,
    bounds: boundsOf([sample, label.bounds]),
    sample: markOf(entry.id, sample),
    label: drawText(label, theme, {
      align: "left",
      color: theme.colors.text,
      ownColor: undefined,
      ground: theme.background,
    }),
  };
}
