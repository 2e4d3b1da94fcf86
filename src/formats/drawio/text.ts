import type { TextFigure } from "../../drawing/drawing.ts";
import type { Rect } from "../../geometry.ts";
import type { TextLine } from "../../text/text-block.ts";
import type { Place, Vertex } from "./cell.ts";
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
    style: { strokeColor: "none", fillColor: "none", ...paragraph.style, ...textPlace(align) },
  };
}

function textPlace(align: TextFigure["align"]): Style {
  return { align, verticalAlign: "top", spacing: 0 };
}

/** A text around which something else is drawn: letters in the middle of a box. */
export function lettersStyle({ color, fontSize }: { readonly color: string; readonly fontSize: number }): Style {
  return { html: 0, fontSize, fontColor: color, fontStyle: 1, align: "center", verticalAlign: "middle", spacing: 0 };
}

/** The plate behind a label. */
export function plateStyle({ plates }: TextFigure): Style {
  return { labelBackgroundColor: plates?.[0]?.fill };
}

/** Where the text of a label stands, below a box or in its top left corner. */
export function labelStyle(
  paragraph: Paragraph,
  box: Rect,
  from: "below" | { readonly x: number; readonly align: TextFigure["align"] },
): Style {
  if (from === "below") {
    const spacingTop = Math.round(paragraph.top - box.y - box.height);
    return { ...paragraph.style, verticalLabelPosition: "bottom", ...textPlace("center"), spacingTop };
  }
  const spacingTop = Math.round(paragraph.top - box.y);
  const spacingLeft = from.align === "left" ? Math.round(from.x - box.x) : undefined;
  return { ...paragraph.style, ...textPlace(from.align), spacingTop, spacingLeft };
}
