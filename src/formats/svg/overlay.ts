import type { OverlayFigure } from "../../drawing/drawing.ts";
import { paintBox } from "./box.ts";
import type { SvgElement } from "./element.ts";
import { paintText } from "./text.ts";

/** The outlines of what belongs together, each with its label. */
export function paintOverlay({ outlines, look }: OverlayFigure, parent: SvgElement): void {
  for (const { bounds, label } of outlines) {
    paintBox(bounds, look, parent);
    if (label) paintText(label, parent);
  }
}
