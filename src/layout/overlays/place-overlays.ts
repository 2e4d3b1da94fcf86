import { boundsOf, grown, type Rect, rounded } from "../../geometry.ts";
import type { TextBlock } from "../../text/text-block.ts";
import type { GraphOverlay } from "../graph.ts";
import type { BareLayout, PlacedBadge, PlacedOutline, PlacedOverlay } from "../layout.ts";
import { outlinesOf } from "./clusters.ts";
import { fromCorner, labelPlace } from "./label-place.ts";
import { isSound } from "./outline.ts";
import { nearTo, type Scope, scopeOf, without } from "./scope.ts";
import { type Line, type Surroundings, sidesOf, surroundingsOf } from "./surroundings.ts";

/** px between members and their outline, and for each outline further out. */
const margin = 11;
const marginStep = 10;
/** More outlines than this around one thing cannot be told apart anyway. */
const mostNested = 4;

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
  const placed = new Map<GraphOverlay, PlacedOverlay>();
  const nesting = new Map<string, number>();
  // The smallest first, so that those that hold more run outside of it.
  for (const overlay of smallestFirst(overlays, surroundings)) {
    const { members } = overlay.overlay;
    const level = Math.max(...members.map((id) => nesting.get(id) ?? 0));
    for (const id of members) nesting.set(id, Math.min(level + 1, mostNested));
    placed.set(
      overlay,
      placeOverlay(overlay, margin + marginStep * level, withOutlines(surroundings, placed.values())),
    );
  }
  return overlays.flatMap((overlay) => placed.get(overlay) ?? []);
}

function smallestFirst(overlays: readonly GraphOverlay[], { byId }: Surroundings): readonly GraphOverlay[] {
  const areaOf = ({ overlay }: GraphOverlay) => {
    const { width, height } = boundsOf(overlay.members.flatMap((id) => byId.get(id)?.bounds ?? []));
    return width * height;
  };
  return overlays.toSorted((a, b) => areaOf(a) - areaOf(b));
}

interface Outlined extends Surroundings {
  readonly outlines: readonly Line[];
}

/** What is around the next overlay: the outlines of those before it, and their labels. */
function withOutlines(surroundings: Surroundings, placed: Iterable<PlacedOverlay>): Outlined {
  const all = [...placed].flatMap(({ outlines }) => outlines);
  return {
    ...surroundings,
    signs: [...surroundings.signs, ...all.flatMap(({ label }) => label?.bounds ?? [])],
    outlines: all.flatMap(({ bounds }) => sidesOf(bounds)),
  };
}

function placeOverlay(overlay: GraphOverlay, distance: number, around: Outlined): PlacedOverlay {
  const { label } = overlay;
  const scope = scopeOf(overlay.overlay.members, around, around.outlines);
  const width = label.lines.length > 0 ? label.size.width + 2 * fromCorner : 0;
  const rects = outlinesOf(scope, { margin: distance, width });
  const outlines: PlacedOutline[] = [];
  for (const [index, rect] of rects.entries()) {
    const others = [...outlines, ...rects.slice(index + 1).map((bounds): PlacedOutline => ({ bounds }))];
    outlines.push(
      label.lines.length > 0 ? labelled(rect, label, besides(others, scope)) : { bounds: roundedRect(rect) },
    );
  }
  return { overlay, outlines };
}

/** A scope in which an overlay has other outlines already. */
function besides(others: readonly PlacedOutline[], scope: Scope): Scope {
  const outside = others.map(({ bounds }) => grown(bounds, apart));
  return {
    ...without(outside, scope),
    signs: [...scope.signs, ...others.flatMap(({ label }) => label?.bounds ?? [])],
    outlines: [...scope.outlines, ...others.flatMap(({ bounds }) => sidesOf(bounds))],
  };
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
