import fc from "fast-check";
import { expect, test } from "vitest";
import { grown, type Point } from "../../src/geometry.ts";
import type { GraphEdge } from "../../src/layout/graph.ts";
import type { Layout, PlacedEdge } from "../../src/layout/layout.ts";
import { place } from "../../src/layout/place.ts";
import type { Edge } from "../../src/model/architecture.ts";
import { Report } from "../../src/source/report.ts";
import { faultsOf } from "./faults.ts";
import { graphOf, type Plan } from "./graphs.ts";
import { once } from "./once.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 40), seed: Number(process.env.SEED ?? 1) };

/** Each source, in one column, sends to the hub, which is the last node. */
function hub(labels: readonly string[]): Plan {
  const edges = labels.map((label, from) => ({ from, to: labels.length, label }));
  return {
    direction: "right",
    nodes: [...labels.map((_, index) => ({ parent: 0, label: `Source ${index}` })), { parent: -1, label: "Hub" }],
    groups: [{ parent: -1, label: "Sources", arrange: "column", centred: false }],
    edges,
  };
}

function planOf(nodes: readonly string[], edges: Plan["edges"]): Plan {
  return { direction: "right", nodes: nodes.map((label) => ({ parent: -1, label })), groups: [], edges };
}

async function layoutOf(plan: Plan, look?: (index: number) => Partial<Edge>): Promise<Layout> {
  const graph = graphOf(plan);
  const edges = graph.edges.map((edge, index): GraphEdge => (look ? { ...edge, edge: look(index) as Edge } : edge));
  const layout = await place({ ...graph, edges }, new Report());
  if (!layout) throw new Error("there is no layout");
  return layout;
}

const trunks = ({ edges }: Layout) => [...new Set(edges.flatMap(({ trunk }) => trunk ?? []))];
const labelled = ({ edges }: Layout) => edges.filter(({ label }) => label).map(({ edge }) => edge.id);

test("edges with the same label run into one line with one label", async () => {
  const layout = await layoutOf(hub(["metrics", "metrics", "metrics", "metrics"]));
  expect(layout.edges.map(({ trunk }) => trunk)).toEqual(["e0", "e0", "e0", "e0"]);
  expect(labelled(layout)).toEqual(["e0"]);
  expect(new Set(layout.edges.map(({ points }) => JSON.stringify(points.at(-1)))).size).toBe(1);
});

test("edges from one node with the same label leave it as one line", async () => {
  const plan = hub(["events", "events", "events", "events"]);
  const edges = plan.edges.map(({ from, to, label }) => ({ from: to, to: from, label }));
  const layout = await layoutOf({ ...plan, edges });
  expect(layout.edges.map(({ trunk }) => trunk)).toEqual(["e0", "e0", "e0", "e0"]);
  expect(labelled(layout)).toEqual(["e0"]);
  expect(new Set(layout.edges.map(({ points }) => JSON.stringify(points[0]))).size).toBe(1);
});

test("between the dot where an edge turns off a trunk and its arrow head there is some line", async () => {
  const edges = [0, 1, 2, 3, 4].map((to) => ({ from: 5, to, label: "events" }));
  const layout = await layoutOf({ ...planOf(["A", "B", "C", "D", "E", "Hub"], edges), direction: "down" });
  const turned = layout.edges.filter(({ points }) => points.length > 2);
  const lastStretches = turned.map(({ points }) => distance(...(stretches(points).at(-1) as [Point, Point])));
  expect(lastStretches).not.toEqual([]);
  expect(Math.min(...lastStretches)).toBeGreaterThanOrEqual(20);
});

test("edges with unlike labels do not share a line", async () => {
  const layout = await layoutOf(hub(["metrics", "logs", "traces", "alarms"]));
  expect(trunks(layout)).toEqual([]);
  expect(labelled(layout)).toHaveLength(4);
});

test("edges that do not look alike do not share a line", async () => {
  const kinds = ["data", "monitor", "control", "deploy"] as const;
  const layout = await layoutOf(hub(["sync", "sync", "sync", "sync"]), (index) => ({
    kind: kinds[index] ?? "request",
  }));
  expect(trunks(layout)).toEqual([]);
});

test("edges without a label share a line only when written as one list", async () => {
  const list = { path: ["edges", 0] } as unknown as Edge["origin"];
  expect(trunks(await layoutOf(hub(["", "", "", ""]), () => ({ origin: list })))).toEqual(["e0"]);
  const apart = (index: number) => ({ origin: { ...list, path: ["edges", index] } });
  expect(trunks(await layoutOf(hub(["", "", "", ""]), apart))).toEqual([]);
});

test("as many edges without a label as make a hub share a line whoever wrote them", async () => {
  const apart = (index: number) => ({ origin: { path: ["edges", index] } as unknown as Edge["origin"] });
  expect(trunks(await layoutOf(hub(["", "", "", "", "", "", ""]), apart))).not.toEqual([]);
});

test("edges between the same two nodes run side by side, each with its own label", async () => {
  const ends = [
    { from: 0, to: 1, label: "ask" },
    { from: 0, to: 1, label: "ask" },
    { from: 1, to: 0, label: "answer" },
  ];
  const layout = await layoutOf(planOf(["Client", "Server"], ends));
  expect(faultsOf(layout)).toEqual([]);
  expect(trunks(layout)).toEqual([]);
  expect(labelled(layout)).toHaveLength(3);
});

test("an edge to its own node leaves it at one side and comes back at another", async () => {
  const layout = await layoutOf(planOf(["Agent"], [{ from: 0, to: 0, label: "retry" }]));
  const [icon, points] = [layout.nodes[0]?.icon, layout.edges[0]?.points ?? []];
  expect(points[0]?.x).toBe((icon?.x ?? 0) + (icon?.width ?? 0));
  expect(points.at(-1)?.y).toBe(icon?.y);
  expect(faultsOf(layout)).toEqual([]);
});

// With one seed both properties are of the same graphs.
const placed = once((plan: Plan) => layoutOf(plan));

test("no picture with hubs has a fault", async () => {
  await fc.assert(
    fc.asyncProperty(hubPlans(12), async (plan) => {
      expect(faultsOf(await placed(plan))).toEqual([]);
    }),
    runs,
  );
}, 300_000);

test("edges of a trunk share one line from their hub to where they part, and the label stands on it", async () => {
  await fc.assert(
    fc.asyncProperty(hubPlans(12), async (plan) => {
      const { edges } = await placed(plan);
      for (const mate of edges) {
        const first = edges.find(({ edge }) => edge.id === mate.trunk);
        if (!first || first === mate) continue;
        expect(mate.edge.label?.text).toBe(first.edge.label?.text);
        expect(mate.label).toBeUndefined();
        const [a, b] = fromHub(first, mate);
        expect(commonLength(a, b)).toBeGreaterThan(8);
        expect(sharedLength(a, b)).toBeCloseTo(commonLength(a, b));
        if (first.label) expect(passes(mate.points, first)).toBe(true);
      }
    }),
    runs,
  );
}, 300_000);

/** Graphs in which many edges have an end in common. */
function hubPlans(most: number): fc.Arbitrary<Plan> {
  return fc
    .record({ nodes: fc.integer({ min: 4, max: most }), groups: fc.integer({ min: 0, max: 3 }) })
    .chain(({ nodes, groups }) => {
      const end = fc.integer({ min: 0, max: nodes + groups - 1 });
      const label = fc.constantFrom("", "metrics", "k-NN, top 5", "Prompt and passages");
      return fc.record({
        direction: fc.constantFrom("right", "down", "left", "up"),
        nodes: fc.array(
          fc.record({
            parent: fc.integer({ min: -1, max: groups - 1 }),
            label: fc.constantFrom("", "API", "Vector index"),
          }),
          { minLength: nodes, maxLength: nodes },
        ),
        groups: fc.array(
          fc.record({
            parent: fc.integer({ min: -1, max: groups - 1 }),
            label: fc.constantFrom("VPC", "Private subnet"),
            arrange: fc.constantFrom("flow", "row", "column", "grid"),
            centred: fc.boolean(),
          }),
          { minLength: groups, maxLength: groups },
        ),
        edges: fc
          .tuple(
            fc.array(fc.record({ from: end, to: fc.constantFrom(0, nodes + groups - 1), label }), { maxLength: nodes }),
            fc.array(fc.record({ from: fc.constant(1), to: end, label }), { maxLength: 4 }),
          )
          .map((lists) => lists.flat()),
      });
    }) as fc.Arbitrary<Plan>;
}

/** The routes of two edges of one trunk, both from where these meet their hub. */
function fromHub(a: PlacedEdge, b: PlacedEdge): [readonly Point[], readonly Point[]] {
  const isStart = JSON.stringify(a.points[0]) === JSON.stringify(b.points[0]);
  return isStart ? [a.points, b.points] : [a.points.toReversed(), b.points.toReversed()];
}

/** px that two routes have in common before they part. */
function commonLength(a: readonly Point[], b: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < Math.min(a.length, b.length); index++) {
    const [from, p, q] = [a[index - 1] as Point, a[index] as Point, b[index] as Point];
    const isOneWay = (p.x - from.x) * (q.x - from.x) > 0 || (p.y - from.y) * (q.y - from.y) > 0;
    if (!isOneWay) return length;
    length += Math.min(distance(from, p), distance(from, q));
    if (distance(p, q) > 0) return length;
  }
  return length;
}

function sharedLength(a: readonly Point[], b: readonly Point[]): number {
  let length = 0;
  for (const [p, q] of stretches(a)) {
    for (const [r, s] of stretches(b)) {
      if (p.x === q.x && r.x === s.x && p.x === r.x) length += overlap([p.y, q.y], [r.y, s.y]);
      if (p.y === q.y && r.y === s.y && p.y === r.y) length += overlap([p.x, q.x], [r.x, s.x]);
    }
  }
  return length;
}

const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);

const overlap = ([a, b]: [number, number], [c, d]: [number, number]): number =>
  Math.max(0, Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d)));

const stretches = (points: readonly Point[]): [Point, Point][] =>
  points.slice(1).map((point, index) => [points[index] ?? point, point]);

/** Whether a route runs under a label or beside it. */
function passes(points: readonly Point[], { label }: PlacedEdge): boolean {
  if (!label) return false;
  const { x, y, width, height } = grown(label.bounds, 6);
  const isIn = (value: number, from: number, extent: number) => value >= from && value <= from + extent;
  return stretches(points).some(([a, b]) =>
    a.x === b.x
      ? isIn(a.x, x, width) && overlap([a.y, b.y], [y, y + height]) >= label.bounds.height
      : isIn(a.y, y, height) && overlap([a.x, b.x], [x, x + width]) >= label.bounds.width,
  );
}
