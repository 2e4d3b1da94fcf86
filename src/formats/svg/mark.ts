import type { MarkFigure } from "../../drawing/drawing.ts";
import { paintBox } from "./box.ts";
import type { SvgElement } from "./element.ts";
import { paintLetters } from "./icon.ts";

/** A small box with a few letters, and what it means for who points at it. */
export function paintMark(mark: MarkFigure, parent: SvgElement): void {
  const element = mark.tooltip ? parent.append("g") : parent;
  if (mark.tooltip) element.append("title").write(mark.tooltip);
  paintBox(mark, mark.look, element);
  paintLetters(mark.letters, mark, element);
}
