import type { TextFigure } from "../../drawing/drawing.ts";
import { bottom, center, type Rect } from "../../geometry.ts";
import type { TextLine } from "../../text/text-block.ts";
import { type Place, partId, type Vertex } from "./cell.ts";
import type { Style } from "./style.ts";

/** Lines of one font and colour, which is all that a label of draw.io can have. */
export interface Paragraph {
  readonly lines: readonly string[];
  readonly style: Style;
  /** Where draw.io has to begin with the first line for its letters to stand where they are measured, px. */
  readonly top: number;
  /** Of all lines as draw.io counts, px. */
  readonly height: number;
}

/** The label of a text, and its caption as a paragraph of its own. */
export function paragraphsOf(figure: TextFigure): { readonly label?: Paragraph; readonly caption?: Paragraph } {
  const { block, bounds } = figure;
  const heights = block.lines.reduce((sum, { font }) => sum + font.lineHeight, 0);
  const top = bounds.y + (bounds.height - heights) / 2;
  const lines = block.lines.filter(({ role }) => role === "label");
  const captionTop = top + lines.reduce((sum, { font }) => sum + font.lineHeight, 0);
  const label = paragraphOf(lines, top, figure);
  const caption = paragraphOf(block.lines.slice(lines.length), captionTop, figure);
  return { ...(label && { label }), ...(caption && { caption }) };
}

/** How far Arial reaches above its base line and below, in em. */
const ascent = 0.905;
const descent = 0.212;

/** draw.io sets the first base line this much above the font size, px. */
const lift = 1;

function paragraphOf(lines: readonly TextLine[], top: number, figure: TextFigure): Paragraph | undefined {
  const [first] = lines;
  if (!first) return undefined;
  const { size, lineHeight, weight } = first.font;
  const pitch = Math.round(1.2 * size);
  const baseline = (lineHeight - (ascent + descent) * size) / 2 + ascent * size;
  // draw.io sets lines closer: they stand in the middle of their room.
  const slack = ((lines.length - 1) * (lineHeight - pitch)) / 2;
  return {
    lines: lines.map(({ text }) => text),
    style: {
      html: 0,
      fontSize: size,
      fontColor: first.role === "caption" ? figure.captionColor : figure.color,
      ...(weight === "bold" && { fontStyle: 1 }),
    },
    top: top + baseline - (size - lift) + slack,
    height: size + (lines.length - 1) * pitch,
  };
}

/** A text that stands free, as a cell. */
export function freeText(paragraph: Paragraph, { bounds, align }: TextFigure, id: string, parent: Place): Vertex {
  const { x, width } = bounds;
  return {
    ...{ id, parent, label: paragraph.lines },
    bounds: { x, y: paragraph.top, width, height: paragraph.height },
    style: { strokeColor: "none", fillColor: "none", ...paragraph.style, align, verticalAlign: "middle", spacing: 0 },
  };
}

/** The caption of a node or a group, as a cell that moves with it. */
export function captionOn(caption: Paragraph, figure: TextFigure, element: Place): Vertex {
  const cell = freeText(caption, figure, partId("caption", element.id), element);
  return { ...cell, style: { ...cell.style, part: 1, connectable: 0 } };
}

/** A text around which something else is drawn: letters in the middle of a box. */
export function lettersStyle({ color, fontSize }: { readonly color: string; readonly fontSize: number }): Style {
  return { html: 0, fontSize, fontColor: color, fontStyle: 1, align: "center", verticalAlign: "middle", spacing: 0 };
}

/** The plate behind a label. */
export function plateStyle({ plates }: TextFigure): Style {
  const fill = plates?.[0]?.fill;
  return { labelBackgroundColor: fill, labelBorderColor: fill };
}

/** draw.io puts this above a label at the top of its room, whatever the style says, px. */
const baseSpacing = 5;

/** Where the label of a box stands: below it, in the middle. */
export function labelBelow(paragraph: Paragraph, box: Rect): Style {
  const spacingTop = Math.round(paragraph.top - bottom(box)) - baseSpacing;
  const place = { verticalLabelPosition: "bottom", verticalAlign: "top", align: "center" };
  return { ...paragraph.style, ...place, spacing: 0, spacingTop };
}

/** Where the label of a box stands: at the top of it. */
export function labelInside(paragraph: Paragraph, box: Rect, { align, bounds }: TextFigure): Style {
  const spacingTop = Math.round(paragraph.top - box.y) - baseSpacing;
  // What is in the middle is pushed out of it by half of what is kept free on a side.
  const shift = align === "left" ? bounds.x - box.x : 2 * (center(bounds).x - center(box).x);
  const spacingLeft = Math.max(0, Math.round(shift)) || undefined;
  const spacingRight = Math.max(0, Math.round(-shift)) || undefined;
  return { ...paragraph.style, align, verticalAlign: "top", spacing: 0, spacingTop, spacingLeft, spacingRight };
}
