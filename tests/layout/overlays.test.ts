import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { place } from "../../src/layout/place.ts";
import { Report } from "../../src/source/report.ts";
import { faultsOf } from "./faults.ts";
import type { Plan } from "./graphs.ts";
import { once } from "./once.ts";
import { outlineFaultsOf } from "./outline-faults.ts";
import { graphWith, type OutlinedPlan, type OverlayPlan, outlinedPlans } from "./overlays.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 25), seed: Number(process.env.SEED ?? 1) };

// With one seed both properties are of the same graphs.
const outlined = outlinedPlans(12);
const layoutOf = ({ plan, overlays }: OutlinedPlan) => place(graphWith(plan, overlays), new Report());
const placed = once(layoutOf);

describe("outlines hold their members and nothing else, and cut nothing", () => {
  test("where a picture is composed", async () => {
    await fc.assert(
      fc.asyncProperty(outlined, async (given) => {
        const layout = await placed(given);
        expect(layout && [...faultsOf(layout), ...outlineFaultsOf(layout)]).toEqual([]);
      }),
      runs,
    );
  }, 300_000);
});

test("the same overlays always get the same outlines", async () => {
  await fc.assert(
    fc.asyncProperty(outlined, async (given) => {
      expect(await layoutOf(given)).toEqual(await placed(given));
    }),
    { ...runs, numRuns: 8 },
  );
}, 300_000);

/** Two zones with a subnet for applications and one for data in each, and a balancer before them. */
const zones: Plan = {
  direction: "right",
  groups: [
    { parent: -1, label: "Zone A", arrange: "flow", centred: true },
    { parent: -1, label: "Zone B", arrange: "flow", centred: true },
    { parent: 0, label: "Applications A", arrange: "flow", centred: false },
    { parent: 1, label: "Applications B", arrange: "flow", centred: false },
  ],
  nodes: [
    { parent: 2, label: "Web" },
    { parent: 2, label: "Worker" },
    { parent: 0, label: "Data" },
    { parent: 3, label: "Web" },
    { parent: 3, label: "Worker" },
    { parent: 1, label: "Data" },
    { parent: -1, label: "Balancer" },
  ],
  edges: [
    { from: 6, to: 0, label: "HTTPS" },
    { from: 6, to: 3, label: "HTTPS" },
    { from: 0, to: 2, label: "" },
    { from: 1, to: 2, label: "" },
    { from: 3, to: 5, label: "" },
    { from: 4, to: 5, label: "" },
  ],
};

describe("one outline is enough", () => {
  test.each<readonly [string, readonly OverlayPlan[]]>([
    ["for what stands in two zones", [{ label: "Auto Scaling group", members: [0, 3] }]],
    [
      "for overlays that have members in common",
      [
        { label: "Auto Scaling group", members: [0, 3] },
        { label: "Personal data", members: [0, 2] },
      ],
    ],
    [
      "for two overlays with the same members",
      [
        { label: "PCI DSS scope", members: [0, 3] },
        { label: "HIPAA scope", members: [0, 3] },
      ],
    ],
  ])("%s", async (_, overlays) => {
    const layout = await place(graphWith(zones, overlays), new Report());
    expect(layout && [...faultsOf(layout), ...outlineFaultsOf(layout)]).toEqual([]);
    const shown = layout?.overlays.map(({ outlines }) => outlines.map(({ label }) => label?.text.text));
    expect(shown).toEqual(overlays.map(({ label }) => [label]));
  });
});
