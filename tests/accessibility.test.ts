import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { svg } from "../src/formats/svg.ts";
import { nodeHost } from "../src/hosts/node-host.ts";
import { drawingsOf } from "../src/render.ts";
import { contrast } from "../src/themes/color.ts";
import { dark } from "../src/themes/dark.ts";
import { auto } from "../src/themes/index.ts";
import { light } from "../src/themes/light.ts";
import { sourceOfExample } from "./drawing/examples.ts";
import { chromiumPath, launchChromium } from "./pictures.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What everyone can read, as WCAG has it. */
const enough = 4.5;

interface Picture {
  readonly name: string;
  readonly view: string;
  readonly look: keyof typeof looks;
}

const looks = {
  light: { theme: light, colorScheme: "light" },
  dark: { theme: dark, colorScheme: "light" },
  "auto on a dark page": { theme: auto.light, darkTheme: auto.dark, colorScheme: "dark" },
} as const;

const pictures: readonly Picture[] = [
  { name: "aws-rag", view: "default", look: "light" },
  { name: "aws-rag", view: "default", look: "dark" },
  { name: "aws-rag", view: "default", look: "auto on a dark page" },
  { name: "azure-gdpr-eu-residency", view: "default", look: "light" },
  { name: "azure-gdpr-eu-residency", view: "default", look: "dark" },
  { name: "aws-finops-dashboard", view: "cost", look: "light" },
  { name: "aws-finops-dashboard", view: "cost", look: "dark" },
];

describe.skipIf(chromiumPath === undefined)("an SVG in a page of Chromium (skipped without it)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser.close());

  test.each(pictures)("has no fault, and every text can be read: $name, $view, $look", async (picture) => {
    const page = await openPage(browser, await markupOf(picture), looks[picture.look].colorScheme);
    expect(await axeFindings(page)).toEqual([]);
    // What axe says nothing of, as it cannot tell what texts of an SVG stand on.
    const texts = await textsIn(page);
    const ground = await groundOf(page);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => contrastOn(ground, text) < enough).map(({ text }) => text)).toEqual([]);
    await page.close();
  });

  test("with links is found without a fault, and its links can be reached", async () => {
    const { output = [] } = await drawingsOf(
      { name: "linked.yaml", text: 'nodes: { a: { link: "https://example.com" }, b: }\nedges: [a -> b]' },
      { host: nodeHost({ root: "." }), theme: light },
      ["default"],
    );
    const page = await openPage(browser, output.map(({ drawing }) => svg.write(drawing)).join(""));
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.getByRole("link", { name: "A" }).count()).toBe(1);
    await page.close();
  });

  test("without a name would be found, and so would grey on grey", async () => {
    const page = await openPage(
      browser,
      '<svg role="img" width="100" height="20"><rect width="100" height="20" fill="#888888"/><text y="12" fill="#999999">Hard</text></svg>',
    );
    expect(await axeFindings(page)).toEqual(["svg-img-alt"]);
    const [text] = await textsIn(page);
    expect(text && contrastOn(await groundOf(page), text)).toBeLessThan(2);
    await page.close();
  });
});

async function markupOf({ name, view, look }: Picture): Promise<string> {
  const { colorScheme: _, ...themes } = looks[look];
  // Whether it can be read is a matter of colours, and not of how good the places are.
  const options = { host: nodeHost({ root: "examples" }), effort: "draft", ...themes } as const;
  const { output, diagnostics } = await drawingsOf(sourceOfExample(name), options, [view]);
  if (!output) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return output.map(({ drawing }) => svg.write(drawing)).join("");
}

/** A page with a heading and a picture in it, and nothing else. */
async function openPage(browser: Browser, markup: string, colorScheme: "light" | "dark" = "light"): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 600 }, colorScheme });
  await page.setContent(
    `<!doctype html><html lang="en"><title>Page</title><body style="margin:0"><main><h1>Page</h1>${markup}</main>`,
  );
  return page;
}

/** The rules that a page breaks. */
async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate<string[]>("axe.run(document).then(({ violations }) => violations.map(({ id }) => id))");
}

interface ReadText {
  readonly text: string;
  readonly fill: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The lines of text that do not stand back, where they are in the page. */
function textsIn(page: Page): Promise<readonly ReadText[]> {
  return page.evaluate<ReadText[]>(`[...document.querySelectorAll("svg text, svg tspan")]
    .filter((line) => line.childElementCount === 0 && line.textContent.trim() && !line.closest("[opacity]"))
    .map((line) => {
      const { x, y, width, height } = line.getBoundingClientRect();
      return { text: line.textContent, fill: getComputedStyle(line).fill, x, y, width, height };
    })`);
}

/** What texts stand on: the page without them. */
async function groundOf(page: Page): Promise<PNG> {
  await page.addStyleTag({ content: "svg text { visibility: hidden }" });
  return PNG.sync.read(await page.screenshot({ fullPage: true }));
}

/** The contrast of a text on the colour that is most frequent behind it. */
function contrastOn({ width, data }: PNG, { fill, ...place }: ReadText): number {
  const counts = new Map<string, number>();
  for (let y = Math.ceil(place.y); y < place.y + place.height; y += 1) {
    for (let x = Math.ceil(place.x); x < place.x + place.width; x += 1) {
      const offset = 4 * (y * width + x);
      const color = hexOf(data.subarray(offset, offset + 3));
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
  }
  const [[ground] = ["#ffffff"]] = [...counts].sort(([, a], [, b]) => b - a);
  return contrast(hexOf((fill.match(/\d+/g) ?? []).map(Number)), ground);
}

function hexOf(channels: Iterable<number>): string {
  return `#${[...channels].map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
