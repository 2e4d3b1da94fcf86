import type { Figure, IconFigure, MarkFigure, TextFigure } from "../../drawing/drawing.ts";

/** Everything that is written on a figure. */
export function textsOf(figure: Figure): readonly string[] {
  return [
    ...blocksOf(figure).flatMap(({ block, marks = [] }) => [
      ...block.lines.map(({ text }) => text),
      ...lettersOf(marks),
    ]),
    ...iconsOf(figure).flatMap(({ letters, badge }) => [letters?.text ?? "", badge?.letters.text ?? ""]),
    ...lettersOf(marksOf(figure)),
  ];
}

function blocksOf(figure: Figure): readonly TextFigure[] {
  if (figure.type === "overlay") return figure.outlines.flatMap(({ label }) => label ?? []);
  if (figure.type === "badge") return [];
  if (figure.type !== "panel") return figure.label ? [figure.label] : [];
  const { heading, rows } = figure;
  return [...(heading ? [heading] : []), ...rows.flatMap(({ label, amount }) => (amount ? [label, amount] : [label]))];
}

function iconsOf(figure: Figure): readonly IconFigure[] {
  if (figure.type === "edge") return figure.number ? [figure.number.dot] : [];
  if (figure.type === "badge") return [figure.mark];
  if (figure.type === "panel") return figure.rows.flatMap(({ sample }) => (sample?.type === "icon" ? sample.icon : []));
  return "icon" in figure && figure.icon ? [figure.icon] : [];
}

function marksOf(figure: Figure): readonly MarkFigure[] {
  if (figure.type === "edge") return figure.number?.marks ?? [];
  return figure.type === "panel"
    ? figure.rows.flatMap(({ sample }) => (sample?.type === "mark" ? sample.mark : []))
    : [];
}

function lettersOf(marks: readonly MarkFigure[]): readonly string[] {
  return marks.map(({ letters }) => letters.text);
}
