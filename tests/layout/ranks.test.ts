import fc from "fast-check";
import { expect, test } from "vitest";
import { backwardEdges, liftedEdges } from "../../src/layout/acyclic.ts";
import { ranksOf } from "../../src/layout/arrange/ranks.ts";
import { type Hierarchy, hierarchyOf } from "../../src/layout/hierarchy.ts";
import { graphOf, type Plan, plans } from "./graphs.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 150), seed: Number(process.env.SEED ?? 1) };

const node = { parent: -1, label: "" };
const edge = (from: number, to: number) => ({ from, to, label: "" });

function hierarchyOfPlan(plan: Partial<Plan>): Hierarchy {
  return hierarchyOf(graphOf({ direction: "right", nodes: [], groups: [], edges: [], ...plan }));
}

test("each rank is one after the last that leads to it, and in the order in which edges cross least", () => {
  const edges = [edge(0, 2), edge(0, 3), edge(2, 5), edge(3, 4), edge(1, 4)];
  const hierarchy = hierarchyOfPlan({ nodes: [node, node, node, node, node, node], edges });
  const [[first, second, third] = []] = ranksOf(hierarchy);
  expect(first).toEqual([0]);
  expect(second?.toSorted()).toEqual([1, 2, 3]);
  // The way from 0 by 2 to 5 is all on one side of the ways to 4.
  expect((second?.indexOf(2) ?? 0) < (second?.indexOf(1) ?? 0)).toBe(
    (third?.indexOf(5) ?? 0) < (third?.indexOf(4) ?? 0),
  );
});

test("what stands first in the document stays first in a cycle", () => {
  const hierarchy = hierarchyOfPlan({ nodes: [node, node, node], edges: [edge(0, 1), edge(1, 2), edge(2, 0)] });
  expect(backwardEdges(hierarchy)).toEqual([false, false, true]);
  expect(ranksOf(hierarchy)).toEqual([[[0], [1], [2]]]);
});

test("every child has a rank of its group, which no edge that is not turned round leads back from", () => {
  fc.assert(
    fc.property(plans(30), (plan) => {
      const hierarchy = hierarchyOfPlan(plan);
      const { root, children } = hierarchy;
      const ranks = ranksOf(hierarchy);
      for (const [index, lines] of ranks.entries()) {
        const all = lines.flat().toSorted((a, b) => a - b);
        expect(all).toEqual((children[root + index] ?? []).toSorted((a, b) => a - b));
      }
      const rankOf = new Map(
        ranks.flatMap((lines) => lines.flatMap((line, rank) => line.map((child) => [child, rank]))),
      );
      const isBackward = backwardEdges(hierarchy);
      for (const { edge, from, to } of [...liftedEdges(hierarchy).values()].flat()) {
        const [first, last] = isBackward[edge] ? [to, from] : [from, to];
        if (rankOf.has(first) && rankOf.has(last)) expect(rankOf.get(first)).toBeLessThan(rankOf.get(last) ?? 0);
      }
    }),
    runs,
  );
});
