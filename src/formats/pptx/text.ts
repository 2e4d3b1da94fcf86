import type { LettersFigure, TextFigure } from "../../drawing/drawing.ts";
import type { TextLine } from "../../text/text-block.ts";
import type { BoxText, Paragraph } from "./shape.ts";

/** A text as it was broken; a caption is a paragraph of its own. */
export function textOf({ block, align, color, captionColor }: TextFigure): BoxText {
  const paragraphs: Paragraph[] = [];
  let previous: TextLine | undefined;
  for (const line of block.lines) {
    const last = paragraphs.at(-1);
    if (last && previous?.role === line.role) {
      paragraphs[paragraphs.length - 1] = { ...last, lines: [...last.lines, line.text] };
    } else {
      const { size, lineHeight, weight } = line.font;
      const look = { bold: weight === "bold", color: line.role === "caption" ? captionColor : color };
      paragraphs.push({ lines: [line.text], fontSize: size, lineHeight, ...look });
    }
    previous = line;
  }
  return { align, paragraphs };
}

/** Letters in the middle of what they stand on. */
export function textOfLetters({ text, color, fontSize }: LettersFigure): BoxText {
  return { align: "center", paragraphs: [{ lines: [text], fontSize, lineHeight: 1.2 * fontSize, bold: true, color }] };
}
