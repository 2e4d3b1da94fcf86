import type { Panel, PanelRow, Sample } from "../../annotations/annotations.ts";
import type { Size } from "../../geometry.ts";
import { blockOf } from "../../text/wrap.ts";
import type { Theme } from "../../themes/theme.ts";
import type { GraphPanel, GraphRow } from "../graph.ts";
import { markSize } from "../label.ts";
import { panelGap } from "../sizes.ts";

/** px of the text of a row, with its amount. Short rows stand in columns. */
const textWidth = 232;
const columnTextWidth = 200;

/** px of what shows how edges and boxes look. */
const lineSample: Size = { width: 32, height: 12 };
const boxSample: Size = { width: 24, height: 16 };

/** Panels with the room that their rows take. */
export function measurePanels(panels: readonly Panel[], theme: Theme): readonly GraphPanel[] {
  return panels.map(({ name, id = name, arrange, heading, rows }) => ({
    id,
    name,
    arrange,
    ...(heading && { heading: blockOf(heading, { font: theme.fonts.group, maxWidth: textWidth }) }),
    rows: rows.map((row) => measureRow(row, arrange === "columns" ? columnTextWidth : textWidth, theme)),
  }));
}

/** A row by itself: also what is added to the legend when the picture is complete. */
export function measureRow(row: PanelRow, width: number, theme: Theme): GraphRow {
  const { fonts } = theme;
  const amount = row.amount === undefined ? undefined : blockOf(row.amount, { font: fonts.caption, maxWidth: width });
  const label = blockOf(row.text, {
    font: row.strong ? { ...fonts.caption, weight: "bold" } : fonts.caption,
    maxWidth: width - (amount ? amount.size.width + panelGap.amount : 0),
    ...(row.caption && { caption: row.caption, captionFont: fonts.caption, maxLines: 14 }),
  });
  return {
    id: row.id,
    ...(row.sample && { sample: { of: row.sample, ...sampleSize(row.sample, theme) } }),
    label,
    ...(amount && { amount }),
    ...(row.link !== undefined && { link: row.link }),
  };
}

function sampleSize(sample: Sample, theme: Theme): Size {
  if (sample.type === "mark") return markSize(sample.mark, theme);
  if (sample.type === "edge") return lineSample;
  const { badgeSize } = theme;
  return sample.type === "hub" ? { width: badgeSize, height: badgeSize } : boxSample;
}
