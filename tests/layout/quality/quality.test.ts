import { describe, expect, test } from "vitest";
import { flawNamed, flawNames } from "../../../src/layout/quality/flaws.ts";
import { logarithm } from "../../../src/layout/quality/logarithm.ts";
import { qualityOf } from "../../../src/layout/quality/quality-of.ts";
import { below, detour, flawed, icons, labelled, plain } from "./flawed.ts";
import { layoutOf, type Sketch } from "./sketch.ts";

describe("what is wrong is found, with what has it and where", () => {
  test.each(flawNames)("%s", (measure) => {
    const { picture, ids, at } = flawed[measure];
    const { measures, findings, faults } = qualityOf(layoutOf(picture));
    const [x, y] = at;
    expect(findings).toContainEqual({ measure, ids, at: { x, y } });
    expect(measures[measure]).toBe(findings.filter((finding) => finding.measure === measure).length);
    expect(faults > 0 || flawNamed(measure).severity === "blemish").toBe(true);
  });
});

describe("nothing is found", () => {
  const hub = [
    [164, 132],
    [300, 132],
    [300, 300],
    [400, 300],
  ] as const;

  test.each<readonly [string, Sketch]>([
    ["in a picture without anything", {}],
    [
      "where everything is in its place",
      {
        nodes: { a: { at: [100, 100], label: [82, 164, 100, 14], parent: "g" }, b: { at: [400, 100], parent: "h" } },
        groups: {
          g: { at: [60, 50, 160, 140], header: [60, 50, 60, 24] },
          h: { at: [380, 50, 140, 140], header: [380, 50, 60, 24] },
        },
        edges: labelled,
      },
    ],
    [
      "where outlines of two overlays cross",
      {
        nodes: { ...icons, c: { at: [400, 300] } },
        overlays: {
          pii: { members: ["a", "b"], outlines: [{ at: [80, 80, 400, 100], label: [200, 73, 40, 14] }] },
          pci: { members: ["b", "c"], outlines: [{ at: [390, 70, 100, 320], label: [400, 383, 40, 14] }] },
        },
      },
    ],
    [
      "of a node on the border of its group",
      {
        nodes: { a: { at: [100, 100], parent: "g", place: "left" } },
        groups: { g: { at: [132, 50, 160, 140] } },
      },
    ],
    [
      "where edges of one hub share a line and its label",
      {
        nodes: { a: { at: [100, 100] }, b: { at: [100, 380] }, hub: { at: [400, 268] } },
        edges: {
          "a->hub": { points: hub, text: "metrics", label: [335, 293, 40, 14] },
          "b->hub": {
            points: [
              [164, 412],
              [300, 412],
              [300, 300],
              [400, 300],
            ],
            text: "metrics",
          },
        },
      },
    ],
    [
      "where an edge goes on in the same direction",
      {
        nodes: icons,
        edges: {
          "a->b": {
            points: [
              [164, 132],
              [170, 132],
              [170, 132],
              [395, 132],
              [400, 132],
            ],
          },
        },
      },
    ],
  ])("%s", (_, picture) => {
    const { measures, findings, faults } = qualityOf(layoutOf(picture));
    expect(findings).toEqual([]);
    expect(faults).toBe(0);
    for (const value of Object.values(measures)) expect(value).toBeGreaterThanOrEqual(0);
  });
});

test("an edge without a route is a fault", () => {
  const { findings } = qualityOf(layoutOf({ nodes: icons, edges: { "a->b": { points: [] } } }));
  expect(findings).toEqual([{ measure: "danglingEnd", ids: ["a->b", "b"], at: { x: 132, y: 132 } }]);
});

test("edges are measured along their way", () => {
  const { measures } = qualityOf(
    layoutOf({ nodes: { ...icons, ...below }, edges: { ...plain, "d->c": { points: detour(180) } } }),
  );
  expect(measures).toMatchObject({ edgeLength: 236 + 340, longestEdge: 340, bends: 4, straight: 0.5, backward: 1 });
  expect(measures).toMatchObject({ aligned: 1, width: 364, height: 164 });
});

test("the logarithm is that of the engine, but for its last digits", () => {
  for (let value = 1e-9; value < 1e9; value *= 1.7)
    expect(Math.abs(logarithm(value) - Math.log(value))).toBeLessThan(1e-12);
  expect(() => logarithm(0)).toThrow(RangeError);
});
