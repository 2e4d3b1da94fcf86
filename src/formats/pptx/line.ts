import { dimmedOpacity } from "../../drawing/dimmed.ts";
import type { BoxLook } from "../../drawing/drawing.ts";
import { fittedDash } from "../svg/fitted-dash.ts";
import { type Element, element } from "./element.ts";
import { headOf } from "./head.ts";
import type { Scale } from "./scale.ts";
import type { ConnectorShape } from "./shape.ts";

/** A colour that fills something. */
export function fillOf(color: string | undefined, dimmed = false): Element {
  if (color === undefined) return element("a:noFill");
  const alpha = dimmed ? element("a:alpha", { val: dimmedShare }) : undefined;
  return element("a:solidFill", {}, element("a:srgbClr", { val: color.slice(1).toUpperCase() }, alpha));
}

/** How much is seen of what stands back, in thousandths of a per cent. */
export const dimmedShare = Math.round(dimmedOpacity * 1e5);

/** The border of a box. */
export function borderOf({ stroke, width, dash }: BoxLook, scale: Scale, dimmed = false): Element {
  if (stroke === undefined || width === 0) return element("a:ln", {}, fillOf(undefined));
  return element("a:ln", { w: scale.emus(width) }, fillOf(stroke, dimmed), dashOf(dash, width), element("a:round"));
}

/** The line of a connector of `length` px, with its heads. */
export function lineOf({ look, fitsDashes, heads, dimmed }: ConnectorShape, length: number, scale: Scale): Element {
  const { stroke, width, dash } = look;
  const { type, width: w, length: len } = headOf(look);
  const isFitted = fitsDashes && dash.length > 0;
  return element(
    "a:ln",
    { w: scale.emus(width), cap: "flat" },
    fillOf(stroke, dimmed),
    dashOf(isFitted ? fittedDash(dash, length) : dash, width),
    element("a:round"),
    heads.start ? element("a:headEnd", { type, w, len }) : undefined,
    heads.end ? element("a:tailEnd", { type, w, len }) : undefined,
  );
}

/** Dashes and gaps as multiples of the width of their line. */
function dashOf(dash: readonly number[], width: number): Element | undefined {
  if (dash.length === 0) return undefined;
  const share = (px = 0) => Math.round((px / width) * 1e5);
  const pairs = dash.flatMap((part, index) =>
    index % 2 === 0 ? [element("a:ds", { d: share(part), sp: share(dash[index + 1] ?? part) })] : [],
  );
  return element("a:custDash", {}, pairs);
}
