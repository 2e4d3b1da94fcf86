import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Drawing } from "../../src/drawing/drawing.ts";
import { contains, grown, overlaps, type Point, rounded } from "../../src/geometry.ts";
import { draw, nodeHost, render } from "../../src/index.ts";
import type { Graph } from "../../src/layout/graph.ts";
import type { Pins } from "../../src/layout/pin.ts";
import { place } from "../../src/layout/place.ts";
import type { Node } from "../../src/model/architecture.ts";
import { Report } from "../../src/source/report.ts";
import { exampleNames } from "../drawing/examples.ts";
import { boxFaultsOf } from "./faults.ts";
import { graphOf, type Plan, plans } from "./graphs.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 40), seed: Number(process.env.SEED ?? 1) };
const effort = "draft";
const host = nodeHost({ root: "examples" });

/** A graph whose nodes come from some document, so that mistakes have a place. */
function writtenGraphOf(plan: Plan): Graph {
  const graph = graphOf(plan);
  const range = { source: { name: "plan", text: "" }, start: 0, end: 0 };
  const origin = { document: { source: range.source, rangeOf: () => range }, path: [] };
  return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, node: { origin } as unknown as Node })) };
}

/** Pins some nodes where they are in a layout that was made before, a little further apart. */
async function pinsIn(graph: Graph, chosen: readonly number[], scale: number): Promise<Pins> {
  const layout = await place(graph, new Report(), { effort });
  const icons = chosen.map((number) => layout?.nodes[number % graph.nodes.length]);
  const away = (value: number) => Math.round(scale * value);
  const nodes = Object.fromEntries(
    icons.flatMap((placed) =>
      placed ? [[placed.node.id, { x: away(placed.icon.x), y: away(placed.icon.y) }] as const] : [],
    ),
  );
  return { nodes };
}

test("pinned nodes stand exactly where they are pinned and nothing covers them, or two that contradict each other are named", async () => {
  await fc.assert(
    fc.asyncProperty(plans(12), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), async (plan, chosen) => {
      const graph = writtenGraphOf(plan);
      const pins = await pinsIn(graph, chosen, 1.2);
      const report = new Report();
      const layout = await place(graph, report, { effort, pins });
      if (!layout) {
        expect(report.diagnostics.map(({ code }) => code)).toEqual(["contradicting-hints"]);
        return;
      }
      expect(boxFaultsOf(layout)).toEqual([]);
      for (const { node, icon } of layout.nodes) {
        const pin = pins.nodes?.[node.id];
        if (pin) expect({ id: node.id, x: icon.x, y: icon.y }).toEqual({ id: node.id, ...pin });
      }
      expect(await place(graph, new Report(), { effort, pins })).toEqual(layout);
    }),
    runs,
  );
}, 300_000);

test.each(exampleNames)(
  "nodes of %s that are dragged stay there, without a fault, and hardly anything else moves",
  async (name) => {
    const { source, picture, before } = await drawnBefore(name);
    const random = fc.sample(fc.record({ node: fc.nat(), x: step, y: step }), { seed: 5, numRuns: 400 });
    const drags = random.flatMap(({ node, x, y }) => {
      const drag = dragged(before, node, { x, y });
      return drag ? [drag] : [];
    });
    expect(drags.length).toBeGreaterThan(5);
    const moves: number[] = [];
    for (const [id, at] of drags.slice(0, 6)) {
      const { output, diagnostics } = await draw(source, { host, previous: picture, pins: { nodes: { [id]: at } } });
      expect(diagnostics.map(({ message }) => `${id} at ${at.x} ${at.y}: ${message}`)).toEqual([]);
      const after = placesIn(output);
      expect(after.get(id)).toEqual(at);
      moves.push(...[...placesIn(before)].map(([node, place]) => distance(place, after.get(node) ?? place)));
    }
    expect(moves.reduce((sum, move) => sum + move) / moves.length).toBeLessThan(40);
  },
);

/** 10 px are a step of the grid on which people drag things. */
const step = fc.integer({ min: -12, max: 12 }).map((steps) => 10 * steps);

/** An example as it is drawn, and the picture that lies beside it. */
async function drawnBefore(name: string) {
  const path = `examples/${name}.yaml`;
  const source = { name: path, text: readFileSync(path, "utf8") };
  const picture = readFileSync(`examples/${name}.svg`, "utf8");
  const { output: before } = await draw(source, { host, previous: picture });
  if (!before) throw new Error(`${name} has errors`);
  return { source, picture, before };
}

/** Where the icon of a node goes when it is dragged; nowhere if something is there, or its group ends before. */
function dragged({ figures, size }: Drawing, number: number, by: Point): readonly [string, Point] | undefined {
  const nodes = figures.filter((figure) => figure.type === "node");
  const groups = figures.filter((figure) => figure.type === "group");
  const titles = figures.filter((figure) => figure.type === "title");
  const node = nodes[number % nodes.length];
  if (!node) return undefined;
  const to = { ...node.bounds, x: node.bounds.x + by.x, y: node.bounds.y + by.y };
  const around = groups.find(({ id }) => id === node.parent)?.bounds ?? { x: 0, y: 0, ...size };
  const others = [...nodes, ...groups.filter(({ parent }) => parent === node.parent), ...titles];
  const isFree = others.every(
    (other) => other === node || other.id === node.parent || !overlaps(grown(to, 8), other.bounds),
  );
  const inside = { x: around.x + 8, y: around.y + 30, width: around.width - 16, height: around.height - 38 };
  if (!isFree || !contains(inside, to)) return undefined;
  return [node.id, { x: rounded(node.icon.x + by.x), y: rounded(node.icon.y + by.y) }];
}

function placesIn(drawing: Drawing | undefined): Map<string, Point> {
  const nodes = drawing?.figures.filter((figure) => figure.type === "node") ?? [];
  return new Map(nodes.map(({ id, icon: { x, y } }) => [id, { x, y }]));
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

const source = `nodes: { web: , api: , db: , shop: { nodes: { cart: , stock: } } }
edges: [web -> api, api -> db, api -> shop.cart, shop.cart -> shop.stock]
`;

/** Where the icons of a drawn document are. */
async function iconsOf(nodes: Pins["nodes"] & {}, previous?: string) {
  const { output, diagnostics } = await draw(source, { pins: { nodes }, ...(previous && { previous }) });
  expect(diagnostics).toEqual([]);
  const figures = output?.figures.filter((figure) => figure.type === "node") ?? [];
  return Object.fromEntries(figures.map(({ id, icon: { x, y } }) => [id, { x, y }]));
}

test("a document is drawn with its nodes where they are pinned, in groups and under a title, and so it stays", async () => {
  const pins = { "shop.stock": { x: 700.5, y: 420 }, web: { x: 60, y: 500 } };
  expect(await iconsOf(pins)).toMatchObject(pins);
  const { output: previous = "" } = await render(source, { pins: { nodes: pins } });
  expect(await iconsOf(pins, previous)).toMatchObject(pins);
  expect((await render(source, { pins: { nodes: pins }, previous })).output).toBe(previous);
});

test("an arrangement that has no room for a pin is not followed", async () => {
  const { output: previous } = await render(source);
  const pins = { db: { x: 30, y: 60 }, web: { x: 600, y: 60 } };
  expect(await iconsOf(pins, previous)).toMatchObject(pins);
});

test.each([
  [
    "one over the other",
    { web: { x: 100, y: 100 }, api: { x: 130, y: 120 } },
    '"web" and "api" cannot both stand where they are pinned',
  ],
  [
    "outside of its group",
    { "shop.cart": { x: 300, y: 300 } },
    '"shop.cart" is pinned outside of "shop", which is pinned, too',
  ],
  [
    "outside of the picture",
    { web: { x: -40, y: 100 } },
    '"web" cannot stand where it is pinned, so near to the edge of the picture',
  ],
])("pins that cannot be obeyed are refused: %s", async (_, nodes: Pins["nodes"] & {}, message) => {
  const groups = { shop: { x: 400, y: 40, width: 300, height: 300 } };
  const { output, diagnostics } = await render(source, { pins: { nodes, groups } });
  expect(output).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "contradicting-hints", severity: "error" }]);
  expect(diagnostics[0]?.message).toMatch(message);
  expect(diagnostics[0]?.range.end).toBeGreaterThan(0);
});

test("groups have the bounds that are pinned, and what is in them stays inside", async () => {
  const groups = { shop: { x: 500, y: 150.5, width: 400, height: 320 } };
  const { output, diagnostics } = await draw(source, { pins: { groups } });
  expect(diagnostics).toEqual([]);
  expect(output?.figures.find(({ id }) => id === "shop")).toMatchObject({ bounds: groups.shop });
  for (const [id, { x, y }] of placesIn(output)) {
    expect([id, contains(groups.shop, { x, y, width: 64, height: 64 })]).toEqual([id, id.startsWith("shop.")]);
  }
});

test("edges turn where they are pinned", async () => {
  const turns = [
    { x: 40, y: 300 },
    { x: 40, y: 400 },
  ];
  const { output } = await draw(source, { pins: { edges: { "api->db": turns } } });
  const edge = output?.figures.find(({ id }) => id === "api->db");
  expect(edge?.type === "edge" && edge.points.slice(1, -1)).toEqual(expect.arrayContaining(turns));
});

test("a node that is added later moves nothing that is pinned", async () => {
  const nodes = { "shop.stock": { x: 700, y: 420 }, web: { x: 60, y: 300 }, db: { x: 420, y: 60 } };
  const { output: previous = "" } = await render(source, { pins: { nodes } });
  const more = source.replace("db: ,", "db: , cache: , queue: ,").replace("[web", "[api -> cache, cache -> queue, web");
  const { output, diagnostics } = await draw(more, { pins: { nodes }, previous });
  expect(diagnostics).toEqual([]);
  expect(Object.fromEntries(placesIn(output))).toMatchObject(nodes);
});

test("a pin of nothing, of something else, or in a picture by ELK is a warning", async () => {
  const at = { x: 300, y: 300 };
  const codes = async (options: Parameters<typeof render>[1]) =>
    (await render(source, options)).diagnostics.map(({ code, message }) => `${code}: ${message}`);
  expect(await codes({ pins: { nodes: { nobody: at } } })).toEqual([
    'unused-hint: there is no node "nobody" to be pinned',
  ]);
  expect(await codes({ pins: { nodes: { shop: at } } })).toEqual(['unused-hint: there is no node "shop" to be pinned']);
  expect(await codes({ pins: { nodes: { web: at } }, layout: "layered" })).toEqual([
    'unused-hint: "web" is pinned, which the layout "layered" does not know',
  ]);
});

test("a pin that is no place is a mistake of the program", async () => {
  await expect(render(source, { pins: { nodes: { web: { x: Number.NaN, y: 0 } } } })).rejects.toThrow(TypeError);
});
