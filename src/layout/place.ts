import type { Report } from "../source/report.ts";
import { backwardEdges } from "./acyclic.ts";
import type { Tracks } from "./axis.ts";
import { type LoadElk, sketch } from "./elk.ts";
import { arrange } from "./flow.ts";
import type { Graph } from "./graph.ts";
import { type Grid, gridOf } from "./grid.ts";
import { hierarchyOf } from "./hierarchy.ts";
import { improve } from "./improve.ts";
import { labelSpots } from "./labels.ts";
import type { Layout } from "./layout.ts";
import { layoutOf } from "./layout-of.ts";
import { linesOf } from "./lines.ts";
import { type Places, placesOf } from "./places.ts";
import { rasterOf, type Raster } from "./raster.ts";
import { type Route, routesOf } from "./route.ts";
import { segmentsOf } from "./segments.ts";

/**
 * Gives everything its place.
 *
 * ELK says in which order things follow each other; shelves put them on one
 * raster; edges are routed on the lines between; what routes and labels need is
 * then turned into distances.
 */
export async function place(graph: Graph, _report: Report, loadElk?: LoadElk): Promise<Layout> {
  const hierarchy = hierarchyOf(graph);
  const start = arrange(hierarchy, await sketch(hierarchy, backwardEdges(hierarchy), loadElk));
  const steps = Number(globalThis.process?.env.STEPS ?? 1200 * hierarchy.nodeCount);
  const t = performance.now();
  const arrangement = improve(hierarchy, start, { steps, seed: 1 });
  console.log("improve", (performance.now() - t).toFixed(0));
  return layoutOf(graph, compose(rasterOf(hierarchy, arrangement)));
}

export function compose(raster: Raster): Places {
  const { grid, routes } = routeAll(raster);
  const segments = segmentsOf(grid, routes);
  const bare = placesOf(grid, segments, []);
  return placesOf(grid, segments, labelSpots(grid, segments, bare));
}

/** Tracks in the gaps: more when not every edge finds a way. */
const attempts: readonly Tracks[] = [
  { main: 5, inner: 3 },
  { main: 9, inner: 5 },
  { main: 17, inner: 9 },
];

function routeAll(raster: Raster): { grid: Grid; routes: readonly (Route | undefined)[] } {
  for (const tracks of attempts) {
    const grid = gridOf(raster, linesOf(raster, tracks));
    const routes = routesOf(grid, false);
    if (routes.every((route) => route !== undefined)) return { grid, routes };
  }
  const grid = gridOf(raster, linesOf(raster, attempts.at(-1) as Tracks));
  return { grid, routes: routesOf(grid, true) };
}
