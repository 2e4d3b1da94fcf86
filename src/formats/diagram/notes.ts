import type { Figure } from "../../drawing/drawing.ts";
import { cleanValue } from "../../xml/clean.ts";
import { linesOfPanel } from "../panel-lines.ts";

/**
 * What cannot be drawn, as lines for a comment: which nodes and groups have an
 * outline around them, and what panels say. A legend explains what is seen in
 * the picture alone.
 */
export function notesOf(figures: readonly Figure[]): readonly (readonly string[])[] {
  const sections = [
    figures.flatMap((figure) => {
      if (figure.type !== "overlay") return [];
      const label = figure.outlines.find((outline) => outline.label)?.label?.block.text ?? figure.id;
      return [`${label}: ${figure.members.join(", ")}`];
    }),
    ...figures.flatMap((figure) => (figure.type === "panel" && figure.name !== "legend" ? [linesOfPanel(figure)] : [])),
  ];
  return sections
    .map((lines) => lines.map((line) => cleanValue(line).trim()).filter((line) => line !== ""))
    .filter((lines) => lines.length > 0);
}
