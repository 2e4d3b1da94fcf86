import { bottom, boundsOf, type Rect, right, type Size } from "../../geometry.ts";
import type { GraphPanel } from "../graph.ts";
import type { BareLayout, PlacedPanel } from "../layout.ts";
import { panelGap, pictureMargin } from "../sizes.ts";
import { type Arrangement, arrangementsBelow, arrangementsBeside } from "./arrange-panels.ts";
import { placed } from "./placed.ts";
import { type Choices, choicesOf } from "./set-panel.ts";

/** The shape that pictures are best printed and shown in. */
const goodAspect = 1.55;

/**
 * Places panels beside the picture or below it, wherever the whole is nearer
 * to the shape of a page and has less left empty. `outlines` is around all outlines, which may reach further than what is in them.
 */
export function placePanels(panels: readonly GraphPanel[], layout: BareLayout, outlines: Rect): readonly PlacedPanel[] {
  if (panels.length === 0) return [];
  const content = contentOf(layout, outlines);
  const choices = panels.map(choicesOf);
  const splits = [...choices.keys(), choices.length];
  const candidates = splits.flatMap((count) => around(content, choices.slice(0, count), choices.slice(count)));
  const [best] = candidates.toSorted((a, b) => costOf(a) - costOf(b));
  return best?.at.map(({ set, x, y }) => placed(set, { x: content.x + x, y: content.y + y })) ?? [];
}

/** Some panels beside the picture and the others below all of that; from the upper left corner of the picture. */
function around(content: Rect, beside: readonly Choices[], below: readonly Choices[]): readonly Arrangement[] {
  const picture: Arrangement = { at: [], width: content.width, height: content.height };
  const upper =
    beside.length === 0 ? [picture] : arrangementsBeside(beside, content.height).map((some) => nextTo(content, some));
  if (below.length === 0) return upper;
  return upper.flatMap((some) =>
    arrangementsBelow(below, Math.max(some.width, leastWidthBelow)).map((other) => beneath(some, other)),
  );
}

function nextTo({ width, height }: Size, other: Arrangement): Arrangement {
  const x = width + panelGap.around;
  return {
    at: other.at.map((spot) => ({ ...spot, x: x + spot.x })),
    width: x + other.width,
    height: Math.max(height, other.height),
  };
}

function beneath(upper: Arrangement, lower: Arrangement): Arrangement {
  const y = upper.height + (upper.at.length > 0 ? panelGap.between : panelGap.around);
  return {
    at: [...upper.at, ...lower.at.map((spot) => ({ ...spot, y: y + spot.y }))],
    width: Math.max(upper.width, lower.width),
    height: y + lower.height,
  };
}

/** Panels narrower than this break every line. */
const leastWidthBelow = 320;

/** The picture without its title and margins: a title may be wider. */
function contentOf({ size, title, subtitle, groups, nodes, edges }: BareLayout, outlines: Rect): Rect {
  const labels = edges.flatMap(({ label, number }) => label?.bounds ?? number?.bounds ?? []);
  const turns = edges.flatMap(({ points }) => points.map((point) => ({ ...point, width: 0, height: 0 })));
  const all = boundsOf([...[...groups, ...nodes].map(({ bounds }) => bounds), ...labels, ...turns]);
  const head = Math.max(0, ...[title, subtitle].map((text) => (text ? bottom(text.bounds) : 0)));
  const y = Math.max(head, all.y);
  return {
    x: pictureMargin,
    y,
    width: Math.max(right(all), right(outlines)) - pictureMargin,
    height: size.height - pictureMargin - y,
  };
}

function costOf({ width, height }: Size): number {
  const off = Math.log(width / height / goodAspect);
  return width * height * (1 + off * off);
}
