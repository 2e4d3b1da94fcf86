import type { PanelFigure, PanelRowFigure, SampleFigure } from "../drawing/drawing.ts";

/** What a panel says, line by line, for formats that are read rather than looked at. */
export function linesOfPanel({ heading, rows }: PanelFigure): readonly string[] {
  return [...(heading?.block.text.split("\n") ?? []), ...rows.flatMap(linesOfRow)];
}

function linesOfRow({ sample, label, amount }: PanelRowFigure): readonly string[] {
  const { text, lines } = label.block;
  const sign = signOf(sample);
  const value = amount ? `: ${amount.block.text}` : "";
  const captions = lines.flatMap((line) => (line.role === "caption" ? line.text : []));
  return [...`${sign && `${sign}. `}${text}${value}`.split("\n"), ...captions];
}

/** The letters that stand for a row in the picture; empty: there are none. */
function signOf(sample: SampleFigure | undefined): string {
  if (sample?.type === "mark") return sample.mark.letters.text;
  const letters = sample?.type === "icon" ? sample.icon.letters?.text : undefined;
  return letters && /^\d+$/.test(letters) ? letters : "";
}
