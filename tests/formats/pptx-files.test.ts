import { createRequire } from "node:module";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { draw } from "../../src/drawing/draw.ts";
import type { Drawing, Figure } from "../../src/drawing/drawing.ts";
import { pptx } from "../../src/formats/pptx.ts";
import type { Point } from "../../src/geometry.ts";
import { Report } from "../../src/source/report.ts";
import { blockOf } from "../../src/text/wrap.ts";
import { light } from "../../src/themes/light.ts";
import { cleanText } from "../../src/xml/clean.ts";
import { architectureWithHubs, layoutIn } from "../drawing/sample.ts";
import { annotated as sample } from "./annotated.ts";
import { type Deck, numberIn, only, type Placed } from "./deck.ts";
import { faultsOf } from "./deck-faults.ts";
import { bytesOf, deckOf, named, noPixels, optionsOf, textsIn } from "./decks.ts";
import { figureSaying } from "./saying.ts";

const emusInPx = 9525;
const naughtyStrings: readonly string[] = createRequire(import.meta.url)("big-list-of-naughty-strings");

describe("slides of one file", () => {
  const small = { ...sample, size: { width: 500, height: 300 }, title: "Small" };

  test("are as large as the largest drawing, and the others stand in their middle", async () => {
    const deck = await deckOf([small, sample]);
    expect(faultsOf(deck)).toEqual([]);
    expect(slideSizeOf(deck)).toEqual([sample.size.width * emusInPx, sample.size.height * emusInPx]);
    const [first, second] = [1, 2].map((number) => placeOf(named(deck.slide(number).shapes, "box cloud")));
    expect([(first?.x ?? 0) - (second?.x ?? 0), (first?.y ?? 0) - (second?.y ?? 0)]).toEqual([
      ((sample.size.width - 500) / 2) * emusInPx,
      ((sample.size.height - 300) / 2) * emusInPx,
    ]);
  });

  test("share their pictures", async () => {
    const media = async (drawings: readonly Drawing[]) =>
      (await deckOf(drawings)).paths.filter((path) => path.startsWith("ppt/media/"));
    expect(await media([small, sample])).toEqual(await media([sample]));
  });

  test.each([
    ["a4", 10692000, 7560000],
    ["letter", 10058400, 7772400],
  ] as const)("fit on paper: %s", async (page, width, height) => {
    const deck = await deckOf([{ ...sample, size: { width: 1500, height: 900 } }], { page });
    expect(faultsOf(deck)).toEqual([]);
    expect(slideSizeOf(deck)).toEqual([width, height]);
    const { x, y } = placeOf(named(deck.slide(1).shapes, "box cloud"));
    const size = { width: 1500, height: 900 };
    const scale = Math.min((width / emusInPx - 96) / size.width, (height / emusInPx - 96) / size.height);
    expect(x).toBeCloseTo(width / 2 + (190 - size.width / 2) * scale * emusInPx, -1);
    expect(y).toBeCloseTo(height / 2 + (100 - size.height / 2) * scale * emusInPx, -1);
    expect(scale < 1).toBe(true);
    const tall = await deckOf([{ ...sample, size: { width: 580, height: 990 } }], { page });
    expect(slideSizeOf(tall)).toEqual([height, width]);
  });

  test.each([
    ["small", { width: 20, height: 20 }, [914400, 914400], 1],
    ["large", { width: 10752, height: 1000 }, [51206400, 9525000], 0.5],
  ] as const)("are not too %s for PowerPoint", async (_, size, slide, scale) => {
    const deck = await deckOf([{ ...sample, size }]);
    expect(slideSizeOf(deck)).toEqual(slide);
    const [place] = named(deck.slide(1).shapes, "box cloud").element.children.slice(1);
    expect(numberIn(only(place ?? deck.slide(1).root, "a:xfrm", "a:ext"), "cx")).toBe(640 * emusInPx * scale);
  });
});

function slideSizeOf(deck: Deck): readonly number[] {
  const size = only(deck.part("ppt/presentation.xml"), "p:sldSz");
  return [numberIn(size, "cx"), numberIn(size, "cy")];
}

function placeOf({ element }: Placed): Point {
  const place = only(element, "p:spPr", "a:xfrm", "a:off");
  return { x: numberIn(place, "x"), y: numberIn(place, "y") };
}

const shown = new Set(
  ["title", "cloud", "cloud.logs", "employee", "audit", "cloud.vpc->audit", "cloud.claude->audit"].concat([
    "employee->cloud.vpc.app.api",
    "steps-tune",
    "pii",
  ]),
);
const labelled = sample.figures.filter(({ type, id }) => shown.has(id) && type !== "badge");

/** A few figures of the sample with naughty texts in turn wherever an author can write. */
function withTexts(texts: readonly string[]): Drawing {
  const [first = ""] = texts;
  let count = 0;
  const figures = sample.figures.flatMap((figure): readonly Figure[] => {
    if (!shown.has(figure.id)) return [];
    const said = figureSaying(figure, texts[count % texts.length] ?? "", "");
    if (figure.type !== "badge") count += 1;
    return [said.type === "edge" ? { ...said, from: "cloud", to: "audit" } : said];
  });
  return { ...sample, title: first, description: first, figures };
}

const lineStyle = { font: light.fonts.node, maxWidth: 120 };
const ownStrings = [
  "\ud800 lone",
  "\ufffe\uffff",
  "]]><a:t>",
  "_x000D_",
  "a".repeat(3000),
  "%zz%41 {x}",
  "\u0000\u001b",
];

test("no text breaks a part of a file, leads anywhere harmful or gets lost", { timeout: 30_000 }, async () => {
  const strings = [...naughtyStrings, ...ownStrings];
  const slides = strings.flatMap((_, index) =>
    index % labelled.length === 0 ? [strings.slice(index, index + labelled.length)] : [],
  );
  const deck = await deckOf(slides.map(withTexts));
  expect(faultsOf(deck)).toEqual([]);
  for (const [index, texts] of slides.entries()) {
    const path = `ppt/slides/slide${index + 1}.xml`;
    for (const { isExternal, target } of deck.relationships(path).values()) {
      if (isExternal) expect(target).toMatch(/^(?!javascript|data|file|vbscript)[\x21-\x7e]+$/i);
    }
    const written = textsIn(deck.part(path));
    for (const text of texts) {
      const [line] = blockOf(text, lineStyle).lines;
      if (line) expect(written).toContain(cleanText(line.text));
    }
  }
});

test("the same drawing gives the same bytes, wherever and whenever", async () => {
  const bytes = await bytesOf([sample]);
  vi.stubEnv("TZ", "Pacific/Kiritimati");
  onTestFinished(() => void vi.unstubAllEnvs());
  const elsewhere = await bytesOf([sample]);
  expect(Buffer.from(elsewhere).equals(bytes)).toBe(true);
});

describe("without a rasterizer", () => {
  const { rasterizer: _, ...host } = noPixels;

  test.each([
    ["npm install @resvg/resvg-js", { ...host, rasterizer: async () => undefined }],
    ["give one that does, such as nodeHost", host],
  ])("nothing is written, and it is said what to do: %s", async (hint, host) => {
    const report = new Report();
    expect(await pptx.write(sample, optionsOf({ host, report }))).toBeUndefined();
    expect(report.diagnostics).toMatchObject([{ code: "missing-package", severity: "error", hint }]);
  });

  test("drawings without pictures are written", async () => {
    const none = { of: () => undefined };
    const bare = draw(layoutIn(light, none), architectureWithHubs, light, none);
    const deck = await deckOf([bare], { host });
    expect(faultsOf(deck)).toEqual([]);
    expect(deck.paths.filter((path) => path.startsWith("ppt/media/"))).toEqual([]);
  });
});
