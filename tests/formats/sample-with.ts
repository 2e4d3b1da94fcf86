import type { Drawing, Figure } from "../../src/drawing/drawing.ts";
import { blockOf } from "../../src/text/wrap.ts";
import { light } from "../../src/themes/light.ts";
import { annotated } from "./annotated.ts";

/** The sample with this text as the label of the node `employee`. */
export function sampleWith(text: string): Drawing {
  const block = blockOf(text, { font: light.fonts.node, maxWidth: 400 });
  const figures = annotated.figures.map((figure): Figure => {
    if (figure.id !== "employee" || figure.type !== "node" || !figure.label) return figure;
    return { ...figure, label: { ...figure.label, block } };
  });
  return { ...annotated, figures };
}
