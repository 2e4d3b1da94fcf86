import { describe, expect, test } from "vitest";
import { type FlawName, flawNamed, flawNames } from "../../../src/layout/quality/flaws.ts";
import { logarithm } from "../../../src/layout/quality/logarithm.ts";
import { qualityOf } from "../../../src/layout/quality/quality-of.ts";
import { type Box, layoutOf, type Sketch, type SketchedOverlay } from "./sketch.ts";

const icons = { a: { at: [100, 100] }, b: { at: [400, 100] } } as const;
const below = { c: { at: [100, 200] }, d: { at: [400, 200] } } as const;
const straight = [
  [164, 132],
  [400, 132],
] as const;
/** An edge without a bend. */
const line = (from: readonly [number, number], to: readonly [number, number]) => [from, to];
const plain = { "a->b": { points: straight } } as const;
const labelled = { "a->b": { points: straight, text: "HTTPS", label: [260, 125, 40, 14] } } as const;

/** From c up to a height, along it, and down to d. */
const detour = (y: number) =>
  [
    [164, 232],
    [200, 232],
    [200, y],
    [350, y],
    [350, 232],
    [400, 232],
  ] as const;
const upright = {
  points: [
    [280, 64],
    [280, 300],
  ],
} as const;

/** Outlines around a and b, without labels. */
const around = (...outlines: readonly Box[]): SketchedOverlay => ({
  members: ["a", "b"],
  outlines: outlines.map((at) => ({ at })),
});

/** Each flaw: what has it, and what is found where. */
const flawed: Readonly<Record<FlawName, { picture: Sketch; ids: readonly string[]; at: readonly [number, number] }>> = {
  nodeOverlap: { picture: { nodes: { ...icons, c: { at: [440, 140] } } }, ids: ["b", "c"], at: [452, 152] },
  groupOverlap: {
    picture: { groups: { g: { at: [0, 300, 100, 100] }, h: { at: [80, 320, 100, 100] } } },
    ids: ["g", "h"],
    at: [90, 360],
  },
  containment: {
    picture: { nodes: { a: { at: [100, 100], parent: "g" } }, groups: { g: { at: [90, 60, 60, 200] } } },
    ids: ["a", "g"],
    at: [132, 132],
  },
  edgeThroughNode: {
    picture: { nodes: { ...icons, c: { at: [260, 100] } }, edges: plain },
    ids: ["a->b", "c"],
    at: [292, 132],
  },
  danglingEnd: {
    picture: {
      nodes: icons,
      edges: {
        "a->b": { points: line([164, 132], [380, 132]) },
      },
    },
    ids: ["a->b", "b"],
    at: [380, 132],
  },
  labelUnplaced: {
    picture: { nodes: icons, edges: { "a->b": { points: straight, text: "HTTPS" } } },
    ids: ["a->b"],
    at: [282, 132],
  },
  nodeLabelOverlap: {
    picture: { nodes: { a: { at: [100, 100], label: [60, 164, 150, 14] }, c: { at: [180, 150] } } },
    ids: ["a", "c"],
    at: [195, 171],
  },
  labelOverlap: {
    picture: {
      nodes: { ...icons, ...below },
      edges: {
        ...labelled,
        "c->d": {
          points: [
            [164, 232],
            [400, 232],
          ],
          text: "k-NN",
          label: [270, 130, 40, 14],
        },
      },
    },
    ids: ["a->b", "c->d"],
    at: [285, 134.5],
  },
  labelOnNode: {
    picture: { nodes: icons, edges: { "a->b": { points: straight, text: "HTTPS", label: [380, 125, 40, 14] } } },
    ids: ["a->b", "b"],
    at: [410, 132],
  },
  labelOnArrow: {
    picture: { nodes: icons, edges: { "a->b": { points: straight, text: "HTTPS", label: [355, 125, 40, 14] } } },
    ids: ["a->b", "a->b"],
    at: [395, 132],
  },
  edgeThroughNodeLabel: {
    picture: { nodes: { ...icons, c: { at: [258, 40], label: [240, 124, 100, 14] } }, edges: plain },
    ids: ["a->b", "c"],
    at: [290, 132],
  },
  edgeThroughOwnLabel: {
    picture: {
      nodes: { ...icons, a: { at: [100, 100], label: [60, 164, 144, 14] } },
      edges: {
        "a->b": {
          points: [
            [132, 164],
            [132, 220],
            [432, 220],
            [432, 164],
          ],
        },
      },
    },
    ids: ["a->b", "a"],
    at: [132, 171],
  },
  edgeThroughHeader: {
    picture: { nodes: icons, groups: { g: { at: [200, 100, 150, 100], header: [204, 126, 60, 14] } }, edges: plain },
    ids: ["a->b", "g"],
    at: [234, 132],
  },
  edgeThroughEdgeLabel: {
    picture: {
      nodes: { ...icons, c: { at: [248, 0] }, d: { at: [248, 300] } },
      edges: { ...labelled, "c->d": upright },
    },
    ids: ["c->d", "a->b"],
    at: [280, 132],
  },
  sharedLine: {
    picture: { nodes: { ...icons, ...below }, edges: { ...plain, "c->d": { points: detour(132) } } },
    ids: ["a->b", "c->d"],
    at: [275, 132],
  },
  foreignGroup: {
    picture: { nodes: icons, groups: { g: { at: [200, 100, 150, 100] } }, edges: plain },
    ids: ["a->b", "g"],
    at: [275, 132],
  },
  crossings: {
    picture: { nodes: { ...icons, c: { at: [248, 0] }, d: { at: [248, 300] } }, edges: { ...plain, "c->d": upright } },
    ids: ["a->b", "c->d"],
    at: [280, 132],
  },
  labelInLegend: {
    picture: { nodes: icons, edges: { "a->b": { points: straight, text: "HTTPS", number: [273, 123, 18, 18] } } },
    ids: ["a->b"],
    at: [282, 132],
  },
  labelDetached: {
    picture: { nodes: icons, edges: { "a->b": { points: straight, text: "HTTPS", label: [260, 60, 40, 14] } } },
    ids: ["a->b"],
    at: [280, 67],
  },
  labelOnBorder: {
    picture: {
      nodes: { ...icons, a: { at: [100, 100], parent: "g" } },
      groups: { g: { at: [80, 80, 200, 120] } },
      edges: labelled,
    },
    ids: ["a->b", "g"],
    at: [280, 132],
  },
  labelAmbiguous: {
    picture: {
      nodes: { ...icons, ...below },
      edges: {
        "a->b": { points: straight, text: "HTTPS", label: [260, 140, 40, 14] },
        "c->d": { points: detour(156) },
      },
    },
    ids: ["a->b", "c->d"],
    at: [280, 147],
  },
  foreignInOutline: {
    picture: { nodes: { ...icons, c: { at: [250, 100] } }, overlays: { pii: around([80, 80, 400, 100]) } },
    ids: ["overlay pii", "c"],
    at: [282, 132],
  },
  outlineLabelOver: {
    picture: {
      nodes: icons,
      overlays: { pii: { members: ["a", "b"], outlines: [{ at: [80, 80, 400, 100], label: [110, 95, 40, 14] }] } },
    },
    ids: ["overlay pii", "a"],
    at: [130, 104.5],
  },
  outlineThroughLabel: {
    picture: {
      nodes: { ...icons, a: { at: [100, 100], label: [60, 164, 140, 14] } },
      overlays: { pii: around([80, 80, 400, 110]) },
    },
    ids: ["overlay pii", "a"],
    at: [140, 171],
  },
  sharedOutline: {
    picture: { nodes: icons, overlays: { pii: around([80, 80, 400, 100]), pci: around([80, 70, 420, 120]) } },
    ids: ["overlay pii", "overlay pci"],
    at: [80, 130],
  },
  tornOverlay: {
    picture: { nodes: icons, overlays: { pii: around([80, 80, 104, 104], [380, 80, 104, 104]) } },
    ids: ["overlay pii"],
    at: [432, 132],
  },
  outlineUnlabelled: {
    picture: { nodes: icons, overlays: { pii: around([80, 80, 400, 100]) } },
    ids: ["overlay pii"],
    at: [280, 130],
  },
  tightParallel: {
    picture: { nodes: { ...icons, ...below }, edges: { ...plain, "c->d": { points: detour(136) } } },
    ids: ["a->b", "c->d"],
    at: [275, 132],
  },
  edgeOnBorder: {
    picture: { nodes: icons, groups: { g: { at: [170, 134, 220, 100] } }, edges: plain },
    ids: ["a->b", "g"],
    at: [282, 132],
  },
  jogs: {
    picture: {
      nodes: icons,
      edges: {
        "a->b": {
          points: [
            [164, 132],
            [280, 132],
            [280, 137],
            [400, 137],
          ],
        },
      },
    },
    ids: ["a->b"],
    at: [280, 134.5],
  },
  shortEnds: {
    picture: {
      nodes: icons,
      edges: {
        "a->b": {
          points: [
            [164, 132],
            [172, 132],
            [172, 150],
            [400, 150],
          ],
        },
      },
    },
    ids: ["a->b"],
    at: [168, 132],
  },
  edgeNearNode: {
    picture: { nodes: { ...icons, c: { at: [260, 137] } }, edges: plain },
    ids: ["a->b", "c"],
    at: [292, 132],
  },
  cornerEnds: {
    picture: {
      nodes: icons,
      edges: {
        "a->b": { points: line([164, 103], [400, 103]) },
      },
    },
    ids: ["a->b", "b"],
    at: [400, 103],
  },
};

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
