import type { TextFigure } from "../../drawing/drawing.ts";
import type { TextLine } from "../../text/text-block.ts";
import { paintBox } from "./box.ts";
import type { Attributes, SvgElement } from "./element.ts";
import { paintMark } from "./mark.ts";

/** How far Arial reaches above and below its base line, in em. */
const ascent = 0.905;
const descent = 0.212;

/** A text, on plates where it has some, each line at its own place, so that no viewer has to break it. The plates go into `plated`. */
export function paintText(figure: TextFigure, parent: SvgElement, plated: SvgElement = parent): void {
  const { block, bounds, align, plates = [], marks = [] } = figure;
  for (const plate of plates) paintBox(plate, { fill: plate.fill, width: 0, dash: [], radius: 0 }, plated);
  for (const mark of marks) paintMark(mark, parent);
  const [first, ...others] = block.lines;
  if (!first) return;
  const room = bounds.height - block.lines.reduce((sum, { font }) => sum + font.lineHeight, 0);
  let top = bounds.y + room / 2;
  const x = align === "center" ? bounds.x + bounds.width / 2 : bounds.x;
  const look = { ...fontOf(first, figure), "text-anchor": align === "center" ? "middle" : undefined };
  if (others.length === 0) {
    parent.append("text", { x, y: baseline(top, first), ...look }).write(first.text);
    return;
  }
  const element = parent.append("text", look);
  for (const line of block.lines) {
    const font = line.role === first.role ? {} : { ...fontOf(line, figure), ...weightAfter(first, line) };
    element.append("tspan", { x, y: baseline(top, line), ...font }).write(line.text);
    top += line.font.lineHeight;
  }
}

/** Where the letters of a line stand whose top is at `top`. */
function baseline(top: number, { font: { size, lineHeight } }: TextLine): number {
  return top + (lineHeight - (ascent + descent) * size) / 2 + ascent * size;
}

/** What is said of the first line would count for the others. */
function weightAfter(first: TextLine, { font }: TextLine): Attributes {
  return first.font.weight === "bold" && font.weight === "regular" ? { "font-weight": "normal" } : {};
}

function fontOf({ font, role }: TextLine, { color, captionColor }: TextFigure): Attributes {
  return {
    "font-size": font.size,
    "font-weight": font.weight === "bold" ? "bold" : undefined,
    fill: role === "caption" ? captionColor : color,
  };
}
