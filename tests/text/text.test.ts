import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { widthsModule } from "../../fonts/widths.js";
import type { Font } from "../../src/text/font.ts";
import { graphemesOf } from "../../src/text/graphemes.ts";
import { widthOf } from "../../src/text/width.ts";
import { blockOf } from "../../src/text/wrap.ts";
import { computing } from "../computing.ts";

const font: Font = { size: 12, weight: "regular", lineHeight: 16 };
const boldFont: Font = { ...font, weight: "bold" };

/** How many lines there are when each takes as many words as it can. */
function greedyLines(words: readonly string[], maxWidth: number): number {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer, font) <= maxWidth) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length;
}

/** The lines that a label is broken into. */
const linesOf = (label: string, maxWidth = 120) => blockOf(label, { font, maxWidth }).lines.map(({ text }) => text);

test("the committed width table is what the font says", () => {
  expect(readFileSync(new URL("../../src/text/widths.ts", import.meta.url), "utf8")).toBe(widthsModule());
});

describe("widths", () => {
  test.each([
    ["A", 1366 / 2048],
    ["Ω", 1531 / 2048],
    ["Я", 1479 / 2048],
    ["→", 1],
    ["字", 1],
    ["ｱ", 0.5],
    ["e\u0301", 1139 / 2048],
    ["👨‍👩‍👧‍👦", 1.25],
    ["👍🏽", 1.25],
    ["🇩🇪", 1.25],
    ["☁\ufe0f", 1],
    ["\u200b\u0007\ud800", 0],
    ["กำ", 1.2],
    ["कि", 0.75],
  ])("%j is %f em wide", (text, em) => {
    expect(widthOf(text, font)).toBeCloseTo(em * font.size, 9);
  });

  test("bold text is never narrower than regular text in words of Latin letters", () => {
    for (const word of ["Lambda", "Amazon OpenSearch", "VPC 10.0.0.0/16"]) {
      expect(widthOf(word, boldFont)).toBeGreaterThanOrEqual(widthOf(word, font));
    }
  });

  test("a text is as wide as its graphemes together", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const sum = graphemesOf(text).reduce((width, grapheme) => width + widthOf(grapheme, font), 0);
        expect(widthOf(text, font)).toBeCloseTo(sum, 6);
      }),
    );
  });
});

test("graphemes are what a reader takes for one character", () => {
  expect(graphemesOf("e\u0301👨‍👩‍👧🇩🇪🇫🇷☁\ufe0f👍🏽x")).toEqual([
    "e\u0301",
    "👨‍👩‍👧",
    "🇩🇪",
    "🇫🇷",
    "☁\ufe0f",
    "👍🏽",
    "x",
  ]);
});

describe("lines", () => {
  test.each([
    ["Lambda", ["Lambda"]],
    ["Amazon OpenSearch Serverless", ["Amazon OpenSearch", "Serverless"]],
    ["Amazon Simple Storage Service", ["Amazon Simple", "Storage Service"]],
    ["Azure Database for PostgreSQL flexible server", ["Azure Database", "for PostgreSQL", "flexible server"]],
    ["Vector index\nk-NN", ["Vector index", "k-NN"]],
    ["  too \t much\u3000space \n\n", ["too much space"]],
    ["Network with CIDR range 10.0.0.0/16", ["Network with CIDR", "range 10.0.0.0/16"]],
    ["Hyperparameter-optimisation service", ["Hyperparameter-", "optimisation service"]],
    ["SageMakerRealtimeInferenceEndpoint", ["SageMakerRealtime", "InferenceEndpoint"]],
    ["anthropic.claude-sonnet-4-5-20250929-v1:0", ["anthropic.claude-", "sonnet-4-5-20250929-v1:0"]],
    ["大規模言語モデルによる質問応答、概要（第一版）", ["大規模言語モデル", "による質問応答、", "概要（第一版）"]],
    ["Cloud Run function (2nd generation)", ["Cloud Run function", "(2nd generation)"]],
    ["Verify the token of a user", ["Verify the token", "of a user"]],
    ["Embeddings for 10 % of all", ["Embeddings", "for 10 % of all"]],
    ["CPU, 4 GB, 20 at once", ["CPU, 4 GB,", "20 at once"]],
    ["orders.customer-events-topic", ["orders.customer-", "events-topic"]],
    ["bell\u0007 and \u202eoverride\ud800", ["bell and override"]],
    ["", []],
    ["\u0000\n\u200b", []],
  ])("%j is broken into %j", (label, lines) => {
    expect(linesOf(label)).toEqual(lines);
  });

  test("a joined emoji stays whole where a line is broken anywhere", () => {
    expect(linesOf("👨‍👩‍👧‍👦".repeat(8)).join("")).toBe("👨‍👩‍👧‍👦".repeat(8));
    for (const line of linesOf("👨‍👩‍👧‍👦".repeat(8))) expect(line.startsWith("👨")).toBe(true);
  });

  test("a long label ends in an ellipsis after six lines, a caption after three", () => {
    const { lines } = blockOf("word ".repeat(100), { font, maxWidth: 112, caption: "more ".repeat(100) });
    expect(lines.map(({ role }) => role).join(" ")).toBe(`${"label ".repeat(6)}caption caption caption`);
    expect(lines[5]?.text).toMatch(/word…$/);
    expect(lines[8]?.text).toMatch(/more…$/);
  });
});

describe("any label", () => {
  const labels = fc.oneof(
    fc.string({ unit: "binary", maxLength: 500 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.lorem({ maxCount: 60 }),
  );

  test("fits into the width unless a word that stays whole is a little wider", () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 40, max: 300 }), (label, maxWidth) => {
        const { lines, size } = blockOf(label, { font, maxWidth });
        for (const { text, width } of lines) {
          expect(width).toBeLessThanOrEqual(maxWidth * 1.2 + 0.01);
          expect(width).toBeCloseTo(widthOf(text, font), 1);
        }
        expect(size.width).toBe(Math.max(0, ...lines.map(({ width }) => width)));
        expect(size.height).toBe(lines.length * font.lineHeight);
      }),
    );
  });

  test("has as few lines as its words allow", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 0, max: 200 }), (label, more) => {
        const words = label.split(" ");
        const maxWidth = Math.max(...words.map((word) => widthOf(word, font))) + more;
        expect(blockOf(label, { font, maxWidth, maxLines: 100 }).lines).toHaveLength(greedyLines(words, maxWidth));
      }),
    );
  });

  test("loses no grapheme and breaks none, whatever the script", () => {
    // A mark or a joiner belongs to what stands before it: at a break, one after a space has nothing.
    const scripts = fc
      .string({ unit: fc.constantFrom(..."aB-. /字、ก็เวลاَ👩‍💻🇩🇪e\u0301") })
      .filter((label) => !/(^|[\s\u200d])[\p{M}\u200d]/u.test(label));
    fc.assert(
      fc.property(scripts, fc.integer({ min: 20, max: 200 }), (label, maxWidth) => {
        const lines = blockOf(label, { font, maxWidth, maxLines: 1000 }).lines.map(({ text }) => text);
        const whole = blockOf(label, { font, maxWidth: 1e6 }).lines.map(({ text }) => text);
        // A space is what a line breaks at, also where a joiner without anything to join follows it.
        const graphemes = (texts: readonly string[]) =>
          texts.flatMap(graphemesOf).flatMap((each) => each.replaceAll(" ", "") || []);
        expect(graphemes(lines)).toEqual(graphemes(whole));
      }),
    );
  });

  test("loses no character of words, as long as it is not cut off", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 12 }), fc.integer({ min: 20, max: 300 }), (label, maxWidth) => {
        const { lines } = blockOf(label, { font, maxWidth, maxLines: 100 });
        const drawn = lines.map(({ text }) => text).join("");
        expect(drawn.replaceAll(" ", "")).toBe(label.replaceAll(" ", ""));
      }),
    );
  });

  test("of 500 characters takes no longer than to read 5,000 lines of YAML", async () => {
    for (const label of ["word ".repeat(100), "字".repeat(500), "A".repeat(500), "a-".repeat(250), "aB".repeat(250)]) {
      expect(await computing(() => blockOf(label, { font, maxWidth: 112 }))).toBeLessThan(5);
    }
  });
});
