import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { nodeHost } from "../../src/index.ts";
import { arrangementOf } from "../../src/layout/arrange/arrangement.ts";
import { changeableOf } from "../../src/layout/arrange/changeable.ts";
import { Evaluation } from "../../src/layout/arrange/evaluation.ts";
import { arrange, folds } from "../../src/layout/arrange/flow.ts";
import { type Improved, Improver } from "../../src/layout/arrange/improve.ts";
import { gapTo } from "../../src/layout/arrange/leaders.ts";
import { Moves } from "../../src/layout/arrange/moves.ts";
import { randomFrom } from "../../src/layout/arrange/random.ts";
import { ranksOf } from "../../src/layout/arrange/ranks.ts";
import { RasterWorkspace } from "../../src/layout/arrange/raster-workspace.ts";
import { twinsOf } from "../../src/layout/arrange/symmetry.ts";
import { type Hierarchy, hierarchyOf } from "../../src/layout/hierarchy.ts";
import { parse } from "../../src/stratogram.ts";
import { graphOf, type Plan, plans } from "./graphs.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 1) };

/** What is looked for in a plan, and where it starts. */
function beginning(plan: Plan) {
  const hierarchy = hierarchyOf(graphOf(plan));
  const start = arrange(hierarchy, ranksOf(hierarchy), folds[0] as (typeof folds)[number]);
  return { hierarchy, start, improver: new Improver(hierarchy, start) };
}

/** Far more changes than there are. */
const all = 1e6;

/** Everything in its group once, and what the arrangement is said to cost is what it costs, with leaders and in cells. */
function expectSound(hierarchy: Hierarchy, { arrangement, led, cost }: Improved): void {
  for (const [index, { lines }] of arrangement.shelves.entries()) {
    const { children, root } = hierarchy;
    expect(lines.flat().toSorted((a, b) => a - b)).toEqual(children[root + index]?.toSorted((a, b) => a - b));
  }
  for (const { members, children } of twinsOf(hierarchy)) {
    const places = members.map((member, twin) =>
      arrangement.shelves[member - hierarchy.root]?.lines.map((line) => line.map((at) => children[twin]?.indexOf(at))),
    );
    for (const other of places) expect(other).toEqual(places[0]);
  }
  expect(Math.min(...arrangement.gapX, ...arrangement.gapY)).toBeGreaterThanOrEqual(0);
  expect(new Evaluation(hierarchy, arrangement).cost).toBeCloseTo(cost, 6);
  expect(new Evaluation(hierarchy, led, changeableOf(hierarchy).leaders).cost).toBeCloseTo(cost, 6);
}

test("what is remembered of an arrangement refuses none that costs less", () => {
  fc.assert(
    fc.property(plans(8), fc.integer({ min: 1, max: 99 }), (plan, seed) => {
      const { hierarchy, start } = beginning(plan);
      const changeable = changeableOf(hierarchy);
      const random = randomFrom(seed);
      const current = { ...start, shelves: [...start.shelves] };
      const evaluation = new Evaluation(hierarchy, start, changeable.leaders);
      const moves = new Moves(hierarchy, changeable, current, random);
      for (let step = 0; step < 120 && moves.isPossible; step++) {
        const change = moves.next();
        if (!change) continue;
        const bound = evaluation.cost + 2 * random();
        const told = evaluation.try(current, change.groups, bound);
        const { cost } = new Evaluation(hierarchy, current, changeable.leaders);
        if (told > bound) {
          expect(told).toBeLessThanOrEqual(cost + 1e-6);
          change.undo();
          evaluation.reject();
        } else {
          expect(told).toBeCloseTo(cost, 6);
          evaluation.accept();
        }
      }
    }),
    { ...runs, numRuns: runs.numRuns / 2 },
  );
});

test("a search that begins with the outer groups is sound", () => {
  fc.assert(
    fc.property(plans(80), (plan) => {
      const { hierarchy, start, improver } = beginning(plan);
      expectSound(hierarchy, improver.begin(start, { steps: 600, seed: 1, hottest: 3 }));
    }),
    { ...runs, numRuns: runs.numRuns / 3 },
  );
});

test("of a large picture it finds more in as many steps", async () => {
  const { start, improver } = beginning(await planOf("bench/models/multi-cloud-platform.yaml"));
  const found = Array.from({ length: 24 }, (_, seed) => {
    const search = { steps: 1000, seed, hottest: 3 };
    return { begun: improver.begin(start, search).cost, improved: improver.improve(start, search).cost };
  });
  expect(sumOf(found.map(({ begun }) => begun))).toBeLessThan(0.97 * sumOf(found.map(({ improved }) => improved)));
});

/** What of a document is to be arranged. */
async function planOf(file: string): Promise<Plan> {
  const { output } = await parse({ name: file, text: readFileSync(file, "utf8") }, { host: nodeHost({ root: "." }) });
  if (!output) throw new Error(`${file} has mistakes`);
  const { nodes, groups, edges, direction } = output;
  const ids = [...nodes, ...groups].map(({ id }) => id);
  const groupOf = ({ parent }: { readonly parent?: string }) => groups.findIndex(({ id }) => id === parent);
  return {
    direction,
    nodes: nodes.map((node) => ({ parent: groupOf(node), label: node.label })),
    groups: groups.map((group) => ({ parent: groupOf(group), label: group.label, arrange: "flow", centred: false })),
    edges: edges.map(({ from, to }) => ({ from: ids.indexOf(from), to: ids.indexOf(to), label: "" })),
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

test("a polished arrangement costs no more", () => {
  fc.assert(
    fc.property(plans(12), (plan) => {
      const { hierarchy, start, improver } = beginning(plan);
      const searched = improver.improve(start, { steps: 100, seed: 1, hottest: 2 });
      expectSound(hierarchy, searched);
      const polished = improver.polish(searched.led, all);
      expectSound(hierarchy, polished);
      expect(polished.cost).toBeLessThanOrEqual(searched.cost + 1e-6);
    }),
    runs,
  );
});

test("what takes from others costs no more than before, and takes all of another that is better throughout", () => {
  fc.assert(
    fc.property(plans(16), (plan) => {
      const { hierarchy, start, improver } = beginning(plan);
      const others = [1, 2, 3].map((seed) => improver.improve(start, { steps: 150, seed, hottest: 2 }));
      const [first] = others;
      if (!first) return;
      const arrangements = others.map(({ led }) => led);
      const combined = improver.combine(first.led, arrangements, all);
      expectSound(hierarchy, combined);
      // All that is in the root is a part as well.
      const best = Math.min(...others.map(({ cost }) => cost));
      expect(combined.cost).toBeLessThanOrEqual(best + 1e-6);
    }),
    runs,
  );
});

test("what is led stands in line wherever its leader stands", () => {
  // An actor beside a column of six, joined to one of them.
  for (const [at, expected] of [0, 1, 2, 3, 4, 5].entries()) {
    const plan: Plan = {
      direction: "right",
      nodes: [{ parent: -1, label: "" }, ...Array.from({ length: 6 }, () => ({ parent: 0, label: "" }))],
      groups: [{ parent: -1, label: "", arrange: "column", centred: false }],
      edges: [{ from: 0, to: 1 + at, label: "" }],
    };
    const hierarchy = hierarchyOf(graphOf(plan));
    const { root } = hierarchy;
    const arrangement = arrangementOf(hierarchy, [
      { vertical: false, lines: [[0, root + 1]], grid: false },
      { vertical: true, lines: [[1, 2, 3, 4, 5, 6]], grid: false },
    ]);
    arrangement.gapY[0] = gapTo(0);
    const workspace = new RasterWorkspace(hierarchy, changeableOf(hierarchy).leaders);
    const { y } = workspace.follow(arrangement);
    expect(y[0]).toBe(expected);
    expect(workspace.inCells(arrangement).gapY[0]).toBe(expected);
  }
});
