import type { Raster } from "../arrange/raster.ts";
import { type Care, isRough } from "../care.ts";
import type { Hierarchy } from "../hierarchy.ts";
import { type Grid, gridOf } from "../route/grid.ts";
import { linesOf, type Supply } from "../route/lines.ts";
import { type Patience, patienceFor } from "../route/patience.ts";
import { noWishes, Routing, type Wishes } from "../route/route.ts";
import { segmentsOf } from "../route/segments.ts";
import { alongWith } from "../route/trunks.ts";
import type { Room } from "./axis-places.ts";
import { candidateSpots } from "./candidate-spots.ts";
import { withHeadersBroken } from "./headers.ts";
import type { LabelSpot } from "./label-spot.ts";
import { labelSpots } from "./labels.ts";
import { withLabelsElsewhere } from "./labels-elsewhere.ts";
import { type Places, placesOf } from "./places.ts";

/** A picture of which all routes are known. */
export interface Composition {
  /** Whether far more edges run along others than anything will mend. */
  readonly isHopeless: boolean;
  places(fit: Fit): Places;
}

/** How things are fitted together; edges by number. */
export interface Fit extends Partial<Room> {
  /** Edges that have a letter in place of their label. */
  readonly lettered: ReadonlySet<number>;
  /** Edges whose label is left out, to be placed by somebody else. */
  readonly unlabelled?: ReadonlySet<number>;
}

/** Routes and labels what stands on a raster. With time for it, edges beside which labels find no room are routed again. */
export function compose(raster: Raster, care: Care): Composition {
  const patience = patienceFor(raster.hierarchy, care);
  const routing = routeAll(raster, attempts, patience);
  if (routing.isHopeless) return hopeless(routing);
  routing.complete();
  if (care === "hasty") return label(routing, care);
  const best = mended(label(routing, care), routing);
  if (best.crowded.length === 0 || best.crowded.length > mostMended || patience.left < 0) return best;
  const apart = routeAll(raster, attemptsApart, patience);
  if (apart.isHopeless) return best;
  apart.complete();
  const other = mended(label(apart, care), apart);
  return other.crowded.length < best.crowded.length ? other : best;
}

/** The same with edges routed again beside which labels find no room. */
function mended(first: Labelled, routing: Routing): Labelled {
  let best = first;
  for (const wish of [keepApart, turnAside]) {
    if (best.crowded.length === 0 || best.crowded.length > mostMended) break;
    routing.fulfil(wish(routing.grid.raster.hierarchy, best.crowded));
    const next = label(routing, "thorough");
    if (next.crowded.length < best.crowded.length) best = next;
  }
  return best;
}

/** Where more labels than this find no room, there is none to be made. */
const mostMended = 60;

/** Tracks in the gaps: more when not every edge finds a way. */
const attempts: readonly Supply[] = [
  { main: 5, inner: 3, share: "half" },
  { main: 9, inner: 5, share: "half" },
  { main: 17, inner: 9, share: "half" },
];

/** With edges wider apart where they meet a node. */
const attemptsApart: readonly Supply[] = attempts.map((supply) => ({ ...supply, share: "quarter" }));

/** Finds ways as far as there are any. */
function routeAll(raster: Raster, supplies: readonly Supply[], patience: Patience): Routing {
  let best: Routing | undefined;
  for (const supply of supplies) {
    const routing = new Routing(gridOf(raster, linesOf(raster, supply)), patience);
    if (!best || routing.missing.length < best.missing.length) best = routing;
    if (best.missing.length === 0 || patience.left < 0) break;
  }
  if (!best) throw new Error("nothing was attempted");
  return best;
}

/** A picture in which edges run along others, as nothing else is left; it is only made if it is wanted all the same. */
function hopeless(routing: Routing): Composition {
  let labelled: Labelled | undefined;
  const made = () => {
    routing.complete();
    return label(routing, "hasty");
  };
  return {
    isHopeless: true,
    places: (fit) => {
      labelled ??= made();
      return labelled.places(fit);
    },
  };
}

interface Labelled extends Composition {
  readonly crowded: readonly LabelSpot[];
}

function label({ grid, routes, trunks }: Routing, care: Care): Labelled {
  const segments = segmentsOf(grid, routes, trunks);
  // Any places would do to choose spots for labels, but what is anchored has its own.
  const places = placesOf(grid, segments, [], { trunks, care: grid.raster.hierarchy.anchors ? "thorough" : "none" });
  const candidatesFor = (lettered: ReadonlySet<number>) => candidateSpots(grid, { segments, trunks, lettered });
  const choose = (lettered: ReadonlySet<number>, kept: readonly LabelSpot[] = []) =>
    labelSpots({ grid, segments, places, candidates: candidatesFor(lettered), kept });
  const { spots, crowded } = choose(new Set());
  const spotsWith = (lettered: ReadonlySet<number>) => {
    if (lettered.size === 0) return spots;
    const isKept = ({ segment }: LabelSpot) => !lettered.has(segment.edge);
    return choose(lettered, isRough(care, grid.raster.hierarchy.nodeCount) ? spots.filter(isKept) : []).spots;
  };
  if (care === "hasty") {
    // Drawing it with labels that will meet others, to find that out, takes as long as all before.
    const meeting = crowded.flatMap(({ segment }) => alongWith(segment.edge, trunks));
    const places = ({ lettered: more, ...room }: Fit): Places => {
      const lettered = new Set([...meeting, ...more]);
      // What found no room in the picture either stands where every px counts.
      const again = more.size > 0;
      return { ...placesOf(grid, segments, spotsWith(lettered), { trunks, care, again, ...room }), trunks, lettered };
    };
    return { isHopeless: false, crowded, places };
  }
  return {
    isHopeless: false,
    crowded,
    places: ({ lettered, unlabelled = new Set(), ...room }) => {
      const chosen = spotsWith(lettered).filter(({ segment }) => !unlabelled.has(segment.edge));
      const placeOn = (grid: Grid, spots: readonly LabelSpot[], before?: Places) =>
        placesOf(grid, segments, spots, { trunks, care, ...room, before });
      const headed = withHeadersBroken(grid, (grid) => placeOn(grid, chosen));
      const labelled = { grid: headed.grid, segments, candidates: candidatesFor(lettered), spots: chosen };
      const places = withLabelsElsewhere(labelled, headed.places, (...spots) => placeOn(headed.grid, ...spots));
      return { ...places, trunks, lettered, narrowHeaders: headed.narrow };
    },
  };
}

/** Wishes that all edges which share an end with a crowded one meet it wider apart. */
function keepApart({ ends }: Hierarchy, crowded: readonly LabelSpot[]): Wishes {
  const met = new Set(crowded.flatMap(({ segment }) => ends[segment.edge] ?? []));
  const wide = ends.flatMap(([from, to], edge) => (met.has(from) || met.has(to) ? [edge] : []));
  return { ...noWishes, wide: new Set(wide) };
}

/** Wishes that crowded edges run the other way, where no other runs beside them. */
function turnAside(_hierarchy: Hierarchy, crowded: readonly LabelSpot[]): Wishes {
  const edges = (isVertical: boolean) =>
    new Set(crowded.filter(({ segment }) => segment.isVertical === isVertical).map(({ segment }) => segment.edge));
  return { ...noWishes, across: edges(true), along: edges(false) };
}
