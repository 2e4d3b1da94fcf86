import type { LegendFigure } from "../../drawing/drawing.ts";
import type { SvgElement } from "./element.ts";
import { paintIcon } from "./icon.ts";
import { paintText } from "./text.ts";

/** An entry of the legend: a sample and what it means. */
export function paintLegendEntry({ sample, label }: LegendFigure, parent: SvgElement, id: string): void {
  paintIcon(sample, parent, id);
  paintText(label, parent);
}
