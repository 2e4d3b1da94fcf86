import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import pixelmatch from "pixelmatch";
import type { Browser } from "playwright-core";
import type { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draw } from "../src/drawing/draw.ts";
import { svg } from "../src/formats/svg.ts";
import { widthOf } from "../src/text/width.ts";
import { themes } from "../src/themes/index.ts";
import { light } from "../src/themes/light.ts";
import { drawExample, exampleNames } from "./drawing/examples.ts";
import { architecture, layoutIn, madeUpIcons } from "./drawing/sample.ts";
import { chromiumPath, hasRsvg, launchChromium, pngByChromium, pngByResvg, pngByRsvg } from "./pictures.ts";

const samples = themes.map((theme) => ({
  name: `the ${theme.name} sample`,
  markup: svg.write(draw(layoutIn(theme, madeUpIcons), architecture, theme, madeUpIcons)),
}));
const examples = exampleNames.map(async (name) => ({
  name: `the example ${name}`,
  markup: svg.write(await drawExample(name, light)),
}));
const pictures = [...samples, ...(await Promise.all(examples))];

/** What resvg shows of each, to be compared with several others. */
const shownByResvg = new Map<string, PNG>();

function byResvg(markup: string): PNG {
  const shown = shownByResvg.get(markup) ?? pngByResvg(markup);
  shownByResvg.set(markup, shown);
  return shown;
}

/** The side of the squares in which pictures are compared, px: about a short label. */
const cell = 24;

/** Letters fall a little differently in each program. This much of a square may differ clearly … */
const clearly = { threshold: 0.4, share: 0.02 };
/** … and this much of a whole picture faintly. */
const faintly = { threshold: 0.03, share: 0.02 };

/** Whether a reader would say that two pictures are the same. */
function looksLike(a: PNG, b: PNG): boolean {
  if (a.width !== b.width || a.height !== b.height) return false;
  const faint = differences(a, b, faintly.threshold).length / (a.width * a.height);
  const squares = new Map<string, number>();
  for (const [x, y] of differences(a, b, clearly.threshold)) {
    const key = `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
    squares.set(key, (squares.get(key) ?? 0) + 1);
  }
  return faint <= faintly.share && Math.max(0, ...squares.values()) / cell ** 2 <= clearly.share;
}

/** Where pixels differ. */
function differences(a: PNG, b: PNG, threshold: number): readonly (readonly [x: number, y: number])[] {
  const { width, height } = a;
  const mask = new Uint8Array(width * height * 4);
  pixelmatch(a.data, b.data, mask, width, height, { threshold, diffMask: true });
  const places: [number, number][] = [];
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    if (mask[4 * pixel + 3]) places.push([pixel % width, Math.floor(pixel / width)]);
  }
  return places;
}

describe("two pictures are told apart", () => {
  const markup = samples[0]?.markup ?? "";

  test.each([
    ["a label", /<text [^>]*>Employee<\/text>/],
    ["the fill of a group", /#e6f6f7/g],
    ["an arrow head", /<path d="[^"]*Z" fill="#545b64"\/>/],
    ["an icon", /<g transform="translate\(300 240\)">.*<\/g>/],
  ])("by %s", (_, part) => {
    const poorer = markup.replace(part, (found) => (found.startsWith("#") ? "#ffffff" : ""));
    expect(poorer).not.toBe(markup);
    expect(looksLike(byResvg(markup), pngByResvg(poorer))).toBe(false);
  });
});

describe.each(pictures)("$name", ({ markup }) => {
  test.skipIf(!hasRsvg)("looks in rsvg-convert as in resvg (skipped without rsvg-convert)", () => {
    expect(looksLike(byResvg(markup), pngByRsvg(markup))).toBe(true);
  });
});

describe.skipIf(chromiumPath === undefined)("in Chromium (skipped without it)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser.close());

  test.each(pictures)("$name looks as in resvg", async ({ markup }) => {
    expect(looksLike(byResvg(markup), await pngByChromium(browser, markup))).toBe(true);
  });

  // All pictures are of the same elements; a page of each takes seconds.
  test.each(pictures.slice(0, samples.length + 2))("$name comes through DOMPurify unchanged", async ({ markup }) => {
    const purified = await purify(browser, markup);
    expect(purified).toContain("</svg>");
    const [before, after] = [await pngByChromium(browser, markup), await pngByChromium(browser, purified)];
    expect(differences(before, after, 0)).toEqual([]);
  });

  test.each(pictures)("every line of $name is as wide as it was measured", async ({ markup }) => {
    const lines = await linesIn(browser, markup);
    expect(lines.length).toBeGreaterThan(10);
    for (const { text, width, size, bold } of lines) {
      const font = { size, weight: bold ? "bold" : "regular", lineHeight: 0 } as const;
      expect([text, Math.abs(widthOf(text, font) - width) < 0.01 * width]).toEqual([text, true]);
    }
  });
});

/** The lines of text that a browser sets, letter pairs not closer than others. */
async function linesIn(browser: Browser, markup: string) {
  const page = await browser.newPage();
  await page.setContent(`<style>text { font-kerning: none; font-variant-ligatures: none }</style>${markup}`);
  const lines = await page.evaluate<{ text: string; width: number; size: number; bold: boolean }[]>(
    `[...document.querySelectorAll("text, tspan")].filter((line) => line.childElementCount === 0).map((line) => ({
      text: line.textContent,
      width: line.getComputedTextLength(),
      size: Number.parseFloat(getComputedStyle(line).fontSize),
      bold: getComputedStyle(line).fontWeight === "700",
    }))`,
  );
  await page.close();
  return lines;
}

/** The markup that DOMPurify leaves over in its profile for SVG. */
async function purify(browser: Browser, markup: string): Promise<string> {
  const page = await browser.newPage();
  const script = createRequire(import.meta.url).resolve("dompurify/dist/purify.min.js");
  await page.addScriptTag({ content: readFileSync(script, "utf8") });
  const call = `DOMPurify.sanitize(${JSON.stringify(markup)}, { USE_PROFILES: { svg: true } })`;
  const purified = await page.evaluate<string>(call);
  await page.close();
  return purified;
}
