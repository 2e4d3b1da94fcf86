import { draw } from "../../src/drawing/draw.ts";
import type { Drawing, Figure } from "../../src/drawing/drawing.ts";
import { blockOf } from "../../src/text/wrap.ts";
import { light } from "../../src/themes/light.ts";
import { architecture, layoutIn, madeUpIcons } from "../drawing/sample.ts";

export const sample = draw(layoutIn(light, madeUpIcons), architecture, light, madeUpIcons);

/** The sample with this text as the label of the node `employee`. */
export function sampleWith(text: string): Drawing {
  const block = blockOf(text, { font: light.fonts.node, maxWidth: 400 });
  const figures = sample.figures.map((figure): Figure => {
    if (figure.id !== "employee" || figure.type !== "node" || !figure.label) return figure;
    return { ...figure, label: { ...figure.label, block } };
  });
  return { ...sample, figures };
}
