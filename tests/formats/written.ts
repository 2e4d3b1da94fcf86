import type { LettersFigure } from "../../src/drawing/drawing.ts";
import type { TextBlock } from "../../src/text/text-block.ts";

/** Every line and all letters in figures, of whatever kind they are. */
export function writtenIn(part: unknown): readonly string[] {
  if (typeof part !== "object" || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(writtenIn);
  return Object.entries(part).flatMap(([name, inner]) => {
    if (name === "block") return (inner as TextBlock).lines.map(({ text }) => text);
    return name === "letters" ? [(inner as LettersFigure).text] : writtenIn(inner);
  });
}
