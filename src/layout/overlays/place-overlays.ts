import { boundsOf, type Rect, rounded } from "../../geometry.ts";
import type { GraphOverlay } from "../graph.ts";
import type { BareLayout, PlacedBadge, PlacedOverlay } from "../layout.ts";
import { outlinesOf } from "./clusters.ts";
import { labelPlace } from "./label-place.ts";
import { scopeOf } from "./scope.ts";
import { type Line, type Surroundings, sidesOf, surroundingsOf } from "./surroundings.ts";

/** px between members and their outline, and for each outline further out. */
const margin = 9;
const marginStep = 6;
/** More outlines than this around one thing cannot be told apart anyway. */
const mostNested = 4;

/** An overlay with the outlines that it got. */
interface Outlined {
  readonly overlay: GraphOverlay;
  readonly outlines: readonly { readonly bounds: Rect; readonly sides: readonly Line[] }[];
}

/** Draws outlines around what belongs together, and around nothing else, and finds a place for the label of each. */
export function placeOverlays(
  overlays: readonly GraphOverlay[],
  layout: BareLayout,
  badges: readonly PlacedBadge[],
): readonly PlacedOverlay[] {
  if (overlays.length === 0) return [];
  const around = surroundingsOf(layout, badges);
  return labelled(outlined(overlays, around), around);
}

/** The smallest first, so that those that hold more run outside of it. */
function outlined(overlays: readonly GraphOverlay[], around: Surroundings): readonly Outlined[] {
  const found = new Map<GraphOverlay, Outlined>();
  const nesting = new Map<string, number>();
  for (const overlay of smallestFirst(overlays, around)) {
    const { members } = overlay.overlay;
    const level = Math.max(...members.map((id) => nesting.get(id) ?? 0));
    for (const id of members) nesting.set(id, Math.min(level + 1, mostNested));
    const lines = [...found.values()].flatMap(({ outlines }) => outlines.flatMap(({ sides }) => sides));
    const rects = outlinesOf(scopeOf(members, around, lines), margin + marginStep * level);
    const outlines = rects.map(roundedRect).map((bounds) => ({ bounds, sides: sidesOf(bounds) }));
    found.set(overlay, { overlay, outlines });
  }
  return overlays.flatMap((overlay) => found.get(overlay) ?? []);
}

function smallestFirst(overlays: readonly GraphOverlay[], { byId }: Surroundings): readonly GraphOverlay[] {
  const areaOf = ({ overlay }: GraphOverlay) => {
    const { width, height } = boundsOf(overlay.members.flatMap((id) => byId.get(id)?.bounds ?? []));
    return width * height;
  };
  return overlays.toSorted((a, b) => areaOf(a) - areaOf(b));
}

function labelled(overlays: readonly Outlined[], surroundings: Surroundings): readonly PlacedOverlay[] {
  const signs = [...surroundings.signs];
  const lines = overlays.flatMap(({ outlines }) => outlines.flatMap(({ sides }) => sides));
  const around = { ...surroundings, signs, outlines: lines };
  return overlays.map(({ overlay, outlines }) => ({
    overlay,
    outlines: outlines.map(({ bounds, sides }) => {
      const place = overlay.label.lines.length > 0 ? labelPlace(bounds, sides, overlay.label.size, around) : undefined;
      if (!place) return { bounds };
      signs.push(place);
      return { bounds, label: { text: overlay.label, bounds: place } };
    }),
  }));
}

function roundedRect({ x, y, width, height }: Rect): Rect {
  return { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}
