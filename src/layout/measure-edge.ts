import type { Mark } from "../annotations/annotations.ts";
import type { Size } from "../geometry.ts";
import type { Edge } from "../model/architecture.ts";
import { widestWordOf } from "../text/width.ts";
import { blockOf } from "../text/wrap.ts";
import type { Theme } from "../themes/theme.ts";
import type { GraphEdge } from "./graph.ts";
import { type Label, type MarkSide, marked, marksBounds } from "./label.ts";
import { badgeGap, letterDotSize } from "./sizes.ts";

/** Finds out how much room the label of an edge takes. Numbers stand before it, pills below it. */
export function measureEdge(edge: Edge, marks: readonly Mark[], theme: Theme): GraphEdge {
  const { id, from, to, label: text } = edge;
  const side = marks.every(({ shape }) => shape === "dot") && marks.length <= mostBefore ? "before" : "below";
  const setting: Setting = { text, marks, side, theme };
  const label = labelWithin(theme.edgeLabelWidth, setting);
  if (!label) return { edge, id, from, to };
  const narrowLabel = narrowed(label, setting);
  return { edge, id, from, to, label, ...(narrowLabel && { narrowLabel }), standIn: standInFor(label) };
}

/** More numbers in a row would push the label away from the line. */
const mostBefore = 3;

interface Setting {
  readonly text: string | undefined;
  readonly marks: readonly Mark[];
  readonly side: MarkSide;
  readonly theme: Theme;
}

function labelWithin(maxWidth: number, { text, marks, side, theme }: Setting): Label | undefined {
  const block = text ? blockOf(text, { font: theme.fonts.edge, maxWidth }) : undefined;
  return marked(block, marks, side, theme);
}

/** Shares of the usual width at which a label is broken where there is less room across, the narrowest first. */
const narrowWidths = [0.4, 0.55, 0.7];

/** A label of one line in two, as narrow as that makes it while words stay whole; in three it would look like a paragraph. */
function narrowed(label: Label, setting: Setting): Label | undefined {
  if (label.lines.length !== 1) return undefined;
  const { fonts, edgeLabelWidth } = setting.theme;
  const widestWord = widestWordOf(setting.text ?? "", fonts.edge);
  return narrowWidths
    .map((share) => labelWithin(Math.max(share * edgeLabelWidth, widestWord), setting))
    .find((other) => other?.lines.length === 2 && other.size.width < label.size.width);
}

function standInFor(label: Label): Size {
  if (label.text === "") return label.size;
  const { width, height } = marksBounds(label);
  if (width === 0) return letterDotSize;
  return { width: letterDotSize.width + badgeGap + width, height: Math.max(height, letterDotSize.height) };
}
