import type { BoxLook } from "../../drawing/drawing.ts";
import type { Rect } from "../../geometry.ts";
import type { SvgElement } from "./element.ts";

/** A rectangle with a fill, a border, or both. */
export function paintBox({ x, y, width, height }: Rect, look: BoxLook, parent: SvgElement): void {
  const { fill = "none", stroke, dash, radius } = look;
  parent.append("rect", {
    ...{ x, y, width, height, fill, stroke },
    rx: radius || undefined,
    "stroke-width": stroke && look.width,
    "stroke-dasharray": stroke && dashArray(dash),
  });
}

/** Dashes as SVG wants them; nothing for a solid line. */
export function dashArray(dash: readonly number[]): string | undefined {
  return dash.join(" ") || undefined;
}
