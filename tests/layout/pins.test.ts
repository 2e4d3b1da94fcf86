import fc from "fast-check";
import { expect, test } from "vitest";
import type { Graph } from "../../src/layout/graph.ts";
import type { Pins } from "../../src/layout/pins.ts";
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
  return Object.fromEntries(
    icons.flatMap((placed) =>
      placed ? [[placed.node.id, { x: away(placed.icon.x), y: away(placed.icon.y) }] as const] : [],
    ),
  );
}
let obeyed=0, refused=0;
test("pinned nodes stand exactly where they are pinned, without a fault, or two that contradict each other are named", async () => {
  await fc.assert(
    fc.asyncProperty(plans(12), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), async (plan, chosen) => {
      const graph = writtenGraphOf(plan);
      const pins = await pinsIn(graph, chosen, 1.2);
      const report = new Report();
      const layout = await place(graph, report, { effort, pins });
      if (report.hasErrors) { refused++;
        expect(report.diagnostics.map(({ code }) => code)).toEqual(["contradicting-hints"]);
        return;
      }
      obeyed++;
      expect(layout && faultsOf(layout)).toEqual([]);
      for (const { node, icon } of layout?.nodes ?? []) {
        if (node.id in pins) expect({ id: node.id, x: icon.x, y: icon.y }).toEqual({ id: node.id, ...pins[node.id] });
      }
      const again = await place(graph, new Report(), { effort, pins });
      expect(again).toEqual(layout);
    }),
    runs,
  );
  console.log(obeyed, refused);
}, 300_000);
