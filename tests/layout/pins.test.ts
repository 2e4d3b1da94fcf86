import fc from "fast-check";
import { expect, test } from "vitest";
import { draw, render } from "../../src/index.ts";
import type { Graph } from "../../src/layout/graph.ts";
import type { Pins } from "../../src/layout/pin.ts";
import { place } from "../../src/layout/place.ts";
import type { Node } from "../../src/model/architecture.ts";
import { Report } from "../../src/source/report.ts";
import { faultsOf } from "./faults.ts";
import { graphOf, type Plan, plans } from "./graphs.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 1) };
const effort = "draft";

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

test("pinned nodes stand exactly where they are pinned, without a fault, or two that contradict each other are named", async () => {
  await fc.assert(
    fc.asyncProperty(plans(12), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), async (plan, chosen) => {
      const graph = writtenGraphOf(plan);
      const pins = await pinsIn(graph, chosen, 1.2);
      const report = new Report();
      const layout = await place(graph, report, { effort, pins });
      if (report.hasErrors) {
        expect(report.diagnostics.map(({ code }) => code)).toEqual(["contradicting-hints"]);
        return;
      }
      expect(layout && faultsOf(layout)).toEqual([]);
      for (const { node, icon } of layout?.nodes ?? []) {
        const pin = pins.nodes?.[node.id];
        if (pin) expect({ id: node.id, x: icon.x, y: icon.y }).toEqual({ id: node.id, ...pin });
      }
      const again = await place(graph, new Report(), { effort, pins });
      expect(again).toEqual(layout);
    }),
    runs,
  );
}, 300_000);

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
    "no room between",
    { web: { x: 100, y: 100 }, api: { x: 166, y: 102 } },
    /^"(web|api)" and "(web|api)" cannot both stand where they are pinned$/,
  ],
  [
    "outside of the picture",
    { web: { x: -40, y: 100 } },
    '"web" cannot stand where it is pinned, so near to the edge of the picture',
  ],
])("pins that cannot be obeyed are refused: %s", async (_, nodes: Pins["nodes"] & {}, message) => {
  const { output, diagnostics } = await render(source, { pins: { nodes } });
  expect(output).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: "contradicting-hints", severity: "error" }]);
  expect(diagnostics[0]?.message).toMatch(message);
  expect(diagnostics[0]?.range.end).toBeGreaterThan(0);
});

test("a pin of nothing, of a group, or in a picture by ELK is a warning", async () => {
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
