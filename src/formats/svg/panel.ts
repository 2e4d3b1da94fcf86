import type { PanelFigure, SampleFigure } from "../../drawing/drawing.ts";
import { paintBox } from "./box.ts";
import { paintEdge } from "./edge.ts";
import type { SvgElement } from "./element.ts";
import { paintIcon } from "./icon.ts";
import { linkTarget } from "./link.ts";
import { paintMark } from "./mark.ts";
import { paintText } from "./text.ts";

/** A list: its ground, its heading and its rows, each with what it explains. */
export function paintPanel({ bounds, look, heading, rows }: PanelFigure, parent: SvgElement, id: string): void {
  paintBox(bounds, look, parent);
  if (heading) paintText(heading, parent);
  for (const [index, row] of rows.entries()) {
    const href = linkTarget(row.link);
    const element = href ? parent.append("a", { href }) : parent;
    if (row.sample) paintSample(row.sample, element, `${id}-${index + 1}`);
    paintText(row.label, element);
    if (row.amount) paintText(row.amount, element);
  }
}

function paintSample(sample: SampleFigure, parent: SvgElement, id: string): void {
  if (sample.type === "icon") paintIcon(sample.icon, parent, id);
  else if (sample.type === "mark") paintMark(sample.mark, parent);
  else if (sample.type === "box") paintBox(sample.bounds, sample.look, parent);
  else paintEdge({ ...sample, line: sample.points, hops: [], junctions: [], arrow: "end" }, parent);
}
