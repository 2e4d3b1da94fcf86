import { rounded } from "../geometry.ts";
import type { Font } from "./font.ts";
import { graphemesOf } from "./graphemes.ts";
import { linesOf } from "./lines.ts";
import type { TextBlock, TextLine } from "./text-block.ts";
import { widthOf } from "./width.ts";

export interface BlockOptions {
  readonly font: Font;
  /** Lines are broken at this width, px. */
  readonly maxWidth: number;
  /** Set below the label. */
  readonly caption?: string;
  /** Default: the font of the label. */
  readonly captionFont?: Font;
  /** What is longer ends in an ellipsis; captions have half as many. */
  readonly maxLines?: number;
  /** Free above the first line and below the last, px. Default: 0. */
  readonly margin?: number;
}

/** Longer texts are cut before they are looked at, so that hostile ones cost little. */
const maxLength = 1000;

/** Breaks a label and its caption into lines and measures them. Without any text it has no lines and no size. */
export function blockOf(label: string, options: BlockOptions): TextBlock {
  const { font, maxWidth, caption = "", captionFont = font, maxLines = 6, margin = 0 } = options;
  const lines = [
    ...textLinesOf(label, { font, maxWidth, maxLines, role: "label" }),
    ...textLinesOf(caption, { font: captionFont, maxWidth, maxLines: Math.ceil(maxLines / 2), role: "caption" }),
  ];
  const width = Math.max(0, ...lines.map((line) => line.width));
  const height = lines.reduce((sum, line) => sum + line.font.lineHeight, 0);
  const room = lines.length > 0 ? 2 * margin : 0;
  const size = { width, height: rounded(height + room) };
  return { text: label, ...(caption && { caption }), lines, size };
}

interface LineOptions {
  readonly font: Font;
  readonly maxWidth: number;
  readonly maxLines: number;
  readonly role: TextLine["role"];
}

function textLinesOf(text: string, { font, maxWidth, maxLines, role }: LineOptions): readonly TextLine[] {
  const lines = paragraphsOf(text).flatMap((paragraph) => linesOf(paragraph, font, maxWidth));
  const shown = lines.length > maxLines ? shortened(lines.slice(0, maxLines), font, maxWidth) : lines;
  return shown.map((line) => ({ text: line, width: rounded(widthOf(line, font)), font, role }));
}

const lineBreak = /\r\n?|[\n\u0085\u2028\u2029]/;
const space = /[\t\v\f \u1680\u2000-\u200a\u205f\u3000]+/g;
/** Control characters, overrides of the reading direction, halves of surrogate pairs: nothing of a label, but trouble for viewers. */
const undrawn = /[\p{Cc}\p{Cs}\u00ad\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** The lines that the author broke by hand, without needless space. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .slice(0, maxLength)
    .split(lineBreak)
    .map((line) => line.replace(space, " ").replace(undrawn, "").trim())
    .filter((line) => line !== "");
}

/** Ends the last line in an ellipsis. */
function shortened(lines: readonly string[], font: Font, maxWidth: number): readonly string[] {
  const graphemes = [...graphemesOf(lines.at(-1) ?? "")];
  while (graphemes.length > 0 && widthOf(`${graphemes.join("")}…`, font) > maxWidth) graphemes.pop();
  return [...lines.slice(0, -1), `${graphemes.join("").trimEnd()}…`];
}
