import { boundsOf } from "../geometry.ts";
import type { PlacedLegendEntry } from "../layout/layout.ts";
import type { Theme } from "../themes/theme.ts";
import type { LegendFigure } from "./drawing.ts";
import type { MarkOf } from "./marks.ts";
import { drawNumber } from "./number.ts";
import { drawText } from "./text.ts";

/** An entry of the legend: the mark of a hub and what its badges mean, or a number and the label that it stands for. */
export function drawLegendEntry(
  { entry, sample, label }: PlacedLegendEntry,
  theme: Theme,
  markOf: MarkOf,
): LegendFigure {
  return {
    type: "legend",
    id: entry.id,
    bounds: boundsOf([sample, label.bounds]),
    sample: entry.number === undefined ? markOf(entry.id, sample) : drawNumber(entry.number, sample, theme),
    label: drawText(label, theme, {
      align: "left",
      color: theme.colors.text,
      ownColor: undefined,
      ground: theme.background,
    }),
  };
}
