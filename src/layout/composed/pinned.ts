import type { Point } from "../../geometry.ts";
import type { Anchors } from "../anchors.ts";
import type { Explain } from "../explained.ts";
import { type Composition as ComposedRoutes, compose, type Fit } from "../fit/compose.ts";
import type { Places } from "../fit/places.ts";
import type { Graph } from "../graph.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { layoutOf } from "../layout-of.ts";
import { withNarrowHeaders } from "../narrow-headers.ts";
import type { Contradiction, Pins } from "../pin.ts";
import { apart } from "../pinned/apart.ts";
import { withDetours } from "../pinned/detours.ts";
import { rasterAt } from "../pinned/raster-at.ts";
import { type Turns, withLabels, withTurns } from "../pinned/turns.ts";
import { wantedPlaces } from "../pinned/wanted.ts";
import { flaws } from "../quality/flaws.ts";
import { qualityOf } from "../quality/quality-of.ts";
import type { Segment } from "../route/segments.ts";
import { type Composition, compositionOf } from "./composition.ts";

/** Shares of the usual distances, tried until pins leave room for them. */
const shares = [1, 0.6, 0.3, 0];

/**
 * Composes a picture again so that what is pinned stands where its pin is.
 *
 * All else stays where it is, or as near to it as what is pinned lets it; then
 * every edge looks for its way anew. Gives what contradicts each other where
 * there is no room for that.
 */
export function pinned(
  unpinned: Hierarchy,
  { candidate, layout, places: { narrowHeaders = new Set() } }: Composition,
  pins: Pins,
  explain: Explain,
): Composition | Contradiction {
  const hierarchy = withNarrowHeaders(unpinned, narrowHeaders);
  const found = apart(hierarchy, wantedPlaces(hierarchy, layout, pins));
  if ("contradiction" in found) return found.contradiction;
  const turns = turnsOf(hierarchy, pins);
  let result: Composition | undefined;
  for (const anchors of [found.anchors, allPinned(found.anchors)]) {
    const anchored = { ...hierarchy, anchors };
    const routed = compose(rasterAt(anchored), "thorough");
    const places = ({ lettered }: Fit) => ({
      ...withTurns(anchored, roomyPlaces(hierarchy, routed, lettered), turns),
      narrowHeaders,
    });
    result = compositionOf(
      anchored,
      { ...candidate, name: "pinned", care: "thorough", composed: () => ({ isHopeless: false, places }) },
      explain,
    );
    if (!result.places.contradiction) return mended(anchored, result, turns);
  }
  return result?.places.contradiction ?? { after: 0 };
}

/** Edges that run into something, or have no room for their heads, look for other ways; those that are pinned do not. */
function mended(hierarchy: Hierarchy, composition: Composition, turns: Turns): Composition {
  const { graph } = hierarchy;
  let best = composition;
  for (let round = 0; round < mostDetours; round++) {
    const poor = poorEdges(graph, best).filter((edge) => !turns.has(edge));
    if (poor.length === 0) break;
    const places = withDetours(hierarchy, best.places, poor);
    const layout = layoutOf(graph, places);
    const next = { ...best, places, layout, quality: qualityOf(layout, graph.direction) };
    const isBetter = next.quality.faults < best.quality.faults || poorEdges(graph, next).length < poor.length;
    if (next.quality.faults > best.quality.faults || !isBetter) break;
    best = next;
  }
  return best;
}

function poorEdges({ edges }: Graph, { quality: { findings }, places }: Composition): readonly number[] {
  const faulty = findings.filter(({ measure }) => flaws[measure].severity === "fault" || measure === "shortEnds");
  const ids = new Set(faulty.flatMap((finding) => finding.ids));
  return edges.flatMap(({ id }, edge) => (ids.has(id) || hasNoEnd(places.points[edge] ?? []) ? edge : []));
}

/** px of a line from which on it can be seen where it comes from. */
const leastEnd = 8;

function hasNoEnd(route: readonly Point[]): boolean {
  if (route.length < 2) return true;
  const length = (a: Point | undefined, b: Point | undefined) =>
    a && b ? Math.abs(a.x - b.x) + Math.abs(a.y - b.y) : Infinity;
  return Math.min(length(route[0], route[1]), length(route.at(-1), route.at(-2))) < leastEnd;
}

/** What makes way for one may be in the way of another. */
const mostDetours = 3;

/** Where nothing moves for an edge there is room for everything that is no edge. */
function allPinned({ nodes, groups, ...anchors }: Anchors): Anchors {
  const pin = <Anchor>(anchor: Anchor) => ({ ...anchor, isPinned: true });
  return { ...anchors, nodes: nodes.map(pin), groups: groups.map(pin) };
}

/**
 * Places in which pins are obeyed.
 *
 * Where there is no room things stand nearer to each other, then labels in
 * between become letters, and at last labels and edges may be over something.
 */
function roomyPlaces(hierarchy: Hierarchy, composition: ComposedRoutes, alreadyLettered: ReadonlySet<number>): Places {
  const lettered = new Set(alreadyLettered);
  const unlabelled = new Set<number>();
  const loose = new Set<Segment>();
  let step = 0;
  let places = composition.places({ lettered });
  for (let round = 0; places.contradiction && round < mostRounds; round++) {
    const { labels = [], segments = [] } = places.contradiction;
    const unlettered = step === 0 ? [] : labels.filter((edge) => !lettered.has(edge));
    if (unlettered.length > 0) for (const edge of unlettered) lettered.add(edge);
    else if (step + 1 < shares.length) step += 1;
    else if (labels.length > 0) for (const edge of labels) unlabelled.add(edge);
    else for (const segment of segments) loose.add(segment);
    places = composition.places({ lettered, unlabelled, loose, share: shares[step] ?? 0 });
  }
  return withLabels(hierarchy, places, unlabelled);
}

/** A round makes room in one place. */
const mostRounds = 60;

function turnsOf({ graph }: Hierarchy, { edges = {} }: Pins): Turns {
  return new Map(
    graph.edges.flatMap(({ id }, edge) => {
      const turns = Object.hasOwn(edges, id) ? edges[id] : undefined;
      return turns ? [[edge, turns] as const] : [];
    }),
  );
}
