import type { NodeFigure } from "../../drawing/drawing.ts";
import type { SvgElement } from "./element.ts";
import { paintIcon } from "./icon.ts";
import { paintText } from "./text.ts";

/** A node: its icon and its label. */
export function paintNode({ icon, label }: NodeFigure, parent: SvgElement, id: string): void {
  paintIcon(icon, parent, id);
  if (label) paintText(label, parent);
}
