import type { Style } from "../model/architecture.ts";
import type { Theme } from "../themes/theme.ts";
import { dashOf } from "./dash.ts";
import type { BoxLook } from "./drawing.ts";

/** Of the corners of an outline, px. */
const radius = 10;

/** How the outline of an overlay looks, by its place among all of them. */
export function outlineLookOf(overlay: number, style: Style, { overlays }: Theme): BoxLook {
  const look = overlays[overlay % overlays.length];
  if (!look) throw new Error("the theme has no outlines");
  const fill = style.fill ?? look.fill;
  return {
    ...(fill && { fill }),
    stroke: style.stroke ?? look.stroke,
    width: style.width ?? look.width,
    dash: style.line ? dashOf(style.line) : look.dash,
    radius,
  };
}
