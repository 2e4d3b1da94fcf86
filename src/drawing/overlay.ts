import type { PlacedOverlay } from "../layout/layout.ts";
import type { Overlay } from "../model/architecture.ts";
import type { Theme } from "../themes/theme.ts";
import { outlineOfChange } from "./change-look.ts";
import { dashOf } from "./dash.ts";
import type { BoxLook, GroupFigure, OverlayFigure } from "./drawing.ts";
import { groundOf, platesOf } from "./ground.ts";
import { drawText } from "./text.ts";
import { tooltipOfOverlay } from "./tooltip.ts";

/** Of the corners of an outline, px. */
const radius = 10;

/** px between the letters of a label and the outline that stops for it. */
const labelMargin = 4;

export interface OverlayOptions {
  readonly theme: Theme;
  /** Names of those that stand back. */
  readonly dimmed: ReadonlySet<string>;
  /** What labels may lie on. */
  readonly groups: readonly GroupFigure[];
}

/** Overlays in the looks of the theme, in turn. Their labels stand on plates that hide the outline. */
export function drawOverlays(overlays: readonly PlacedOverlay[], options: OverlayOptions): readonly OverlayFigure[] {
  return overlays.map((overlay, index) => drawOverlay(overlay, index, options));
}

function drawOverlay(
  { overlay: { overlay }, outlines }: PlacedOverlay,
  index: number,
  { theme, groups, dimmed }: OverlayOptions,
): OverlayFigure {
  const { name, members, style } = overlay;
  const look = outlineLookOf(index, overlay, theme);
  return {
    type: "overlay",
    id: name,
    members,
    look,
    outlines: outlines.map(({ bounds, label }) => {
      if (!label) return { bounds };
      const { x, width, ...rest } = label.bounds;
      const plate = { ...rest, x: x - labelMargin, width: width + 2 * labelMargin };
      return {
        bounds,
        label: drawText(label, theme, {
          align: "left",
          color: look.stroke ?? theme.colors.text,
          ownColor: style.color,
          ground: groundOf(label.bounds, groups, theme),
          plates: platesOf(plate, groups, theme),
        }),
      };
    }),
    tooltip: tooltipOfOverlay(overlay),
    ...(dimmed.has(name) && { dimmed: true }),
  };
}

/** How the outline of an overlay looks, by its place among all of them. It has no fill, which would hide what it crosses. */
export function outlineLookOf(
  overlay: number,
  { style, change }: Pick<Overlay, "style" | "change">,
  theme: Theme,
): BoxLook {
  const { overlays } = theme;
  const look = overlays[overlay % overlays.length];
  if (!look) throw new Error("the theme has no outlines");
  return {
    stroke: style.stroke ?? look.stroke,
    width: style.width ?? look.width,
    dash: style.line ? dashOf(style.line) : look.dash,
    radius,
    ...(change && outlineOfChange(change, theme)),
  };
}
