import fc from "fast-check";
import { expect, test } from "vitest";
import { place } from "../../src/layout/place.ts";
import { Report } from "../../src/source/report.ts";
import { faultsOf } from "./faults.ts";
import { graphOf, plans } from "./graphs.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 150), seed: Number(process.env.SEED ?? 1) };

test("no picture has a fault", async () => {
  await fc.assert(
    fc.asyncProperty(plans(14), async (plan) => {
      const layout = await place(graphOf(plan), new Report());
      expect(layout && faultsOf(layout)).toEqual([]);
    }),
    runs,
  );
}, 300_000);

test("the same graph always gives the same layout", async () => {
  await fc.assert(
    fc.asyncProperty(plans(12), async (plan) => {
      const first = await place(graphOf(plan), new Report());
      expect(await place(graphOf(plan), new Report())).toEqual(first);
    }),
    { ...runs, numRuns: 20 },
  );
}, 300_000);
