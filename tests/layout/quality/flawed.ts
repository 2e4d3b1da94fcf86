import type { FlawName } from "../../../src/layout/quality/flaws.ts";
import type { Box, Sketch, SketchedOverlay } from "./sketch.ts";

export const icons = { a: { at: [100, 100] }, b: { at: [400, 100] } } as const;
export const below = { c: { at: [100, 200] }, d: { at: [400, 200] } } as const;
const straight = [
  [164, 132],
  [400, 132],
] as const;
/** An edge without a bend. */
const line = (from: readonly [number, number], to: readonly [number, number]) => [from, to];
export const plain = { "a->b": { points: straight } } as const;
export const labelled = { "a->b": { points: straight, text: "HTTPS", label: [260, 125, 40, 14] } } as const;

/** From c up to a height, along it, and down to d. */
export const detour = (y: number) =>
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
export const flawed: Readonly<
  Record<FlawName, { picture: Sketch; ids: readonly string[]; at: readonly [number, number] }>
> = {
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
