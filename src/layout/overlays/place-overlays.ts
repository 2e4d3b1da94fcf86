import { boundsOf, grown, type Rect, rounded } from "../../geometry.ts";
import type { GraphOverlay } from "../graph.ts";
import type { Label } from "../label.ts";
import type { BareLayout, PlacedBadge, PlacedOutline, PlacedOverlay } from "../layout.ts";
import { outlinesOf } from "./clusters.ts";
import { fromCorner, placeBesideBorder, placeOnBorder } from "./label-place.ts";
import { isSound } from "./outline.ts";
import { nearTo, type Scope, scopeOf, without } from "./scope.ts";
import { type Surroundings, sidesOf, surroundingsOf } from "./surroundings.ts";

/** px between members and their outline. */
const margin = 11;

/** px between two outlines of one overlay. */
const apart = 2;

/** More overlays than this cannot be told apart, however long good outlines for them are looked for. */
const mostThorough = 12;

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
  let placed: Placed = new Map();
  // The smallest first, so that those that hold more run outside of it.
  const thorough = overlays.length <= mostThorough;
  for (const overlay of smallestFirst(overlays, surroundings)) {
    placed = withOutlines(overlay, placed, surroundings, thorough);
  }
  // Labels come last: no outline has to make way for one.
  for (const overlay of placed.keys()) placed = withLabels(overlay, placed, surroundings);
  return overlays.flatMap((overlay) => ({ overlay, outlines: placed.get(overlay) ?? [] }));
}

type Placed = ReadonlyMap<GraphOverlay, readonly PlacedOutline[]>;

function smallestFirst(overlays: readonly GraphOverlay[], { byId }: Surroundings): readonly GraphOverlay[] {
  const areaOf = ({ overlay }: GraphOverlay) => {
    const { width, height } = boundsOf(overlay.members.flatMap((id) => byId.get(id)?.bounds ?? []));
    return width * height;
  };
  return overlays.toSorted((a, b) => areaOf(a) - areaOf(b));
}

/** Outlines, wide enough for their labels. */
function withOutlines(overlay: GraphOverlay, placed: Placed, surroundings: Surroundings, thorough: boolean): Placed {
  const { members } = overlay.overlay;
  const { label } = overlay;
  const width = label ? label.size.width + 2 * fromCorner : 0;
  const scope = scopeOf(members, surroundings, linesOf([...placed.values()].flat()));
  const outlines = outlinesOf(scope, { margin, width }, { thorough }).map((bounds) => ({
    bounds: roundedRect(bounds),
  }));
  const roomy = thorough ? eachLabelled(overlay, outlines, scope).map(({ bounds }) => ({ bounds })) : outlines;
  return new Map([...placed, [overlay, roomy]]);
}

function withLabels(overlay: GraphOverlay, placed: Placed, surroundings: Surroundings): Placed {
  const others = [...placed].flatMap(([other, outlines]) => (other === overlay ? [] : outlines));
  const scope = scopeOf(overlay.overlay.members, surroundings, linesOf(others));
  const signs = [...scope.signs, ...labelsOf(others)];
  const outlines = placed.get(overlay) ?? [];
  return new Map([...placed, [overlay, eachLabelled(overlay, outlines, { ...scope, signs })]]);
}

const linesOf = (outlines: readonly PlacedOutline[]) => outlines.flatMap(({ bounds }) => sidesOf(bounds));
const labelsOf = (outlines: readonly PlacedOutline[]) => outlines.flatMap(({ label }) => label?.bounds ?? []);

/** The outlines of one overlay, each with its label as far as that has room. */
function eachLabelled(
  { label }: GraphOverlay,
  outlines: readonly PlacedOutline[],
  scope: Scope,
): readonly PlacedOutline[] {
  if (!label) return outlines;
  const labelledOnes: PlacedOutline[] = [];
  for (const [index, { bounds }] of outlines.entries()) {
    const besides = [...labelledOnes, ...outlines.slice(index + 1)];
    labelledOnes.push(
      labelled(bounds, label, {
        ...without(
          besides.map((other) => grown(other.bounds, apart)),
          scope,
        ),
        signs: [...scope.signs, ...labelsOf(besides)],
        outlines: [...scope.outlines, ...linesOf(besides)],
      }),
    );
  }
  return labelledOnes;
}

/** An outline with its label, as much wider as that takes. */
function labelled(rect: Rect, label: Label, scope: Scope): PlacedOutline {
  const near = nearTo(rect, mostWidened + label.size.width, scope);
  const on = (bounds: Rect, place: Rect): PlacedOutline => ({ bounds, label: { text: label, bounds: place } });
  const place = placeOnBorder(rect, label.size, near);
  if (place) return on(rect, place);
  for (const bounds of widened(rect)) {
    const found = placeOnBorder(bounds, label.size, near);
    if (found && isSound(bounds, near)) return on(bounds, found);
  }
  const beside = placeBesideBorder(rect, label.size, near);
  return beside ? on(rect, beside) : { bounds: rect };
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
