import type { Sample } from "../annotations/annotations.ts";
import { center, type Rect } from "../geometry.ts";
import type { PlacedPanel, PlacedRow, PlacedText } from "../layout/layout.ts";
import type { Theme } from "../themes/theme.ts";
import type { PanelFigure, PanelRowFigure, SampleFigure, TextFigure } from "./drawing.ts";
import { lineLookOf } from "./edge.ts";
import { groupLookOf } from "./group.ts";
import { drawMark } from "./mark.ts";
import type { MarkOf } from "./marks.ts";
import { outlineLookOf } from "./overlay.ts";
import { drawText } from "./text.ts";

/** A list beside or below the picture, on a ground of its own. */
export function drawPanel({ panel, bounds, heading, rows }: PlacedPanel, theme: Theme, markOf: MarkOf): PanelFigure {
  const { fill, stroke, heading: color } = theme.panel;
  return {
    type: "panel",
    id: panel.id,
    name: panel.name,
    bounds,
    look: { fill, stroke, width: 0.75, dash: [], radius: 4 },
    ...(heading && { heading: textOf(heading, color, theme) }),
    rows: rows.map((row) => drawRow(row, theme, markOf)),
  };
}

function drawRow({ row, bounds, sample, label, amount }: PlacedRow, theme: Theme, markOf: MarkOf): PanelRowFigure {
  return {
    id: row.id,
    bounds,
    ...(sample && row.sample && { sample: drawSample(row.sample.of, sample, theme, markOf) }),
    label: textOf(label, theme.panel.text, theme),
    ...(amount && { amount: textOf(amount, theme.panel.text, theme) }),
    ...(row.link !== undefined && { link: row.link }),
  };
}

function textOf(text: PlacedText, color: string, theme: Theme): TextFigure {
  return drawText(text, theme, { align: "left", color, ownColor: undefined, ground: theme.panel.fill });
}

function drawSample(sample: Sample, bounds: Rect, theme: Theme, markOf: MarkOf): SampleFigure {
  if (sample.type === "mark") return { type: "mark", mark: drawMark(sample.mark, bounds, theme) };
  if (sample.type === "hub") return { type: "icon", icon: markOf(sample.hub, bounds) };
  if (sample.type === "group") return { type: "box", bounds, look: groupLookOf(sample.group, theme, theme.panel.fill) };
  if (sample.type === "overlay") return { type: "box", bounds, look: outlineLookOf(sample.overlay, sample.of, theme) };
  const { y } = center(bounds);
  const look = lineLookOf({ ...sample, style: {} }, theme);
  return {
    type: "line",
    points: [
      { x: bounds.x, y },
      { x: bounds.x + bounds.width, y },
    ],
    look,
  };
}
