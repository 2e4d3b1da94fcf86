import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import type { PNG } from "pngjs";
import { createSVGWindow } from "svgdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draw } from "../src/drawing/draw.ts";
import type { Drawing } from "../src/drawing/drawing.ts";
import { drawOnDom, markupOf } from "../src/formats/svg/dom-element.ts";
import { svg } from "../src/formats/svg.ts";
import { loadElkQuickly } from "../src/hosts/node-elk.ts";
import { nodeHost } from "../src/hosts/node-host.ts";
import type { Architecture } from "../src/model/architecture.ts";
import { drawingsOf } from "../src/render.ts";
import { auto, themes } from "../src/themes/index.ts";
import type { Theme } from "../src/themes/theme.ts";
import { exampleNames, sourceOfExample } from "./drawing/examples.ts";
import { architecture, architectureWithHubs, layoutIn, madeUpIcons } from "./drawing/sample.ts";
import { chromiumPath, hasRsvg, launchChromium, pngByChromium, pngByResvg, pngByRsvg } from "./pictures.ts";

/** A drawing with a dark side, and both of its sides as drawings of their own. */
interface Sides {
  readonly name: string;
  readonly both: Drawing;
  readonly light: Drawing;
  readonly dark: Drawing;
}

function sidesOf(name: string, both: Drawing): Sides {
  const { dark, ...light } = both;
  if (!dark) throw new Error(`${name} has no dark side`);
  return { name, both, light, dark };
}

function sampleOf(name: string, model: Architecture, layout = layoutIn(auto.light, madeUpIcons, model)): Sides {
  const drawn = (theme: Theme) => draw(layout, model, theme, madeUpIcons);
  return sidesOf(name, { ...drawn(auto.light), dark: drawn(auto.dark) });
}

/** Two edges begin together, and look the same as long as they are light. */
function misleadingSample(): Sides {
  const [one, other] = ["cloud.vpc.app.api->cloud.claude", "cloud.vpc.app.api->cloud.endpoint"];
  const model: Architecture = {
    ...architecture,
    edges: architecture.edges.map((edge) => {
      if (edge.id !== one) return edge;
      return { ...edge, asynchronous: true, arrow: "end", style: { stroke: auto.light.edges.request.stroke } };
    }),
  };
  const layout = layoutIn(auto.light, madeUpIcons, model);
  const start = layout.edges.find(({ edge }) => edge.id === other)?.points.slice(0, 2) ?? [];
  const points = [...start, { x: 440, y: 420 }, { x: 332, y: 420 }, { x: 332, y: 440 }];
  const edges = layout.edges.map((each) => (each.edge.id === one ? { ...each, points } : each));
  return sampleOf("the misleading sample", model, { ...layout, edges });
}

/** Every view of an example. Where things stand does not matter here, so that no time is spent on it. */
async function viewsOf(name: string): Promise<readonly Sides[]> {
  const options = { host: nodeHost({ root: "examples" }), loadElk: loadElkQuickly, effort: "draft" } as const;
  const themed = { ...options, theme: auto.light, darkTheme: auto.dark };
  const { output } = await drawingsOf(sourceOfExample(name), themed, "all");
  if (!output) throw new Error(`${name} is not drawn`);
  return output.map(({ view, drawing }) => sidesOf(`the view ${view} of ${name}`, drawing));
}

const samples = [
  sampleOf("the sample", architecture),
  sampleOf("the sample with hubs", architectureWithHubs),
  misleadingSample(),
];
const examples = (await Promise.all(exampleNames.map(viewsOf))).flat();
const all = [...samples, ...examples];

test("themes take the same room, so that a picture can be in several of them", () => {
  for (const { fonts, edgeRadius, iconSize, groupIconSize, badgeSize, markHeight, ...theme } of themes) {
    const { nodeLabelWidth, nodeLabelMargin, edgeLabelWidth } = theme;
    const sizes = { fonts, edgeRadius, iconSize, groupIconSize, badgeSize, markHeight };
    expect(auto.light).toMatchObject({ ...sizes, nodeLabelWidth, nodeLabelMargin, edgeLabelWidth });
  }
});

describe.each(all)("$name", ({ both, light }) => {
  const markup = svg.write(both);

  test("is the light picture where classes count for nothing", () => {
    expect(withoutDark(markup)).toBe(svg.write(light));
  });
});

test.each(samples)("$name is built the same on a DOM", async ({ both }) => {
  expect(markupOf(await drawOnDom(both, createSVGWindow()))).toBe(svg.write(both));
});

/** The markup without the style sheet, the classes and what is hidden in the light. */
function withoutDark(markup: string): string {
  return markup
    .replace(/<style>[^<]*<\/style>\n/, "")
    .replace(/^<(rect|path|circle) (?=[^>]* fill="none")(?![^>]* stroke=)[^>]*\/>\n/gm, "")
    .replace(/ class="\w+"/g, "");
}

test("no view of an example grows by more than 15 %", () => {
  const grown = examples.filter(({ both, light }) => svg.write(both).length > 1.15 * svg.write(light).length);
  expect(grown.map(({ name }) => name)).toEqual([]);
});

test("an edge that looks like another in the light only is drawn whole in the dark", () => {
  const { both } = samples[2] ?? {};
  expect(both && svg.write(both)).toMatch(/<path (?=[^>]* fill="none")(?![^>]* stroke=)[^>]* class="/);
});

const shown = [
  ...samples,
  ...examples.filter(({ name }) => /security of aws-hipaa|cost of aws-finops|default of gcp-rag/.test(name)),
];

describe.each(shown)("$name", ({ both, light }) => {
  test("is light in resvg", () => {
    expect(isSame(pngByResvg(svg.write(both)), pngByResvg(svg.write(light)))).toBe(true);
  });

  test.skipIf(!hasRsvg)("is light in rsvg-convert (skipped without rsvg-convert)", () => {
    expect(isSame(pngByRsvg(svg.write(both)), pngByRsvg(svg.write(light)))).toBe(true);
  });
});

describe.skipIf(chromiumPath === undefined)("in Chromium (skipped without it)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser.close());

  test.each(shown)("$name is light or dark as it is wanted", async ({ both, light, dark }) => {
    const markup = svg.write(both);
    for (const [scheme, side] of [["light", light] as const, ["dark", dark] as const]) {
      const [seen, wanted] = [
        await pngByChromium(browser, markup, scheme),
        await pngByChromium(browser, svg.write(side), scheme),
      ];
      expect([scheme, isSame(seen, wanted)]).toEqual([scheme, true]);
    }
  });

  test("two pictures on one page do not colour each other", async () => {
    const [one, other] = samples.map(({ both }) => svg.write(both));
    const alone = await pngByChromium(browser, one ?? "", "dark");
    const together = await pngByChromium(browser, `${one}${other}`, "dark");
    expect(isSame(together, alone)).toBe(true);
  });

  test.each(samples)("$name is light where a sanitizer takes the style sheet away", async ({ both, light }) => {
    const purified = await purify(browser, svg.write(both));
    expect(purified).not.toContain("<style");
    const [seen, wanted] = [
      await pngByChromium(browser, purified, "dark"),
      await pngByChromium(browser, svg.write(light), "dark"),
    ];
    expect(isSame(seen, wanted)).toBe(true);
  });
});

/** Whether every pixel of two pictures is the same. */
function isSame(a: PNG, b: PNG): boolean {
  return a.width === b.width && Buffer.compare(a.data, b.data) === 0;
}

/** The markup that DOMPurify leaves over in its profile for SVG where style sheets are forbidden. */
async function purify(browser: Browser, markup: string): Promise<string> {
  const page = await browser.newPage();
  const script = createRequire(import.meta.url).resolve("dompurify/dist/purify.min.js");
  await page.addScriptTag({ content: readFileSync(script, "utf8") });
  const call = `DOMPurify.sanitize(${JSON.stringify(markup)}, { USE_PROFILES: { svg: true }, FORBID_TAGS: ["style"] })`;
  const purified = await page.evaluate<string>(call);
  await page.close();
  return purified;
}
