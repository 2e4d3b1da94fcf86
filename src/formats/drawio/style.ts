import { dimmedOpacity } from "../../drawing/dimmed.ts";
import type { BoxLook, LineLook } from "../../drawing/drawing.ts";
import { rounded } from "../../geometry.ts";

/** How a cell looks, by the names that draw.io has for it. None of the values comes from an author as it is. */
export type Style = Readonly<Record<string, string | number | undefined>>;

/** A style as draw.io reads it; what is undefined is left out. */
export function styleText(style: Style): string {
  let text = "";
  for (const [name, value] of Object.entries(style)) {
    if (value !== undefined) text += `${name}=${typeof value === "number" ? rounded(value) : value};`;
  }
  return text;
}

/** A rectangle with a fill, a border, or both. */
export function boxStyle({ fill = "none", stroke = "none", width, dash, radius }: BoxLook): Style {
  return {
    ...(radius > 0 && { rounded: 1, absoluteArcSize: 1, arcSize: 2 * radius }),
    ...{ fillColor: fill, strokeColor: stroke },
    ...(stroke !== "none" && { strokeWidth: width, ...dashStyle(dash) }),
  };
}

/** What may stand back behind the others. */
export interface Dimmable {
  readonly dimmed?: boolean;
}

/** Of what stands back. */
export function dimmedStyle(dimmed = false): Style {
  const percents = 100 * dimmedOpacity;
  return dimmed ? { opacity: percents, textOpacity: percents } : {};
}

/** Dashes in px, however wide the line is. */
export function dashStyle(dash: LineLook["dash"]): Style {
  return dash.length > 0 ? { dashed: 1, fixDash: 1, dashPattern: dash.join(" ") } : {};
}
