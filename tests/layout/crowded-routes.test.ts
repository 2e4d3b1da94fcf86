import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange, folds } from "../../src/layout/arrange/flow.ts";
import { ranksOf } from "../../src/layout/arrange/ranks.ts";
import { rasterOf } from "../../src/layout/arrange/raster-workspace.ts";
import { hierarchyOf } from "../../src/layout/hierarchy.ts";
import { gridOf } from "../../src/layout/route/grid.ts";
import { linesOf } from "../../src/layout/route/lines.ts";
import { Routing } from "../../src/layout/route/route.ts";
import { segmentsOf } from "../../src/layout/route/segments.ts";
import { graphOf, type Plan, plans } from "./graphs.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 200), seed: Number(process.env.SEED ?? 1) };

/** Many edges without labels, which may run into each other, between the nodes of a plan. */
function crowded(plan: Plan, pairs: readonly (readonly [number, number])[]): Plan {
  const count = plan.nodes.length;
  const edges = pairs.map(([from, to]) => ({ from: from % count, to: to % count, label: "" }));
  return { ...plan, edges: edges.filter(({ from, to }) => from !== to) };
}

const pair = fc.tuple(fc.nat(1000), fc.nat(1000));

test("where there are too few lines for all edges, each has a way that turns at every corner", () => {
  fc.assert(
    fc.property(
      plans(40),
      fc.array(pair, { minLength: 20, maxLength: 150 }),
      fc.nat(20_000),
      (plan, pairs, patience) => {
        const hierarchy = hierarchyOf(graphOf(crowded(plan, pairs)));
        const raster = rasterOf(hierarchy, arrange(hierarchy, ranksOf(hierarchy), folds[0] as (typeof folds)[number]));
        const lines = linesOf(raster, { main: 1, inner: 1, share: "half" });
        const routing = new Routing(gridOf(raster, lines), { left: patience, reserve: 0, greed: 1 });
        routing.complete();
        for (const segments of segmentsOf(routing.grid, routing.routes, routing.trunks)) {
          expect(segments.length).toBeGreaterThan(0);
          const [first] = segments;
          expect(segments.map(({ isVertical }) => isVertical)).toEqual(
            segments.map((_, index) => (index % 2 === 0) === first?.isVertical),
          );
        }
      },
    ),
    runs,
  );
});
