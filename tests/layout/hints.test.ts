import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bottom, center, right } from "../../src/geometry.ts";
import { browserHost } from "../../src/hosts/browser-host.ts";
import { nodeHost } from "../../src/hosts/node-host.ts";
import { directions } from "../../src/layout/effort.ts";
import { measure } from "../../src/layout/measure.ts";
import { place } from "../../src/layout/place.ts";
import { parse } from "../../src/render.ts";
import { Report } from "../../src/source/report.ts";
import { draw } from "../../src/stratogram.ts";
import { light } from "../../src/themes/light.ts";
import { faultsOf } from "./faults.ts";

/** A document laid out without pictures, things to be found by id, and what was reported. */
async function layoutOf(text: string) {
  const { output, diagnostics } = await parse({ name: "hints.yaml", text }, browserHost());
  if (!output) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const report = new Report();
  const layout = await place(measure(output, light, { of: () => undefined }), report);
  if (!layout) throw new Error("nothing was laid out");
  const iconOf = (id: string) =>
    layout.nodes.find(({ node }) => node.id === id)?.icon ?? { x: 0, y: 0, width: 0, height: 0 };
  const groupOf = (id: string) =>
    layout.groups.find(({ group }) => group.id === id)?.bounds ?? { x: 0, y: 0, width: 0, height: 0 };
  return { layout, iconOf, groupOf, at: (id: string) => center(iconOf(id)), report };
}

describe("arrange", () => {
  test("a row keeps the order of the text, and one height", async () => {
    const { at, layout } = await layoutOf("nodes: { g: { arrange: row, nodes: { a: , b: , c: } } }\nedges: [c -> a]");
    expect([at("g.a").x < at("g.b").x, at("g.b").x < at("g.c").x]).toEqual([true, true]);
    expect(at("g.a").y).toBe(at("g.c").y);
    expect(faultsOf(layout)).toEqual([]);
  });

  test("a column keeps the order of the text, below each other", async () => {
    const { at } = await layoutOf("nodes: { g: { arrange: column, nodes: { a: , b: , c: } } }\nedges: [c -> a]");
    expect([at("g.a").y < at("g.b").y, at("g.b").y < at("g.c").y]).toEqual([true, true]);
    expect(at("g.a").x).toBe(at("g.c").x);
  });

  test("a grid has as many columns as it says, and they are straight", async () => {
    const { at } = await layoutOf("nodes: { g: { arrange: grid, columns: 2, nodes: { a: , b: , c: , d: , e: } } }");
    expect(at("g.a").y).toBe(at("g.b").y);
    expect(at("g.c").y).toBeGreaterThan(at("g.b").y);
    expect([at("g.c").x, at("g.e").x, at("g.d").x]).toEqual([at("g.a").x, at("g.a").x, at("g.b").x]);
  });
});

describe("direction", () => {
  const chain = "nodes: { a: , b: , c: }\nedges: [a -> b -> c]\n";

  test.each([
    ["right", "x", 1],
    ["left", "x", -1],
    ["down", "y", 1],
    ["up", "y", -1],
  ] as const)("a chain that flows %s is one line that way", async (direction, axis, sign) => {
    const { at } = await layoutOf(`${chain}direction: ${direction}`);
    const across = axis === "x" ? "y" : "x";
    expect(Math.sign(at("b")[axis] - at("a")[axis])).toBe(sign);
    expect(Math.sign(at("c")[axis] - at("b")[axis])).toBe(sign);
    expect([at("b")[across], at("c")[across]]).toEqual([at("a")[across], at("a")[across]]);
  });

  test("a group flows its own way in a picture that flows another", async () => {
    const { at } = await layoutOf(
      "nodes: { g: { direction: down, nodes: { a: , b: , c: } }, h: }\nedges: [g.a -> g.b -> g.c, g.c -> h]",
    );
    expect([at("g.a").y < at("g.b").y, at("g.b").y < at("g.c").y]).toEqual([true, true]);
  });
});

describe("place", () => {
  test.each(["left", "right", "top", "bottom"] as const)(
    "a node placed %s sits in the middle of that border",
    async (side) => {
      const { at, groupOf, layout } = await layoutOf(
        `nodes: { u: , g: { nodes: { gate: { place: ${side} }, a: , b: } } }\nedges: [u -> gate -> a, gate -> b]`,
      );
      const group = groupOf("g");
      const border = { left: group.x, right: right(group), top: group.y, bottom: bottom(group) }[side];
      expect(side === "left" || side === "right" ? at("g.gate").x : at("g.gate").y).toBe(border);
      expect(faultsOf(layout)).toEqual([]);
    },
  );
});

describe("align and equal", () => {
  const zones = `
nodes:
  za: { nodes: { gate-a: , app-a: } }
  zb: { nodes: { gate-b: , app-b: , extra: } }
edges: [gate-a -> app-a, gate-b -> app-b -> extra]
`;

  test("aligned nodes of different groups stand in one row", async () => {
    const { at, layout } = await layoutOf(`${zones}align: [{ row: [gate-a, gate-b] }, { row: [app-a, extra] }]`);
    expect(at("za.gate-a").y).toBe(at("zb.gate-b").y);
    expect(at("za.app-a").y).toBe(at("zb.extra").y);
    expect(faultsOf(layout)).toEqual([]);
  });

  test("aligned nodes of different groups stand in one column", async () => {
    const { at, layout } = await layoutOf(`${zones}align: [{ column: [app-a, extra] }]`);
    expect(at("za.app-a").x).toBe(at("zb.extra").x);
    expect(faultsOf(layout)).toEqual([]);
  });

  test("equal groups have one size", async () => {
    const { groupOf, layout } = await layoutOf(`${zones}equal: [[za, zb]]`);
    const { width, height } = groupOf("za");
    expect({ width, height }).toEqual({ width: groupOf("zb").width, height: groupOf("zb").height });
    expect(faultsOf(layout)).toEqual([]);
  });

  const aligned = readdirSync("examples")
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => ({ name, text: readFileSync(`examples/${name}`, "utf8") }))
    .filter(({ text }) => text.includes("\nalign:"));
  test.each(aligned)("a draft is looked for until it is aligned: $name, in every direction", async (source) => {
    for (const direction of directions) {
      const { diagnostics } = await draw(source, { direction, effort: "draft", host: nodeHost({ root: "examples" }) });
      expect(diagnostics.map(({ message }) => message)).toEqual([]);
    }
  });

  test("what cannot be aligned is refused: groups that share a row cannot share a column", async () => {
    const { report } = await layoutOf(`${zones}align: [{ row: [gate-a, gate-b] }, { column: [app-a, extra] }]`);
    expect(report.diagnostics.map(({ code }) => code)).toContain("contradicting-hints");
  });
});
