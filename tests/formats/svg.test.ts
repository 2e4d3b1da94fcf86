import { createRequire } from "node:module";
import fc from "fast-check";
import { createSVGWindow } from "svgdom";
import { describe, expect, test } from "vitest";
import type { Drawing, EdgeFigure, Figure } from "../../src/drawing/drawing.ts";
import { drawOnDom, markupOf } from "../../src/formats/svg/dom-element.ts";
import { fittedDash } from "../../src/formats/svg/fitted-dash.ts";
import { partsAround } from "../../src/formats/svg/parts-around.ts";
import { svg } from "../../src/formats/svg.ts";
import { themes } from "../../src/themes/index.ts";
import { light } from "../../src/themes/light.ts";
import { drawExample, exampleNames } from "../drawing/examples.ts";
import { annotatedIn, annotated as sample } from "./annotated.ts";
import { faultsOf } from "./markup-faults.ts";
import { saying } from "./saying.ts";

const naughtyStrings: readonly string[] = createRequire(import.meta.url)("big-list-of-naughty-strings");

/** The sample with every text that an author can write replaced by `text`. */
const withText = (text: string): Drawing => saying(sample, text);

describe("an SVG", () => {
  const markup = svg.write(sample);

  test("is well-formed, has ids that are unique, and nothing that is not on the list", () => {
    expect(faultsOf(markup)).toEqual([]);
  });

  test("names itself for screen readers", () => {
    expect(markup).toMatch(/^<svg [^>]*aria-label="Ask the handbook — RAG on AWS"[^>]*>\n<title>Ask the handbook/);
    const counts = "8 components in 3 groups; 10 connections; 1 outline; 2 decisions; 1 accepted finding.";
    const summary = `${counts} Flows: Answering a question, 5 steps; Tuning, 1 step.`;
    expect(markup).toContain(`<desc>Employees ask questions; answers cite the handbook. ${summary}</desc>`);
  });

  test("is one picture to screen readers, but where a link in it must be reached", () => {
    const roleOf = (drawing: Drawing) => /role="([^"]+)"/.exec(svg.write(drawing))?.[1];
    const figures = sample.figures.map((figure): Figure => {
      if (figure.type === "panel") return { ...figure, rows: figure.rows.map(({ link: _, ...row }) => row) };
      if (figure.type === "title" || figure.type === "overlay") return figure;
      const { link: _, ...bare } = figure;
      return bare;
    });
    expect(roleOf(sample)).toBe("graphics-document");
    expect(roleOf({ ...sample, figures })).toBe("img");
    const linked = figures.map((figure) =>
      figure.type === "node" ? { ...figure, link: "javascript:alert(1)" } : figure,
    );
    expect(roleOf({ ...sample, figures: linked })).toBe("img");
  });

  test("is read in order: title, groups, nodes, labels of edges, panels; lines are drawn before nodes", () => {
    const places = ["-title-title", "-group-cloud", "-edge-employee", "-node-employee", ">HTTPS</text>", "-panel-"].map(
      (part) => markup.indexOf(part),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test("lifts a line over those that it hops, and has a dot where others part from it", () => {
    const figures = sample.figures.map((figure): Figure => {
      if (figure.id !== "cloud.logs->tuned") return figure;
      const line = [
        { x: 784, y: 472 },
        { x: 880, y: 472 },
      ];
      const hops = [{ start: { x: 795, y: 472 }, end: { x: 817, y: 472 }, height: 5 }];
      return { ...(figure as EdgeFigure), line, points: line, hops, junctions: [{ x: 840, y: 472 }] };
    });
    const text = svg.write({ ...sample, figures });
    expect(text).toContain("M795 472A5 5 0 0 1 800 467L812 467A5 5 0 0 1 817 472");
    expect(text).toContain('<circle cx="840" cy="472" r="3"');
    expect(faultsOf(text)).toEqual([]);
  });

  test("has links around what leads somewhere", () => {
    expect(markup).toMatch(/<a id="s\w+-node-cloud\.vpc\.app\.api" href="https:\/\/example\.com\/api">/);
  });

  test("uses each gradient of an icon under an id of its own", () => {
    const ids = [...markup.matchAll(/linearGradient id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(1);
    for (const id of ids) expect(markup).toContain(`url(#${id})`);
  });

  test("of the same drawing is the same, of another has other ids", () => {
    expect(svg.write(sample)).toBe(markup);
    const prefixOf = (text: string) => /id="(s\w+)-/.exec(text)?.[1];
    expect(prefixOf(svg.write({ ...sample, title: "Another" }))).not.toBe(prefixOf(markup));
  });

  test("has no number that is not finite", () => {
    const [figure, ...others] = sample.figures;
    if (figure?.type !== "title") throw new Error("The sample begins with its title");
    const broken = { ...figure, bounds: { ...figure.bounds, x: Number.NaN } };
    const label = { ...figure.label, bounds: broken.bounds };
    expect(() => svg.write({ ...sample, figures: [{ ...broken, label }, ...others] })).toThrow("not finite");
  });
});

describe("dashes", () => {
  const dashes = fc.constantFrom(...Object.values(light.edges).map(({ dash }) => dash));

  test("begin and end with a whole one, and are about as long as they were", () => {
    fc.assert(
      fc.property(dashes, fc.integer({ min: 1, max: 2000 }), (dash, length) => {
        const fitted = fittedDash(dash, length);
        const [first = 0] = fitted;
        if (fitted.length === 0) return;
        const period = fitted.reduce((sum, part) => sum + part, 0);
        const count = (length - first) / period;
        expect(Math.abs(count - Math.round(count))).toBeLessThan(0.01 * Math.max(1, count));
        expect(first / (dash[0] ?? 1)).toBeGreaterThanOrEqual(0.7);
        expect(first / (dash[0] ?? 1)).toBeLessThanOrEqual(1.5);
      }),
    );
  });

  test("stop for what covers them", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 50 },
    ];
    expect(partsAround(points, { x: 40, y: -8, width: 20, height: 16 })).toEqual([
      [
        { x: 0, y: 0 },
        { x: 40, y: 0 },
      ],
      [
        { x: 60, y: 0 },
        { x: 100, y: 0 },
        { x: 100, y: 50 },
      ],
    ]);
  });

  test("go on where what stands beside them covers nothing", () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    expect(partsAround(points, { x: 40, y: 3, width: 20, height: 16 })).toEqual([points]);
    expect(partsAround(points, undefined)).toEqual([points]);
  });
});

test.each(exampleNames)("the example %s keeps to the list, and has the same bytes drawn on a DOM", async (name) => {
  const drawing = await drawExample(name, light);
  const markup = svg.write(drawing);
  expect(faultsOf(markup)).toEqual([]);
  expect(markupOf(await drawOnDom(drawing, createSVGWindow()))).toBe(markup);
});

describe("hostile text", () => {
  test.each([
    "</title><script>alert(1)</script>",
    "]]><!--",
    "&lt; &#60; &unknown;",
    "\u0000\u0001\ud800 \udc00 \ufffe\uffff \u202e",
    '" onload="alert(1)',
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,<script>",
    "//evil.example",
    "\\\\evil.example",
    "__proto__",
    "constructor",
    "a".repeat(10_000),
  ])("%j leaves the picture well-formed and harmless", (text) => {
    expect(faultsOf(svg.write(withText(text)))).toEqual([]);
  });

  test("of the Big List of Naughty Strings leaves the picture well-formed and harmless", () => {
    for (const text of naughtyStrings) expect(faultsOf(svg.write(withText(text)))).toEqual([]);
  });

  test("of any kind leaves the picture well-formed and harmless", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(faultsOf(svg.write(withText(text)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("drawn on a DOM", () => {
  const texts = ["<b>&amp;</b>\n\u0000", "字 \ud83d\ude00 \"quoted\" 'text'", "%0D\r\n\ttab"];

  test.each(themes)("the sample in the $name theme has the same bytes as its file", async (theme) => {
    const drawing = annotatedIn(theme);
    expect(markupOf(await drawOnDom(drawing, createSVGWindow()))).toBe(svg.write(drawing));
  });

  test.each(texts)("%j has the same bytes as in a file", async (text) => {
    const drawing = withText(text);
    expect(markupOf(await drawOnDom(drawing, createSVGWindow()))).toBe(svg.write(drawing));
  });

  test("a picture has its window for itself: two can be drawn at once", async () => {
    const drawings = [sample, withText("other")];
    const roots = await Promise.all(drawings.map((drawing) => drawOnDom(drawing, createSVGWindow())));
    expect(roots.map(markupOf)).toEqual(drawings.map((drawing) => svg.write(drawing)));
  });
});
