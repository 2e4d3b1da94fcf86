import type { GroupFigure } from "../../drawing/drawing.ts";
import { paintBox } from "./box.ts";
import type { SvgElement } from "./element.ts";
import { paintIcon } from "./icon.ts";
import { paintText } from "./text.ts";

/** The box of a group with its header. */
export function paintGroup({ bounds, look, icon, label }: GroupFigure, parent: SvgElement, id: string): void {
  paintBox(bounds, look, parent);
  if (icon) paintIcon(icon, parent, id);
  if (label) paintText(label, parent);
}
