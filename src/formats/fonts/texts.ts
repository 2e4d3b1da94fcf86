import type { Figure, IconFigure } from "../../drawing/drawing.ts";

/** Everything that is written on a figure. */
export function textsOf(figure: Figure): readonly string[] {
  const label = "label" in figure ? (figure.label?.block.lines.map(({ text }) => text) ?? []) : [];
  return [
    ...label,
    ...iconsOf(figure).flatMap(({ letters, badge }) => [letters?.text ?? "", badge?.letters.text ?? ""]),
  ];
}

function iconsOf(figure: Figure): readonly IconFigure[] {
  if (figure.type === "edge") return figure.number ? [figure.number.dot] : [];
  if (figure.type === "badge") return [figure.mark];
  if (figure.type === "legend") return [figure.sample];
  return "icon" in figure && figure.icon ? [figure.icon] : [];
}
