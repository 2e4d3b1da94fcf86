import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadTellers } from "../../src/annotations/load-tellers.ts";
import { center } from "../../src/geometry.ts";
import { browserHost } from "../../src/hosts/browser-host.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { loadIcons } from "../../src/icons/load.ts";
import type { Effort } from "../../src/layout/effort.ts";
import { measure } from "../../src/layout/measure.ts";
import { place } from "../../src/layout/place.ts";
import type { Architecture, Direction } from "../../src/model/architecture.ts";
import { parse } from "../../src/render.ts";
import { Report } from "../../src/source/report.ts";
import { light } from "../../src/themes/light.ts";
import { exampleNames, sourceOfExample } from "../drawing/examples.ts";
import { faultsOf } from "./faults.ts";
import { graphOf, type Plan, plans } from "./graphs.ts";

const runs = { numRuns: Number(process.env.RUNS ?? 80), seed: Number(process.env.SEED ?? 1) };
const directions: readonly Direction[] = ["right", "down", "left", "up"];

/** Hints need a document to be warned about; random graphs have none. */
function withoutHints(plan: Plan): Plan {
  return {
    ...plan,
    nodes: plan.nodes.map(({ parent, label }) => ({ parent, label })),
    groups: plan.groups.map((group) => ({ ...group, arrange: "flow" })),
  };
}

const layered = (plan: Plan, effort: Effort) =>
  place(graphOf(withoutHints(plan)), new Report(), { layout: "layered", effort });

test.each([
  ["draft", 30],
  ["normal", 14],
] as const)(
  "no picture drawn with the effort %s has a fault",
  async (effort, most) => {
    await fc.assert(
      fc.asyncProperty(plans(most), async (plan) => {
        const layout = await layered(plan, effort);
        expect(layout && faultsOf(layout)).toEqual([]);
      }),
      runs,
    );
  },
  300_000,
);

test("the same graph always gives the same layout", async () => {
  await fc.assert(
    fc.asyncProperty(plans(12), async (plan) => {
      expect(await layered(plan, "normal")).toEqual(await layered(plan, "normal"));
    }),
    { ...runs, numRuns: 10 },
  );
}, 300_000);

async function read(name: string, text: string, host = browserHost()): Promise<Architecture> {
  const { output, diagnostics } = await parse({ name, text }, host);
  if (!output) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return output;
}

describe.each(exampleNames)("%s", (name) => {
  test.each(directions)("has no fault when it flows %s", async (direction) => {
    const host = nodeHost({ root: process.cwd() });
    const source = sourceOfExample(name);
    const architecture = await read(source.name, source.text, host);
    const report = new Report();
    const icons = await loadIcons(architecture, { host, report, only: "all" });
    const graph = measure(architecture, light, icons, direction, await loadTellers([architecture]));
    const layout = await place(graph, report, { layout: "layered", effort: "draft" });
    expect(layout && faultsOf(layout)).toEqual([]);
  });
});

/** A document laid out without pictures, and what was reported. */
async function layoutOf(text: string) {
  const report = new Report();
  const architecture = await read("layered.yaml", text);
  const layout = await place(measure(architecture, light, { of: () => undefined }), report, { layout: "layered" });
  if (!layout) throw new Error("nothing was laid out");
  return { layout, report };
}

test.each([
  ["right", "x", 1],
  ["left", "x", -1],
  ["down", "y", 1],
  ["up", "y", -1],
] as const)("a chain that flows %s is one straight line that way", async (direction, axis, sign) => {
  const { layout } = await layoutOf(`nodes: { a: , b: , c: }\nedges: [a -> b -> c]\ndirection: ${direction}`);
  const [a, b, c] = layout.nodes.map(({ icon }) => center(icon)[axis]);
  expect([Math.sign((b ?? 0) - (a ?? 0)), Math.sign((c ?? 0) - (b ?? 0))]).toEqual([sign, sign]);
  expect(layout.edges.map(({ points }) => points.length)).toEqual([2, 2]);
});

test("what stands first in the document stays first in a cycle", async () => {
  const { layout } = await layoutOf("nodes: { a: , b: , c: }\nedges: [a -> b -> c -> a]");
  const xs = layout.nodes.map(({ icon }) => icon.x);
  expect(xs).toEqual(xs.toSorted((a, b) => a - b));
});

test.each(directions)(
  "loops, parallel edges and edges to groups have no fault when they flow %s",
  async (direction) => {
    const { layout, report } = await layoutOf(`
direction: ${direction}
nodes: { a: , g: { nodes: { b: , c: } }, h: { nodes: { d: } } }
edges:
  - a -> a: tries again
  - a -> a: and again
  - a -> b: HTTPS
  - a -> b: WebSocket
  - b -> a: answers
  - g -> h: copies every night
  - c -> h
  - h -> a
`);
    expect(faultsOf(layout)).toEqual([]);
    expect(report.diagnostics).toEqual([]);
  },
);

test.each([
  ["arrange", "nodes: { g: { arrange: row, nodes: { a: , b: } } }"],
  ["columns", "nodes: { g: { arrange: grid, columns: 1, nodes: { a: , b: } } }"],
  ["direction", "nodes: { g: { direction: down, nodes: { a: , b: } } }"],
  ["place", "nodes: { g: { nodes: { a: { place: left }, b: } } }"],
  ["exit", "nodes: { a: , b: }\nedges: [{ a -> b: { exit: top } }]"],
  ["enter", "nodes: { a: , b: }\nedges: [{ a -> b: { enter: top } }]"],
  ["align", "nodes: { a: , b: }\nalign: [{ row: [a, b] }]"],
  ["equal", "nodes: { g: { nodes: { a: } }, h: { nodes: { b: } } }\nequal: [[g, h]]"],
])("that `%s` is not obeyed is told where it stands", async (name, text) => {
  const { layout, report } = await layoutOf(text);
  const told = report.diagnostics.find(({ message }) => message === `the layered layout does not obey \`${name}\``);
  expect(told).toMatchObject({ code: "unused-hint", severity: "warning" });
  expect(told?.hint).toContain("--layout composed");
  expect(faultsOf(layout)).toEqual([]);
});

test("a group that flows the way of the whole picture is obeyed", async () => {
  const { report } = await layoutOf("nodes: { g: { direction: right, nodes: { a: , b: } } }");
  expect(report.diagnostics).toEqual([]);
});

test("more edges than so few nodes can carry are refused", async () => {
  const edges = Array.from({ length: 400 }, (_, index) => `  - n${index % 3} -> n${(index + 1) % 3}`);
  const architecture = await read("many.yaml", ["nodes: { n0: , n1: , n2: }", "edges:", ...edges].join("\n"));
  const report = new Report();
  const graph = measure(architecture, light, { of: () => undefined });
  expect(await place(graph, report, { layout: "layered" })).toBeUndefined();
  expect(report.diagnostics.map(({ code }) => code)).toEqual(["too-large-for-one-picture"]);
});
