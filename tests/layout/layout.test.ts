import fc from "fast-check";
import { expect, test } from "vitest";
import { place } from "../../src/layout/place.ts";
import { qualityOf } from "../../src/layout/quality/quality-of.ts";
import { Report } from "../../src/source/report.ts";
import { faultsOf } from "./faults.ts";
import { graphOf, type Plan, plans } from "./graphs.ts";
import { once } from "./once.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 100), seed: Number(process.env.SEED ?? 1) };

// With one seed all properties are of the same graphs.
const graphs = plans(14);
const placed = once((plan: Plan) => place(graphOf(plan), new Report()));

test("no picture has a fault, and each that is drawn has a cost", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (plan) => {
      const layout = await placed(plan);
      expect(layout && faultsOf(layout)).toEqual([]);
      if (!layout) return;
      const { findings, faults, cost } = qualityOf(layout, plan.direction);
      expect(faults, JSON.stringify(findings)).toBe(0);
      expect(cost).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
}, 300_000);

test("the same graph always gives the same layout", async () => {
  await fc.assert(
    fc.asyncProperty(graphs, async (plan) => {
      expect(await place(graphOf(plan), new Report())).toEqual(await placed(plan));
    }),
    { ...runs, numRuns: 20 },
  );
}, 300_000);
