import type { Size } from "../geometry.ts";

/** What an empty group holds free for whatever will be in it, px. */
export const emptyGroupSize: Size = { width: 80, height: 24 };

/** px around the picture. */
export const pictureMargin = 24;

/** px between the icon in a group's corner and its label, on either side of the label, and before badges. */
export const headerGap = 8;

/** px at which the label of a group is broken, and that of an outline: late, as they stand alone on their line. */
export const headerLabelWidth = 320;

/** Of the dot that stands for the label of an edge, px: so that it misses the edges that leave a node beside its own. */
export const letterDotSize: Size = { width: 16, height: 16 };

/** px between badges. */
export const badgeGap = 2;

/** px between panels and the picture, between panels, between columns, rows, and what stands in a row. */
export const panelGap = { around: 24, between: 16, columns: 24, rows: 6, heading: 8, sample: 8, amount: 12 };

export function squareOf(side: number): Size {
  return { width: side, height: side };
}
