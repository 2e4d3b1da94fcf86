import { describe, expect, test } from "vitest";
import { types } from "../src/catalogue/catalogue.ts";
import { contrast, greyed, legible, mixed } from "../src/themes/color.ts";
import { themes } from "../src/themes/index.ts";
import { groupFills } from "./drawing/group-fills.ts";

describe.each(themes)("the theme $name", (theme) => {
  const grounds = [...new Set([theme.background, theme.colors.fill, ...groupFills(theme)])];
  const { colors, edges, monograms, monogram } = theme;
  const texts = [colors.title, colors.subtitle, colors.text, colors.caption, colors.edgeLabel];
  const looks = Object.values(edges);

  test.each(grounds)("has text that can be read on %s", (ground) => {
    for (const text of texts) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)("has lines that can be seen on %s", (ground) => {
    for (const line of [...looks.map(({ stroke }) => stroke), colors.stroke]) {
      expect(contrast(line, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  test("has letters that can be read on every monogram", () => {
    for (const fill of [...monograms.values(), monogram]) expect(contrast("#ffffff", fill)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(Object.entries(theme.tones))("has %s marks that can be read, and seen on every ground", (_, mark) => {
    expect(contrast(mark.text, mark.fill)).toBeGreaterThanOrEqual(4.5);
    for (const ground of grounds) {
      expect(Math.max(contrast(mark.fill, ground), contrast(mark.stroke, ground))).toBeGreaterThanOrEqual(3);
    }
  });

  test("has panels that can be read", () => {
    const { fill, stroke, heading, text } = theme.panel;
    for (const color of [heading, text, theme.colors.caption])
      expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [fill, theme.background]) expect(contrast(stroke, ground)).toBeGreaterThanOrEqual(3);
  });

  test("gives monograms to no category that the catalogue does not know", () => {
    const categories = new Set(types.map(({ category }) => category));
    expect([...monograms.keys()].filter((category) => !categories.has(category))).toEqual([]);
  });
});

describe("colours", () => {
  test("black on white has a contrast of 21, a colour on itself none", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 9);
    expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 9);
    expect(contrast("#7a3ed6", "#7a3ed6")).toBe(1);
  });

  test("are mixed by share", () => {
    expect(mixed("#000000", "#ff8000", 0.5)).toBe("#804000");
  });

  test("become greys that are as light", () => {
    expect(greyed("#ffffff")).toBe("#ffffff");
    for (const color of ["#0078d4", "#e7157b", "#fff8e1"]) {
      expect(greyed(color)).toMatch(/^#(..)\1\1$/);
      expect(contrast(greyed(color), color)).toBeLessThan(1.02);
    }
  });

  test("become legible with as little change as possible", () => {
    expect(legible("#232f3e", "#ffffff", 4.5)).toBe("#232f3e");
    expect(contrast(legible("#00a4a6", "#e6f6f7", 4.5), "#e6f6f7")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(legible("#00a4a6", "#e6f6f7", 4.5), "#e6f6f7")).toBeLessThan(5.5);
    expect(contrast(legible("#000000", "#161d27", 3), "#161d27")).toBeGreaterThanOrEqual(3);
  });
});
