import fc from "fast-check";
import { expect, test } from "vitest";
import { place } from "../../../src/layout/place.ts";
import { qualityOf } from "../../../src/layout/quality/quality-of.ts";
import { Report } from "../../../src/source/report.ts";
import { graphOf, plans } from "../graphs.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 40), seed: Number(process.env.SEED ?? 1) };

test("no picture of any graph has a fault, and each has a cost", async () => {
  await fc.assert(
    fc.asyncProperty(plans(14), async (plan) => {
      const layout = await place(graphOf(plan), new Report());
      if (!layout) return;
      const { findings, faults, cost } = qualityOf(layout, plan.direction);
      expect(faults, JSON.stringify(findings)).toBe(0);
      expect(cost).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
}, 300_000);
