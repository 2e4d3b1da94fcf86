import { boundsOf, grown, type Rect, rounded } from "../../geometry.ts";
import type { TextBlock } from "../../text/text-block.ts";
import type { GraphOverlay } from "../graph.ts";
import type { BareLayout, PlacedBadge, PlacedOutline, PlacedOverlay } from "../layout.ts";
import { outlinesOf } from "./clusters.ts";
import { fromCorner, labelPlace } from "./label-place.ts";
import { isSound } from "./outline.ts";
import { nearTo, type Scope, scopeOf, without } from "./scope.ts";
import { type Line, type Surroundings, sidesOf, surroundingsOf } from "./surroundings.ts";

/** px between members and their outline. */
const margin = 11;

/** px between two outlines of one overlay. */
const apart = 2;

/** px by which an outline is widened until its label has room, and by how much at a time. */
const mostWidened = 72;
const widening = 6;

/** Draws outlines around what belongs together, and around nothing else, and finds a place for the label of each. */
export function placeOverlays(
  overlays: readonly GraphOverlay[],
  layout: BareLayout,
  badges: readonly PlacedBadge[],
): readonly PlacedOverlay[] {
  if (overlays.length === 0) return [];
  const surroundings = surroundingsOf(layout, badges);
  const placed = withLabels(outlined(overlays, surroundings), surroundings);
  return overlays.flatMap((overlay) => placed.get(overlay) ?? []);
}

type Placed = ReadonlyMap<GraphOverlay, PlacedOverlay>;

/** The smallest first, so that those that hold more run outside of it. */
function outlined(overlays: readonly GraphOverlay[], surroundings: Surroundings): Placed {
  const placed = new Map<GraphOverlay, PlacedOverlay>();
  for (const overlay of smallestFirst(overlays, surroundings)) {
    const scope = scopeOf(overlay.overlay.members, surroundings, linesOf(placed.values()));
    const wish = { margin, width: widthFor(overlay) };
    placed.set(overlay, { overlay, outlines: outlinesOf(scope, wish).map((rect) => ({ bounds: roundedRect(rect) })) });
  }
  return placed;
}

function smallestFirst(overlays: readonly GraphOverlay[], { byId }: Surroundings): readonly GraphOverlay[] {
  const areaOf = ({ overlay }: GraphOverlay) => {
    const { width, height } = boundsOf(overlay.members.flatMap((id) => byId.get(id)?.bounds ?? []));
    return width * height;
  };
  return overlays.toSorted((a, b) => areaOf(a) - areaOf(b));
}

function linesOf(placed: Iterable<PlacedOverlay>): readonly Line[] {
  return [...placed].flatMap(({ outlines }) => outlines.flatMap(({ bounds }) => sidesOf(bounds)));
}

/** px that an outline must be wide so that its label stands on it. */
function widthFor({ label }: GraphOverlay): number {
  return label.lines.length > 0 ? label.size.width + 2 * fromCorner : 0;
}

function withLabels(outlined: Placed, surroundings: Surroundings): Placed {
  const placed = new Map(outlined);
  const signs = [...surroundings.signs];
  for (const [overlay, { outlines }] of outlined) {
    if (overlay.label.lines.length === 0) continue;
    for (const [index, outline] of outlines.entries()) {
      const own = placed.get(overlay)?.outlines ?? outlines;
      const besides = own.filter((_, other) => other !== index);
      const others = [...placed.values()].filter((other) => other.overlay !== overlay);
      const lines = linesOf([...others, { overlay, outlines: besides }]);
      const scope = scopeOf(overlay.overlay.members, { ...surroundings, signs }, lines);
      const outside = besides.map(({ bounds }) => grown(bounds, apart));
      const found = labelled(outline.bounds, overlay.label, without(outside, scope));
      if (found.label) signs.push(found.label.bounds);
      placed.set(overlay, { overlay, outlines: own.with(index, found) });
    }
  }
  return placed;
}

/** An outline with its label, as much wider as that takes. */
function labelled(rect: Rect, label: TextBlock, scope: Scope): PlacedOutline {
  const near = nearTo(rect, mostWidened + label.size.width, scope);
  for (const bounds of [rect, ...widened(rect)].map(roundedRect)) {
    const place = labelPlace(bounds, label.size, near);
    if (place && (bounds.width <= rect.width || isSound(bounds, near)))
      return { bounds, label: { text: label, bounds: place } };
  }
  return { bounds: roundedRect(rect) };
}

function widened(rect: Rect): readonly Rect[] {
  const steps = Array.from({ length: mostWidened / widening }, (_, index) => widening * (index + 1));
  return steps.flatMap((extra) => {
    const width = rect.width + extra;
    return [
      { ...rect, width, x: rect.x - extra },
      { ...rect, width },
    ];
  });
}

function roundedRect({ x, y, width, height }: Rect): Rect {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}
