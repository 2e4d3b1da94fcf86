import { describe, expect, test } from "vitest";
import { types } from "../../src/catalogue/catalogue.ts";
import { dashOf } from "../../src/drawing/dash.ts";
import { lineLookOf } from "../../src/drawing/edge.ts";
import type { Edge, EdgeKind } from "../../src/model/architecture.ts";
import { contrast } from "../../src/themes/color.ts";
import { themes } from "../../src/themes/index.ts";
import type { Theme } from "../../src/themes/theme.ts";
import { distanceBetween, distanceOfWidths } from "./distance.ts";
import { eyes } from "./eyes.ts";
import { groupFills } from "./group-fills.ts";
import { architecture } from "./sample.ts";

const kinds: readonly EdgeKind[] = ["request", "data", "control", "monitor", "deploy", "retrain"];

/** Every look of an edge: that of each kind, and the same asynchronous. */
function looksIn(theme: Theme) {
  return kinds.flatMap((kind) =>
    [false, true].map((asynchronous) => {
      const [edge] = architecture.edges;
      if (!edge) throw new Error("The sample has no edge");
      return { kind, asynchronous, ...lineLookOf({ ...edge, kind, asynchronous } satisfies Edge, theme) };
    }),
  );
}

function pairsOf<Thing>(things: readonly Thing[]): readonly (readonly [Thing, Thing])[] {
  return things.flatMap((a, index) => things.slice(index + 1).map((b) => [a, b] as const));
}

test("eyes see white as white, and those who lack cones take colours for each other", () => {
  for (const eye of eyes.values()) expect(eye("#ffffff")).toBe("#ffffff");
  const seen = (name: string, color: string) => eyes.get(name)?.(color) ?? "";
  expect(seen("in grey", "#ff0000")).toBe("#7f7f7f");
  expect(contrast("#b00000", "#006000")).toBeGreaterThan(1);
  for (const [name, a, b] of [
    ["without red cones", "#7c4a00", "#4b5a00"],
    ["without blue cones", "#0060ff", "#007e86"],
  ] as const) {
    expect(apart(seen(name, a), seen(name, b))).toBeLessThan(apart(a, b) / 2);
  }
});

/** The largest difference of a part. */
function apart(a: string, b: string): number {
  const parts = (color: string) => [1, 3, 5].map((index) => Number.parseInt(color.slice(index, index + 2), 16));
  return Math.max(...parts(a).map((part, index) => Math.abs(part - (parts(b)[index] ?? 0))));
}

describe.each(themes)("in the theme $name", (theme) => {
  const looks = looksIn(theme);
  const pairs = pairsOf(looks).filter(([a, b]) => a.kind !== b.kind);

  test("two kinds of edges have other heads, or lines of which one is half as wide again", () => {
    for (const [a, b] of pairs) {
      const distance = distanceOfWidths(a.width, b.width) + (a.head === b.head ? 0 : 1);
      expect([a.kind, b.kind, distance >= 1]).toEqual([a.kind, b.kind, true]);
    }
  });

  test("two kinds of edges are told apart where heads are not seen", () => {
    for (const [a, b] of pairs) expect([a, b, distanceBetween(a, b) >= 0.5]).toEqual([a, b, true]);
  });

  test("an edge of a solid kind is told from an asynchronous one", () => {
    for (const [a, b] of pairsOf(looks)) {
      if (a.kind === b.kind && theme.edges[a.kind].dash.length === 0) expect(distanceBetween(a, b)).toBe(1);
    }
  });

  test("the outlines of overlays are told from each other, and from borders and edges", () => {
    const { overlays } = theme;
    expect(overlays.length).toBe(6);
    for (const [a, b] of pairsOf(overlays)) expect([a, b, distanceBetween(a, b) >= 0.5]).toEqual([a, b, true]);
    const borders = types.flatMap(({ group }) => (group ? [{ width: 1.25, dash: dashOf(group.line) }] : []));
    for (const outline of overlays) {
      for (const line of [...borders, ...looks]) {
        expect([outline, line, distanceBetween(outline, line) >= 1]).toEqual([outline, line, true]);
      }
    }
  });

  test.each([...eyes])("every line is seen on every ground %s", (_, eye) => {
    const strokes = [...looks, ...theme.overlays].map(({ stroke }) => stroke);
    for (const ground of [theme.background, ...groupFills(theme)]) {
      for (const stroke of new Set(strokes)) {
        const seen = contrast(eye(stroke), eye(ground));
        expect([stroke, ground, seen >= 3 || seen]).toEqual([stroke, ground, true]);
      }
    }
  });
});
