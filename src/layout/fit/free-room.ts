import { bottom, boundsOf, type Rect, right } from "../../geometry.ts";
import { type Grid, isHeaderCentred } from "../route/grid.ts";
import type { Segment } from "../route/segments.ts";
import { besideName, columnSpacing } from "./columns.ts";
import type { LabelSpot } from "./label-spot.ts";
import { nodeLabelRects } from "./node-label-rects.ts";
import { air, type Extent, type Kind, type Spacing } from "./obstacle.ts";
import type { Places } from "./places.ts";
import { rowSpacing } from "./rows.ts";

/** What labels of edges keep their distance from in a picture, and where there is room for another one. */
export class FreeRoom {
  readonly #across: readonly Thing[];
  readonly #along: readonly Thing[];
  /** By edge. */
  readonly #labels: Map<number, Rect>;

  constructor(grid: Grid, segments: readonly Segment[][], places: Places) {
    const { uprights, levels } = routesOf(segments, places);
    this.#across = [...besideNodes(grid, places), ...besideGroups(grid, places), ...uprights];
    this.#along = [...aboveNodes(grid, places), ...aboveGroups(places, grid), ...levels];
    this.#labels = new Map(places.labels);
  }

  /** Takes a label to another place. */
  move({ spot, rect }: { readonly spot: LabelSpot; readonly rect: Rect }): void {
    this.#labels.set(spot.segment.edge, rect);
  }

  /** Whether a label that stands at a spot could be there, with every distance kept. */
  isFree({ segment, stubBefore, stubAfter }: LabelSpot, rect: Rect): boolean {
    const { edge, run, isVertical } = segment;
    const x = { from: rect.x - (isVertical ? 0 : stubBefore), to: right(rect) + (isVertical ? 0 : stubAfter) };
    const y = { from: rect.y - (isVertical ? stubBefore : 0), to: bottom(rect) + (isVertical ? stubAfter : 0) };
    const [atX, atY] = [across(rect), along(rect)];
    for (const thing of this.#across) if (thing.run !== run && meets(thing, x, atY, columnSpacing)) return false;
    for (const thing of this.#along) if (thing.run !== run && meets(thing, y, atX, rowSpacing)) return false;
    for (const [other, label] of this.#labels) {
      if (other === edge) continue;
      const [otherX, otherY] = [across(label), along(label)];
      if (meets({ kind: "label", at: otherX, seen: otherY }, x, atY, columnSpacing)) return false;
      if (meets({ kind: "label", at: otherY, seen: otherX }, y, atX, rowSpacing)) return false;
    }
    return true;
  }
}

/** What keeps labels away on one axis. */
interface Thing {
  readonly kind: Kind;
  /** Where it is on that axis, and where it lies on the other one, px. */
  readonly at: Extent;
  readonly seen: Extent;
  /** Of a segment: its run, on which its own label stands. */
  readonly run?: number;
}

const across = (rect: Rect): Extent => ({ from: rect.x, to: right(rect) });
const along = (rect: Rect): Extent => ({ from: rect.y, to: bottom(rect) });
const point = (place: number): Extent => ({ from: place, to: place });

/** Whether a thing is nearer to a label, which is there on its axis, than it may be. */
function meets({ kind, at, seen }: Thing, label: Extent, labelSeen: Extent, spacing: Spacing): boolean {
  const apart = air(kind, "label");
  if (seen.from - apart >= labelSeen.to || labelSeen.from - apart >= seen.to) return false;
  if (at.from + at.to <= label.from + label.to) return label.from - at.to < spacing[kind].label;
  return at.from - label.to < spacing.label[kind];
}

function routesOf(segments: readonly Segment[][], { points }: Places): Record<"uprights" | "levels", Thing[]> {
  const [uprights, levels]: [Thing[], Thing[]] = [[], []];
  for (const { edge, index, isVertical, run } of segments.flat()) {
    const rect = boundsOf((points[edge] ?? []).slice(index, index + 2).map((end) => ({ ...end, width: 0, height: 0 })));
    if (isVertical) uprights.push({ kind: "segment", at: across(rect), seen: along(rect), run });
    else levels.push({ kind: "segment", at: along(rect), seen: across(rect), run });
  }
  return { uprights, levels };
}

function besideNodes(grid: Grid, places: Places): Thing[] {
  const icons = places.icons.map((rect) => ({ at: across(rect), seen: along(rect) }));
  const names = nodeLabelRects(grid, places).map((rect) => ({
    at: { from: rect.x - besideName, to: right(rect) + besideName },
    seen: along(rect),
  }));
  return [...icons, ...names].map((thing) => ({ kind: "node", ...thing }));
}

/** Above each other an icon and its label are one thing, as wide as the wider one. */
function aboveNodes({ raster }: Grid, { icons }: Places): Thing[] {
  return raster.hierarchy.graph.nodes.flatMap(({ label }, node) => {
    const icon = icons[node];
    if (!icon) return [];
    const { width = 0, height = 0 } = label?.size ?? {};
    const overhang = Math.max(0, width - icon.width) / 2;
    const seen = { from: icon.x - overhang, to: right(icon) + overhang };
    return [{ kind: "node" as const, at: { from: icon.y, to: bottom(icon) + height }, seen }];
  });
}

function besideGroups({ raster }: Grid, { groups, headers }: Places): Thing[] {
  const { graph, root } = raster.hierarchy;
  return groups.flatMap((rect, index): Thing[] => {
    const { width = 0, height = 0 } = graph.groups[index]?.header.size ?? {};
    const group = root + 1 + index;
    const start = isHeaderCentred(raster, group) ? (headers.get(group) ?? 0) - width / 2 : rect.x;
    const header = { at: { from: start, to: start + width }, seen: { from: rect.y, to: rect.y + height } };
    return [
      { kind: "border-start", at: point(rect.x), seen: along(rect) },
      { kind: "border-end", at: point(right(rect)), seen: along(rect) },
      ...(width > 0 ? [{ kind: "header" as const, ...header }] : []),
    ];
  });
}

/** Along the whole upper border there is room for the header. */
function aboveGroups({ groups }: Places, { raster }: Grid): Thing[] {
  return groups.flatMap((rect, index): Thing[] => {
    const { height = 0 } = raster.hierarchy.graph.groups[index]?.header.size ?? {};
    return [
      { kind: "border-start", at: { from: rect.y, to: rect.y + height }, seen: across(rect) },
      { kind: "border-end", at: point(bottom(rect)), seen: across(rect) },
    ];
  });
}
