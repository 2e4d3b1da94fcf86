import { expect, test } from "vitest";
import { center } from "../../src/geometry.ts";
import { place } from "../../src/layout/place.ts";
import { Report } from "../../src/source/report.ts";
import { graphOf, type Plan } from "./graphs.ts";

/** How far right of the middle of its group, px, a node stands whose group is as long as its header, on the way to some others. */
async function shiftOf(edges: readonly (readonly [from: number, to: number])[]): Promise<number> {
  const plan: Plan = {
    direction: "right",
    nodes: [-1, 0, 0, -1, -1].map((parent) => ({ parent, label: "API" })),
    groups: [{ parent: -1, label: "Amazon-SageMaker-real-time-endpoint", arrange: "column", centred: false }],
    edges: edges.map(([from, to]) => ({ from, to, label: "" })),
  };
  const layout = await place(graphOf(plan), new Report());
  const [group] = layout?.groups ?? [];
  const node = layout?.nodes[1];
  if (!group || !node) throw new Error("nothing was laid out");
  return center(node.icon).x - center(group.bounds).x;
}

test.each([
  ["nothing", []],
  ["one edge", [[1, 2]]],
  [
    "what comes on one side and goes on the other",
    [
      [0, 1],
      [1, 3],
    ],
  ],
] as const)("in a group that is as long as its header a column stands in the middle: with %s", async (_, edges) => {
  expect(Math.abs(await shiftOf(edges))).toBeLessThanOrEqual(1);
});

test("but not where edges would be longer for it", async () => {
  const shift = await shiftOf([
    [1, 3],
    [2, 4],
  ]);
  expect(shift).toBeGreaterThan(20);
});
